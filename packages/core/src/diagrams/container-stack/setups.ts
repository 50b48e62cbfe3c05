import type { Tenants } from '../../input/tenants.ts';
import { chainOf, isolates, resolve } from './derive.ts';
import { togetherIn, type Together } from './pods.ts';
import { containersOf, type ContainerStackModel, type ContainerUnit } from './schema.ts';
import type { Setup, UnitExtras } from './setup.ts';
import type { HeldOf } from './together.ts';

/** Containers by the boundary they share, with what starts each of them. */
export interface Grouped {
  /** Of the engine, and of all containers that name no runtime. */
  readonly setup: Setup;
  readonly groups: Tenants<Together>;
  /** By the place of a group, where containers have different runtimes; else nothing. */
  readonly setups: readonly Setup[];
}

/**
 * What starts the containers of a stack, by pods or each alone. A pod has one runtime: that of the
 * first of its containers that names one.
 */
export function setupsIn(
  stack: ContainerStackModel,
  heldOf?: HeldOf,
  extras?: UnitExtras,
): Grouped {
  const grouped = groupsIn(stack, heldOf);
  if (!extras) return grouped;
  const attached = extras.attachmentsOf(stack.containers?.list);
  const known = new Map<Setup, Setup>();
  const withExtras = (setup: Setup): Setup => {
    const whole = known.get(setup) ?? { ...setup, extras, attached };
    known.set(setup, whole);
    return whole;
  };
  const { setup, groups, setups } = grouped;
  return { setup: withExtras(setup), groups, setups: setups.map(withExtras) };
}

function groupsIn(stack: ContainerStackModel, heldOf?: HeldOf): Grouped {
  const containers = containersOf(stack);
  const setup = resolve(stack);
  const groups = togetherIn(containers, setup.pods, heldOf);
  if (!containers.list.some(({ runtime, platform }) => runtime || platform))
    return { setup, groups, setups: [] };
  const choices = groups.list.map(choiceOf);
  const kinds = new Map<string, { readonly choice: OwnChoice; units: ContainerUnit[] }>();
  const keys = choices.map(keyOf);
  groups.list.forEach(({ members }, index) => {
    const key = keys[index] as string;
    const kind = kinds.get(key) ?? { choice: choices[index] as OwnChoice, units: [] };
    kinds.set(key, kind);
    kind.units.push(...members.map(({ unit }) => unit));
  });
  const found = new Map(
    [...kinds].map(([key, { choice, units: list }]) => {
      // An engine that draws boundaries itself is a runtime to who calls it.
      const engine = choice.runtime && isolates(setup.engine) ? setup.manager.id : stack.engine;
      const own = { ...stack, ...choice, engine, containers: { list, count: list.length } };
      const found = resolve(own);
      // The hypervisor of a stack is for its VMs, not for sandboxes beside them.
      const isSandbox = choice.runtime && found.home === 'sandbox' && stack.hypervisor;
      const bare = isSandbox ? resolve({ ...own, hypervisor: undefined }) : found;
      return [key, under(setup, bare, choice.runtime)] as const;
    }),
  );
  const [first] = found.values();
  // Where all have the same, it is that of the stack.
  if (first && found.size === 1) {
    const [choice] = choices;
    // That may be what an orchestrator lacks.
    const whole = setup.cri === 'none' ? resolve({ ...stack, ...choice }) : first;
    return { setup: whole, groups, setups: [] };
  }
  const usual = found.get(keyOf({}));
  const { chain } = usual ?? first ?? setup;
  const ends = new Set([...found.values()].flatMap((own) => own.chain.at(-1) ?? []));
  const others = [...ends].filter((name) => name !== chain.at(-1));
  return {
    setup: { ...setup, kernelsInside: usual?.kernelsInside ?? 0, chain, others },
    groups,
    setups: keys.map((key) => found.get(key) ?? setup),
  };
}

type OwnChoice = Pick<ContainerStackModel, 'runtime' | 'platform'>;

function choiceOf({ members }: Together): OwnChoice {
  const runtime = members.map(({ unit }) => unit.runtime).find(Boolean);
  const platform = members.map(({ unit }) => unit.platform).find(Boolean);
  return { ...(runtime ? { runtime } : {}), ...(platform ? { platform } : {}) };
}

function keyOf({ runtime = '', platform }: OwnChoice): string {
  return `${runtime.toLowerCase()} ${platform ?? ''}`;
}

/** A runtime's setup under the engine of its node, which calls all of them. */
function under(node: Setup, own: Setup, runtime: string | undefined): Setup {
  const { engine, manager, pods, cri } = node;
  const named = own.isolation === engine || own.isolation === manager ? runtime : undefined;
  const chain = runtime ? chainOf(engine, manager, own.isolation, cri, named) : own.chain;
  return { ...own, engine, manager, pods, chain, ...(cri ? { cri } : {}) };
}
