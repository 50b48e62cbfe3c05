import { common } from '../../input/common.ts';
import { flag, integer, names, text } from '../../input/fields.ts';
import {
  type InferOutput,
  array,
  optional,
  picklist,
  pipe,
  rawTransform,
  strictObject,
} from 'valibot';

/** How something is packed for deployment. */
export const PACKAGINGS = ['container', 'vm'] as const;
export type Packaging = (typeof PACKAGINGS)[number];

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

export const schema = strictObject({
  ...common,
  name: text,
  view: optional(picklist(SPLIT_VIEWS)),
  /** Of the monolith, and of every module that does not say otherwise. */
  packaging: optional(picklist(PACKAGINGS)),
  scale,
  modules: optional(array(module)),
});

export type ServiceSplitModel = InferOutput<typeof schema>;
