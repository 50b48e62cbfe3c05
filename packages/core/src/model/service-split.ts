import {
  array,
  optional,
  picklist,
  pipe,
  rawTransform,
  strictObject,
  string,
  union,
} from 'valibot';
import type { InferOutput } from 'valibot';
import { columns } from '../layout/columns.ts';
import { basic } from '../messages/en/basic.ts';
import { layers } from '../messages/en/layers.ts';
import { services } from '../messages/en/services.ts';
import { common } from './common.ts';
import { flag, integer, names, text } from './fields.ts';
import { error, quote, warning, type Issue } from './issue.ts';
import type { Kind } from './kind.ts';
import { LIMITS } from './plain.ts';
import { looks } from './service-split/drawing.ts';
import { copies, routes, tiles } from './service-split/placing.ts';
import { picture } from './service-split/picture.ts';
import {
  circlesOf,
  keyOf,
  nameOf,
  PACKAGINGS,
  placesOf,
  splitOf,
  type Split,
} from './service-split/split.ts';

export const SPLIT_VIEWS = ['monolith', 'services', 'both'] as const;

/** Instances of one module, at most. */
const MOST = 1_000;

const SCALED = `names with a number from 1 to ${MOST}, such as search=4`;

/** `search=4, cart=2`, also as a list of such texts. */
const scale = optional(
  pipe(
    union([string(), array(string())], `expected ${SCALED}`),
    rawTransform(({ dataset, addIssue, NEVER }): readonly { name: string; replicas: number }[] => {
      const parts = [dataset.value].flat().flatMap((part) => part.split(/[\s,;]+/));
      const read = parts.filter(Boolean).map((part) => {
        const at = Math.max(part.lastIndexOf('='), part.lastIndexOf(':'));
        const count = part.slice(at + 1);
        return { name: part.slice(0, at), replicas: /^\d{1,4}$/.test(count) ? Number(count) : 0 };
      });
      if (read.every(({ name, replicas }) => name && replicas >= 1 && replicas <= MOST))
        return read;
      addIssue({ message: `expected ${SCALED}` });
      return NEVER;
    }),
  ),
);

const module = strictObject({
  name: text,
  team: text,
  /** Instances that it needs. */
  replicas: integer(1, MOST),
  packaging: optional(picklist(PACKAGINGS)),
  /** Names of modules that it calls. */
  calls: names,
  /** The store that is its own. */
  data: text,
  /** Its API has changed so that callers fail. */
  breaking: flag,
});
export type ServiceModule = InferOutput<typeof module>;

const schema = strictObject({
  ...common,
  name: text,
  view: optional(picklist(SPLIT_VIEWS)),
  /** Of the monolith, and of every module that does not say otherwise. */
  packaging: optional(picklist(PACKAGINGS)),
  scale,
  modules: optional(array(module)),
});
export type ServiceSplitModel = InferOutput<typeof schema>;

/** A monolith, and the services that it is split into: what is deployed, copied and owned together. */
export const serviceSplit: Kind<ServiceSplitModel> = {
  name: 'service-split',
  childTags: { 'service-module': 'modules' },
  schema,
  words: { ...basic, ...layers, ...services },
  inspect,
  picture: (model, t) => picture(model, splitOf(model), t),
  flows: { columns: columns(420, 32), copies, routes, tiles },
  looks,
  computed: (model) => computedOf(model, splitOf(model)),
};

function inspect(model: ServiceSplitModel): readonly Issue[] {
  const { modules = [], scale: scaled = [] } = model;
  const places = placesOf(modules);
  const issues: Issue[] = [];
  modules.forEach((module, index) => {
    const name = nameOf(module, index);
    const first = places.get(keyOf(name));
    if (first !== index) {
      const message = `expected a name of its own, got ${quote(name)} a second time; calls to it mean the first`;
      issues.push(error('duplicate-name', ['modules', index, 'name'], message));
    }
    for (const callee of module.calls ?? []) {
      if (places.has(keyOf(callee))) continue;
      const message = `expected the name of a module, got ${quote(callee)}; the call is not drawn`;
      issues.push(error('unknown-module', ['modules', index, 'calls'], message));
    }
  });
  for (const { name } of scaled) {
    if (places.has(keyOf(name))) continue;
    const message = `expected the name of a module, got ${quote(name)}`;
    issues.push(error('unknown-module', ['scale'], message));
  }
  const { services } = splitOf(model);
  for (const circle of circlesOf(services)) {
    const named = circle.slice(0, 4).map((index) => services[index]?.name);
    const more = circle.length > 4 ? ` and ${circle.length - 4} more` : '';
    const message = `${named.join(', ')}${more} call each other in a circle: as services none of them can start, change or fail without the others`;
    const path = ['modules', circle[0] ?? 0, 'calls'];
    issues.push({ ...warning('call-circle', path, message), severity: 'info' });
  }
  return issues.slice(0, LIMITS.issues);
}

function computedOf({ modules = [] }: ServiceSplitModel, split: Split): unknown {
  const { services, copies, running, calls, broken, kernels, teams } = split;
  return {
    modules: services.map(({ index, name, replicas, packaging, calls: callees }) => ({
      ...modules[index],
      name,
      replicas,
      packaging,
      calls: callees.map((callee) => services[callee]?.name),
    })),
    monolith: {
      deployables: services.length ? 1 : 0,
      copies,
      running: running.monolith,
      functionCalls: calls,
      kernels: kernels.monolith,
    },
    services: {
      deployables: services.length,
      running: running.services,
      networkCalls: calls,
      brokenCalls: broken,
      kernels: kernels.services,
      teams,
    },
  };
}
