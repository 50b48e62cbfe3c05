import {
  array,
  lazy,
  optional,
  picklist,
  pipe,
  strictObject,
  transform,
  union,
  type GenericSchema,
  type ObjectEntries,
} from 'valibot';
import { common, type Common } from '../../input/common.ts';
import type { ContainerStackModel } from '../container-stack/schema.ts';
import { containerStack } from '../container-stack/diagram.ts';
import { text } from '../../input/fields.ts';
import type { Kind } from '../kind.ts';
import { vmStack, type VmStack } from '../vm-stack/diagram.ts';

/** One of the stacks: what its own diagram takes, with a name over it. */
export type Stack = {
  readonly heading?: string | undefined;
  readonly caption?: string | undefined;
} & (
  | ({ readonly kind: 'vm-stack' } & VmStack)
  | ({ readonly kind: 'container-stack' } & ContainerStackModel)
);

type Name = Stack['kind'];
const NAMES = ['vm-stack', 'container-stack'] as const satisfies readonly Name[];

/** The diagrams that stand side by side, each with its own schema and pictures. */
export const STACK_KINDS: Readonly<Record<Name, Kind>> = {
  'vm-stack': vmStack,
  'container-stack': containerStack,
};

export interface StackCompare extends Common {
  readonly stacks?: readonly Stack[] | undefined;
}

/** Keys that tell a stack of containers from one of VMs, should nobody say what it is. */
const TELLING = /^(containers|engine|runtime|runsOn|enginePlacement)$/;

function schemaFor(input: unknown): GenericSchema<unknown, Stack> {
  if (input === undefined) return union([vms, containers]);
  const stack = Object(input) as Readonly<Record<string, unknown>>;
  const { kind } = stack;
  if (kind === 'vm-stack') return vms;
  const isContainerStack =
    kind === 'container-stack' || Object.keys(stack).some((key) => TELLING.test(key));
  return isContainerStack ? containers : vms;
}

/** What a stack takes: as its diagram, without what is said once for the whole picture. */
function schemaOf(name: Name): GenericSchema<unknown, Stack> {
  const { entries } = STACK_KINDS[name].schema as unknown as { readonly entries: ObjectEntries };
  const own = Object.entries(entries).filter(
    ([key]) => !Object.hasOwn(common, key) && key !== 'hosts' && key !== 'across',
  );
  const schema = strictObject({
    ...Object.fromEntries(own),
    kind: optional(picklist(NAMES)),
    heading: text,
    caption: text,
  });
  return pipe(
    schema,
    transform((stack) => ({ ...stack, kind: name }) as unknown as Stack),
  );
}

const vms = /* @__PURE__ */ schemaOf('vm-stack');
const containers = /* @__PURE__ */ schemaOf('container-stack');

export const schema = /* @__PURE__ */ strictObject({
  ...common,
  stacks: optional(array(lazy(schemaFor))),
});

/** More stacks beside each other compare nothing. */
export const MOST_STACKS = 6;
/** What is compared when nobody says. */
const USUAL: readonly Stack[] = [{ kind: 'vm-stack' }, { kind: 'container-stack' }] as const;

/** The stacks that are drawn. */
export function stacksOf({ stacks = [] }: StackCompare): readonly Stack[] {
  return stacks.length ? stacks.slice(0, MOST_STACKS) : USUAL;
}
