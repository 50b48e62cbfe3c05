import { array, optional, picklist, pipe, rawTransform, strictObject } from 'valibot';
import type { InferOutput } from 'valibot';
import { columns } from '../layout/columns.ts';
import { basic } from '../messages/en/basic.ts';
import { layers } from '../messages/en/layers.ts';
import { services } from '../messages/en/services.ts';
import { common } from './common.ts';
import { flag, integer, names, text } from './fields.ts';
import type { Kind } from './kind.ts';
import { looks } from './service-split/drawing.ts';
import { copies, routes, tiles } from './service-split/placing.ts';
import { picture } from './service-split/picture.ts';
import { PACKAGINGS, splitOf } from './service-split/split.ts';

const SPLIT_VIEWS = ['monolith', 'services', 'both'] as const;

/** Instances of one module, at most. */
const MOST = 1_000;

/** `search=4, cart=2`, also as a list of such texts. */
const scale = optional(
  pipe(
    names.wrapped,
    rawTransform(({ dataset, addIssue, NEVER }): readonly { name: string; replicas: number }[] => {
      const read = dataset.value.map((part) => {
        const [, name = '', count] = /^(.+)[=:](\d{1,4})$/.exec(part) ?? [];
        return { name, replicas: Number(count) };
      });
      if (read.every(({ replicas }) => replicas >= 1 && replicas <= MOST)) return read;
      const allowed = `names with a number from 1 to ${MOST}, such as search=4`;
      addIssue({ message: `expected ${allowed}` });
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
  // Its names are looked at with the rules, which a page fetches after the picture.
  inspect: () => [],
  picture: (model, t) => picture(model, splitOf(model), t),
  flows: { columns: columns(420, 32), copies, routes, tiles },
  looks,
  computed: (model) => ({ split: splitOf(model) }),
};
