import {
  lazy,
  optional,
  pipe,
  rawTransform,
  strictObject,
  string,
  union,
  type GenericSchema,
} from 'valibot';
import { parseMemoryQuantity } from '../domain/pods/quantities.ts';
import type { Amounts } from '../domain/pods/qos.ts';
import { cpusFrom, parseCpus, parsed, toNumber } from './fields.ts';

const MEMORY = 'memory as Kubernetes writes it, such as 128Mi, 1Gi or 500M';

const listed = strictObject({
  cpu: cpusFrom(0),
  memory: optional(parsed(MEMORY, parseMemoryQuantity)),
});

/** A name with its amount, in a text of several: `cpu=100m`, `memory: 128Mi`. */
const PAIR = /^(cpu|memory) ?[=:] ?([^ =:]+)$/;

const written = pipe(
  string('expected an object with cpu and memory, or a text such as cpu=100m memory=128Mi'),
  rawTransform(({ dataset, addIssue, NEVER }): Amounts => {
    const found: { cpu?: number; memory?: number } = {};
    const text = dataset.value.trim().replace(/\s+/g, ' ');
    for (const part of text.split(/[,;] ?| (?=[^ =:]+ ?[=:])/).filter(Boolean)) {
      const [, name, amount = ''] = PAIR.exec(part) ?? [];
      const value = name === 'cpu' ? parseCpus(amount) : parseMemoryQuantity(amount);
      if (!name || value === undefined || !(value >= 0)) {
        const what = name === 'memory' ? MEMORY : 'a number of CPUs such as 2, 0.5 or 100m';
        const message = name
          ? `expected ${what}, in "${part}"`
          : `expected cpu=… and memory=… such as cpu=100m memory=128Mi, found "${part}"`;
        addIssue({ message });
        return NEVER;
      }
      found[name as 'cpu' | 'memory'] = value;
    }
    return found;
  }),
);

const either = union([listed, written]);

/** CPUs and memory that are requested, or not to be exceeded: in an object or in one text. */
export const amounts = optional(
  lazy(
    (input) =>
      (input === undefined
        ? either
        : typeof input === 'object'
          ? listed
          : written) as GenericSchema<unknown, Amounts>,
  ),
);

/** More than nothing, at most all. */
export const fraction = optional(
  parsed('a number above 0, at most 1', (value) => {
    const read = toNumber(value);
    return read > 0 && read <= 1 ? read : undefined;
  }),
);
