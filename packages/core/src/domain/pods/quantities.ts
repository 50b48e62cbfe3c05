/** Suffixes of Kubernetes: powers of 1000, and with `i` powers of 1024. */
const PREFIXES = 'kMGTPE';

/** Anchored, its digits bounded; `128974848`, `129e6`, `129M`, `123Mi`, `128974848000m`. */
const QUANTITY =
  /^(\d{1,18}(?:\.\d{0,18})?|\.\d{1,18})(?:([kKMGTPE])(i?)(?:(?<=i)B)?|(m)|[eE](\d{1,2}))?$/;

/**
 * Reads an amount of memory as Kubernetes does: `128M` is less than `128Mi`, parts of a byte are
 * rounded up. `MiB` is read as `Mi`.
 *
 * @returns Bytes, or undefined for anything else.
 * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 */
export function parseMemoryQuantity(value: string | number): number | undefined {
  const match = QUANTITY.exec(String(value).trim());
  if (!match) return undefined;
  const [, digits = '', prefix = '', binary, milli, exponent = 0] = match;
  // Thousand is a small k, 1024 a capital one.
  if (prefix && /k/i.test(prefix) && (prefix === 'K') !== (binary === 'i')) return undefined;
  const power = prefix ? PREFIXES.toLowerCase().indexOf(prefix.toLowerCase()) + 1 : 0;
  const factor = milli ? 1e-3 : (binary ? 1024 : 1000) ** power * 10 ** Number(exponent);
  // What only binary fractions make of a whole number is no part of a byte.
  const bytes = Math.ceil(Number((Number(digits) * factor).toPrecision(15)));
  return Number.isSafeInteger(bytes) ? bytes : undefined;
}
