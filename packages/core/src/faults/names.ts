import { addCounts, type TenantCounts } from '../domain/tenants.ts';
import { countIn, type Facts, type Layer, type Row } from './facts.ts';

/** A tenant that is only counted. */
interface Folded {
  /** Not only a program in it was named. */
  readonly whole: boolean;
  readonly tenants: TenantCounts;
  /** The kernel that it is root on. */
  readonly rootOn: Layer | undefined;
}

/** What names mean in a diagram. */
export interface Resolution {
  readonly layers: ReadonlySet<Layer>;
  /** Cells of counted tenants, with those that were named. */
  readonly counted: ReadonlyMap<Layer, ReadonlyMap<string, Folded>>;
  readonly unknown: readonly string[];
}

/** Everyday words, each with the kinds, tenants or paths that it may mean; the first that is there. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  dom0: ['control-domain'],
  'root-partition': ['control-domain'],
  'parent-partition': ['control-domain'],
  'controller-vm': ['service-vm'],
  sentry: ['sandbox-kernel'],
  gofer: ['sandbox-kernel'],
  sandbox: ['pod', 'container-boundary'],
  vmm: ['vmm-process'],
  // Where nothing in a privileged mode virtualises, as in a pure emulator, the VMM does it all.
  hypervisor: ['vmm-process'],
  guest: ['vm'],
  vms: ['vm'],
  'guest-os': ['guest-kernel'],
  'guest-kernel': ['unikernel'],
  'host-os': ['host-kernel'],
  containers: ['container', 'sandbox', 'distribution'],
  'container-boundary': ['container', 'sandbox', 'distribution'],
  container: ['sandbox', 'distribution'],
  sandboxes: ['sandbox', 'pod', 'container-boundary'],
  pods: ['pod'],
  distributions: ['distribution'],
  runtime: ['engine'],
  daemon: ['engine'],
  kubelet: ['engine'],
  application: ['app'],
  libs: ['guest-userland', 'container-userland'],
  libraries: ['guest-userland', 'container-userland'],
};

const TENANT_PATH = /^(.*\.)?(guests|containers|pods)\.(\d+)(?:\.(.*))?$/;

/** Finds what names mean: paths first, then kinds, else everyday words, else folded tenants. */
export function resolveNames(facts: Facts, names: readonly string[]): Resolution {
  const layers = new Set<Layer>();
  const counted = new Map<Layer, Map<string, Folded>>();
  const unknown: string[] = [];
  const known = index(facts);
  const folded = foldedIn(facts);
  for (const name of new Set(names)) {
    const found = known(name);
    for (const layer of found) layers.add(layer);
    const hidden = found.length ? undefined : folded(normalName(name));
    if (hidden) {
      const [cell, tenant, one] = hidden;
      const others = counted.get(cell) ?? new Map<string, Folded>();
      counted.set(cell, others);
      if (!others.has(tenant) || one.whole) others.set(tenant, one);
    }
    if (!found.length && !hidden) unknown.push(name);
  }
  return { layers, counted, unknown };
}

/** Layers by path, kind or tenant. */
function index(facts: Facts): (name: string) => readonly Layer[] {
  const kinds = new Map<string, Layer[]>();
  const put = (key: string, layer: Layer): void => {
    const list = kinds.get(key);
    if (!list) kinds.set(key, [layer]);
    else if (list.at(-1) !== layer) list.push(layer);
  };
  for (const layer of facts.layers) {
    put(layer.kind, layer);
    if (layer.tenant) put(layer.tenant, layer);
  }
  const rows = new Map(facts.rows.map((row) => [row.id, row]));
  const exactly = (name: string): readonly Layer[] => {
    const own = facts.byId.get(name);
    return own ? [own] : (kinds.get(name) ?? []);
  };
  return (text) => {
    const name = normalName(text);
    const found = [text, name, `${name}.vm`].map(exactly).find((list) => list.length);
    if (found) return found;
    const row = rows.get(name);
    if (row) return [...row.tenants.flat(), ...(row.more ? [row.more] : [])];
    const word = text.toLowerCase();
    if (word === 'kernel') return kernels(facts);
    const words = Object.hasOwn(WORDS, word) ? (WORDS[word] ?? []) : [];
    return [word, ...words].map(exactly).find((list) => list.length) ?? [];
  };
}

/** A guest's own `containers` are short for those of a container stack in it. */
function normalName(name: string): string {
  return name.replaceAll(
    /\b(guests\.\d+)\.(?=containers\b|pods\b|engine\b|hidden-vm\b)/g,
    '$1.containerStack.',
  );
}

/** The kernels that tenants stand on; where they stand on none, those in them. */
function kernels({ layers, machines }: Facts): readonly Layer[] {
  const under = machines
    .flatMap(({ rows }) => rows)
    .flatMap(({ tenants, more }) => kernelUnder(tenants.flat()[0]?.on ?? more?.on ?? []) ?? []);
  if (under.length) return [...new Set(under)];
  return layers.filter(({ kernel }) => kernel);
}

/** The next kernel from here down. */
export function kernelUnder(on: readonly Layer[]): Layer | undefined {
  for (let below = on[0]; below; below = below.on[0]) if (below.kernel) return below;
  return undefined;
}

/** The kernel that a layer uses: its own where it brings one. */
export function kernelOf({ holds, on }: Layer): Layer | undefined {
  return holds.find(({ kernel }) => kernel) ?? kernelUnder(on);
}

/** Finds tenants that are only counted: `guests.150` of 200. */
function foldedIn({ rows }: Facts): (name: string) => readonly [Layer, string, Folded] | undefined {
  const counted = new Map(
    rows.flatMap((row) => (row.more ? [[row.id, alikeIn(row, row.more)] as const] : [])),
  );
  return (name) => {
    const [, path = '', list, digits, inner] = TENANT_PATH.exec(name) ?? [];
    const alike = counted.get(path + (list === 'guests' ? list : 'containers'));
    if (!list || !alike || Number(digits) >= (alike.places[list] ?? 0)) return undefined;
    const tenant = `${path}${list}.${digits}`;
    // A program in a tenant ends or is controlled alone; its kernel and its main process do not.
    const whole = inner === undefined || inner.endsWith('kernel') || alike.main.has(inner);
    const counts = list === 'containers' ? alike.one : alike.each;
    const rootOn = alike.root.has(tenant) ? alike.kernel : undefined;
    return [alike.cell, tenant, { whole, tenants: whole ? counts : {}, rootOn }];
  };
}

/** Names of the processes that containers end with. */
function mainIn(layers: readonly Layer[]): readonly string[] {
  return layers.flatMap(({ id, main, holds }) => [
    ...(main ? [id.slice(id.lastIndexOf('.') + 1)] : []),
    ...mainIn(holds),
  ]);
}

/** What is known of tenants that are only counted, by those that are drawn beside them. */
function alikeIn({ tenants, more, hidden, root }: Row, cell: Layer) {
  const alike = tenants[0] ?? [];
  const each = countIn(alike);
  const all = addCounts(countIn(tenants.flat()), more?.tenants);
  const outer = tenants.length + hidden;
  const own = alike.some(({ holds }) => holds.some(({ kernel }) => kernel));
  const single = (['distribution', 'sandbox'] as const).find((sort) => each[sort]);
  const one: TenantCounts = { [single ?? 'container']: 1 };
  const places: Readonly<Record<string, number>> = {
    guests: outer,
    pods: outer,
    containers: (all.container ?? 0) + (all.sandbox ?? 0) + (all.distribution ?? 0),
  };
  return {
    cell,
    each,
    one,
    places,
    root: new Set(root),
    main: new Set(mainIn(alike)),
    kernel: own ? undefined : kernelUnder(cell.on),
  };
}
