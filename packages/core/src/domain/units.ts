const PREFIXES = ['', 'K', 'M', 'G', 'T', 'P'];

/** Anchored and free of adjacent repeats, so that it takes linear time on any text. */
const SIZE = /^(\d+(?:\.\d+)?) ?(?:([KMGTP])i?)?B?$/i;

/**
 * Reads a size in bytes as the kernel, systemd and Docker do: every prefix is a power of 1024,
 * so `4G`, `4GB` and `4GiB` are one size. A decimal needs a prefix and is rounded to whole bytes.
 *
 * @returns Bytes, or undefined for anything that is not a size from 0 to 2^53 - 1.
 */
export function parseBytes(value: unknown): number | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  const match = typeof value === 'string' ? SIZE.exec(value.trim()) : undefined;
  const factor = 1024 ** PREFIXES.indexOf((match?.[2] ?? '').toUpperCase());
  const size = typeof value === 'number' ? value : Number(match?.[1]) * factor;
  const bytes = factor > 1 ? Math.round(size) : size;
  return Number.isSafeInteger(bytes) && bytes >= 0 ? bytes : undefined;
}

/**
 * A size for people: `1.5 GiB`, at most two decimals, prefixes of 1024.
 *
 * @param bytes - Finite and not negative.
 */
export function formatBytes(bytes: number): string {
  let size = bytes;
  let prefix = 0;
  // Compares what will be shown, so that one byte below 1 GiB is not "1024 MiB".
  while (hundredths(size) >= 1024 && prefix < PREFIXES.length - 1) {
    size /= 1024;
    prefix += 1;
  }
  return `${hundredths(size)} ${PREFIXES[prefix]}${prefix > 0 ? 'i' : ''}B`;
}

/**
 * A number of CPUs for people: `2.67`, at most two decimals. What is more than nothing but would
 * round to 0 is `<0.01`.
 */
export function formatCpus(cpus: number): string {
  const rounded = hundredths(cpus);
  return rounded === 0 && cpus > 0 ? '<0.01' : String(rounded);
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
