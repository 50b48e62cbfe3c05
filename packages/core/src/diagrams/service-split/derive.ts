import type { Packaging, ServiceModule, ServiceSplitModel } from './schema.ts';

export type { Packaging } from './schema.ts';

/** A module, as a service of its own. */
export interface Service {
  /** Place in the list of modules. */
  readonly index: number;
  readonly module: ServiceModule;
  readonly name: string;
  readonly packaging: Packaging;
  /** Instances that it needs for its load. */
  readonly replicas: number;
  /** Places of the modules that it calls, each once, itself left out. */
  readonly calls: readonly number[];
}

/** An application as one piece and as services, with what both take. */
export interface Split {
  readonly services: readonly Service[];
  readonly packaging: Packaging;
  /** As often as its most wanted module is needed, the whole monolith runs. */
  readonly copies: number;
  /** Modules that ask for so many copies; none where one copy is enough. */
  readonly drivers: readonly number[];
  /** Modules that run in all copies of the monolith, and instances of services. */
  readonly running: { readonly monolith: number; readonly services: number };
  /** Calls from one module to another: in the program, or over the network. */
  readonly calls: number;
  /** Calls that a changed API breaks. */
  readonly broken: number;
  /** Kernels of guests, and kernels that containers share on one host. */
  readonly kernels: { readonly monolith: Kernels; readonly services: Kernels };
  readonly teams: number;
}

export interface Kernels {
  readonly guests: number;
  readonly shared: 0 | 1;
}

/** How a name is written when it is called: small letters, no spaces. */
export function keyOf(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

export function nameOf({ name }: ServiceModule, index: number): string {
  return name || `module ${index + 1}`;
}

/** Places of modules by name; of two with one name the first counts. */
export function placesOf(modules: readonly ServiceModule[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  modules.forEach((module, index) => {
    const key = keyOf(nameOf(module, index));
    if (!places.has(key)) places.set(key, index);
  });
  return places;
}

export function splitOf(model: ServiceSplitModel): Split {
  const modules = model.modules ?? [];
  const packaging = model.packaging ?? 'container';
  const places = placesOf(modules);
  const scales = new Map(model.scale?.map(({ name, replicas }) => [keyOf(name), replicas]));
  const services = modules.map((module, index): Service => {
    const name = nameOf(module, index);
    const calls = (module.calls ?? []).flatMap((callee) => places.get(keyOf(callee)) ?? []);
    return {
      index,
      module,
      name,
      packaging: module.packaging ?? packaging,
      replicas: scales.get(keyOf(name)) ?? module.replicas ?? 1,
      calls: [...new Set(calls)].filter((callee) => callee !== index),
    };
  });
  const copies = services.reduce((most, { replicas }) => Math.max(most, replicas), 1);
  const sum = (of: (service: Service) => number): number =>
    services.reduce((all, service) => all + of(service), 0);
  const inVms = sum((service) => (service.packaging === 'vm' ? service.replicas : 0));
  const inContainers = services.some((service) => service.packaging === 'container');
  const breaks = (callee: number): boolean => modules[callee]?.breaking ?? false;
  return {
    services,
    packaging,
    copies,
    drivers:
      copies > 1 ? services.filter((one) => one.replicas === copies).map(({ index }) => index) : [],
    running: { monolith: copies * services.length, services: sum(({ replicas }) => replicas) },
    calls: sum(({ calls }) => calls.length),
    broken: sum(({ calls }) => calls.filter(breaks).length),
    kernels: {
      monolith: packaging === 'vm' ? { guests: copies, shared: 0 } : { guests: 0, shared: 1 },
      services: { guests: inVms, shared: inContainers ? 1 : 0 },
    },
    teams: new Set(modules.flatMap(({ team }) => (team ? keyOf(team) : []))).size,
  };
}

/** Modules that call each other in a circle, each group once, in the order of the list. */
export function circlesOf(services: readonly Service[]): readonly (readonly number[])[] {
  // Tarjan's strongly connected components, without recursion: lists may be long.
  const order: number[] = [];
  const lowest: number[] = [];
  const open: number[] = [];
  const isOpen = new Set<number>();
  const circles: number[][] = [];
  let count = 0;
  for (const { index: root } of services) {
    const path: { at: number; next: number }[] =
      order[root] === undefined ? [{ at: root, next: 0 }] : [];
    while (path.length) {
      const top = path.at(-1) as (typeof path)[number];
      const { at } = top;
      if (top.next === 0) {
        order[at] = lowest[at] = count++;
        open.push(at);
        isOpen.add(at);
      }
      const callee = services[at]?.calls[top.next++];
      if (callee === undefined) {
        path.pop();
        const caller = path.at(-1)?.at;
        if (caller !== undefined) lowest[caller] = least(lowest[caller], lowest[at]);
        if (lowest[at] === order[at]) {
          const group = open.splice(open.lastIndexOf(at));
          for (const one of group) isOpen.delete(one);
          if (group.length > 1) circles.push(group.sort((a, b) => a - b));
        }
      } else if (order[callee] === undefined) path.push({ at: callee, next: 0 });
      else if (isOpen.has(callee)) lowest[at] = least(lowest[at], order[callee]);
    }
  }
  return circles.sort(([a = 0], [b = 0]) => a - b);
}

function least(one = Infinity, other = Infinity): number {
  return Math.min(one, other);
}
