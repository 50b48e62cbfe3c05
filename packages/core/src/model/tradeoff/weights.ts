import { optional } from 'valibot';
import { parsed, toNumber } from '../fields.ts';

const MOST = 100;

export const weight = parsed(`a weight from 0 to ${MOST}`, weightOf);

export interface NamedWeight {
  readonly name: string;
  readonly weight: number;
}

/** `Own kernel=5, Start time=2`: names of criteria have spaces, so commas and semicolons part them. */
export const weights = optional(
  parsed(`criteria with weights from 0 to ${MOST}, such as Isolation=5, Start time=2`, (value) => {
    const parts = String(value)
      .split(/[,;]/)
      .filter((part) => part.trim());
    const read = parts.flatMap((part): NamedWeight | [] => {
      const [name = '', number = '', more] = part.split('=');
      const told = weightOf(number);
      return name.trim() && told !== undefined && more === undefined
        ? { name: name.trim(), weight: told }
        : [];
    });
    return read.length === parts.length ? read : undefined;
  }),
);

function weightOf(value: string | number): number | undefined {
  const read = toNumber(value);
  return read >= 0 && read <= MOST ? read : undefined;
}
