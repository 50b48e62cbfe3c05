import { deviceModel, PROCESS, step, type Step } from '../../domain/chain-steps.ts';
import { NO_ENGINE, resolve } from '../container-stack/derive.ts';
import { type Setup } from '../container-stack/setup.ts';

/** What is told of a chain. */
export interface ChainChoice {
  readonly engine?: string | undefined;
  readonly runtime?: string | undefined;
  readonly hostOs?: string | undefined;
  readonly chain?: readonly string[] | undefined;
  readonly running?: readonly string[] | undefined;
}

/** A chain of programs, and the engine that it is that of. */
export interface Chain {
  readonly setup: Setup;
  /** In calling order, without the process at the end. */
  readonly steps: readonly StepEntry[];
  /** It was given by hand. */
  readonly explicit: boolean;
}

/** A program and the id of its block. */
export interface StepEntry {
  readonly id: string;
  readonly step: Step;
  /** What it is called over, where that has a name. */
  readonly over?: string;
}

/** The command that people type, by engine. */
const CLIENTS: Readonly<Record<string, string>> = {
  'docker-engine': 'docker',
  'docker-desktop-mac': 'docker',
  'docker-desktop-win': 'docker',
  'windows-process': 'docker',
  'windows-hyperv': 'docker',
  colima: 'docker',
  lima: 'nerdctl',
  orbstack: 'docker',
  finch: 'finch',
  wslc: 'wslc',
  'rancher-desktop': 'nerdctl',
  'podman-machine': 'podman',
  lxd: 'lxc',
  incus: 'incus',
  'systemd-nspawn': 'machinectl',
  'apple-container': 'container',
  wsl2: 'wsl',
};

/** Who speaks to the VM of a pod or container from the inside. */
const AGENTS: Readonly<Record<string, string>> = {
  kata: 'kata-agent',
  'apple-container': 'vminitd',
};

export function chainFor(choice: ChainChoice): Chain {
  const setup = resolve(choiceOf(choice));
  const explicit = Boolean(choice.chain?.length);
  const named = explicit ? byHand(choice.chain ?? []) : usual(setup);
  const engine = engineIndex(named, setup);
  const steps = named.map((one, index) => ({
    id: index === engine ? 'engine' : `chain.${index}`,
    step: lasting(scoped(one, setup), choice.running),
    ...over(named[index - 1], one),
  }));
  return { setup, steps, explicit };
}

/** What a chain that was given by hand says of engine and runtime, where nothing else does. */
export function choiceOf({ engine, runtime, hostOs, chain = [] }: ChainChoice) {
  const names = chain.map((name) => step(name).name);
  const has = (name: string): boolean => names.includes(name);
  const k8s = ['kubectl', 'API server', 'scheduler', 'kubelet'].some(has);
  const below = has('cri-dockerd')
    ? 'cri-dockerd'
    : has('dockerd')
      ? 'docker'
      : has('containerd')
        ? 'containerd'
        : has('crio')
          ? 'cri-o'
          : undefined;
  const low = names.find((name) => step(name).does === 'oci' || name === 'runsc');
  const sandbox = has('shim-kata-v2') ? 'kata' : has('runsc') ? 'gvisor' : undefined;
  const alone = has('podman') ? 'podman' : (below ?? system(names));
  return {
    engine: engine || (k8s ? 'kubernetes' : alone) || (chain.length ? 'none' : undefined),
    // The kubelet drives what stands next in the chain, whatever that starts in turn.
    // An OCI runtime that the kubelet calls by itself leaves out what would.
    runtime: runtime || (k8s ? (below ?? sandbox ?? (low && 'none')) : (sandbox ?? low)),
    hostOs,
  };
}

function system(names: readonly string[]): string | undefined {
  const found = names.find((name) =>
    /^(lxd|incusd|systemd-nspawn|lxc-start|container-apiserver)$/.test(name),
  );
  if (!found) return undefined;
  return (
    { incusd: 'incus', 'lxc-start': 'lxc', 'container-apiserver': 'apple-container' }[found] ??
    found
  );
}

/** As it was written; the process at its end is drawn anyway. */
function byHand(chain: readonly string[]): readonly Step[] {
  const steps = chain.map((name, index) =>
    index === chain.length - 1 && /^(the )?container$/i.test(name.trim()) ? PROCESS : step(name),
  );
  return steps.at(-1) === PROCESS ? steps.slice(0, -1) : steps;
}

/** The chain of an engine as the table has it, from the command on. */
function usual({
  engine,
  manager,
  isolation,
  cri,
  home,
  chain,
  hypervisor,
}: Setup): readonly Step[] {
  if (engine === NO_ENGINE) return [];
  const above = cri
    ? ['kubectl', 'API server']
    : manager.class === 'cri-runtime' && engine.class !== 'desktop-product'
      ? ['kubelet']
      : own(CLIENTS, engine.id);
  const vmm = home === 'vm-each' ? hypervisor?.vmm : undefined;
  const agents = own(AGENTS, isolation.id);
  return [
    ...above.map(step),
    ...chain.map(step),
    ...(vmm ? [deviceModel(vmm)] : []),
    ...agents.map(step),
  ];
}

/** What a table has for an id, which may be any text. */
function own(table: Readonly<Record<string, string>>, id: string): readonly string[] {
  return Object.hasOwn(table, id) ? [table[id] ?? ''] : [];
}

/** The program that stands for the engine as a whole: of Kubernetes, what runs on the node. */
function engineIndex(steps: readonly Step[], { cri }: Setup): number {
  const found = steps.findIndex(({ name, daemon }) => (cri ? name === 'kubelet' : daemon));
  if (found >= 0) return found;
  const other = steps.findIndex(({ does }) => does !== 'client');
  return Math.max(0, other);
}

/** What is said to keep running is drawn so, right or wrong. */
function lasting(one: Step, running: readonly string[] | undefined): Step {
  if (!running) return one;
  if (running.some((name) => step(name).name === one.name)) return { ...one, life: 'stays' };
  return one.life === 'stays' ? { ...one, life: 'exits' } : one;
}

/** The interface between two programs. */
function over(caller: Step | undefined, { daemon, does }: Step): { over?: string } {
  if (!caller) return {};
  // A root file system beside a config.json: OCI runtime-spec, bundle.md.
  if (does === 'oci' || does === 'runsc') return { over: 'OCI bundle' };
  if (!daemon) return {};
  return caller.name === 'kubelet'
    ? { over: 'CRI' }
    : caller.does === 'client'
      ? { over: 'API' }
      : {};
}

/** With pods, monitors are there once for each of them. */
function scoped(one: Step, { pods, cri, manager }: Setup): Step {
  const monitor =
    one.rank !== undefined && one.rank >= 6 && one.rank < 7.5 && one.per === 'container';
  // conmon stays one for each container.
  const perPod =
    monitor && one.name !== 'conmon' && (pods || cri || manager.class === 'cri-runtime');
  return perPod ? { ...one, per: 'pod' } : one;
}
