import { formatBytes } from '../../domain/units.ts';
import { cpusFrom, size } from '../../input/fields.ts';
import type { Translate } from '../../words/translate.ts';

/** What of a host is given out, as an attribute names it, and the key of its amounts. */
export const RESOURCES = ['cpu', 'memory', 'storage'] as const;

export const KEYS = ['cpus', 'memory', 'storage'] as const;

export type Key = (typeof KEYS)[number];

const FIELDS = { cpus: cpusFrom(0), memory: size, storage: size };

type Named<Prefix extends string> = {
  [K in Key as Prefix extends '' ? K : `${Prefix}${Capitalize<K>}`]: (typeof FIELDS)[K];
};

/** An entry for each resource: `memory`, or with a prefix `overheadMemory`. */
export function amounts<const Prefix extends string>(prefix: Prefix): Named<Prefix> {
  const entries = KEYS.map((key) => [keyOf(prefix, key), FIELDS[key]]);
  return Object.fromEntries(entries) as Named<Prefix>;
}

export function keyOf(prefix: string, key: Key): string {
  return prefix ? prefix + key.charAt(0).toUpperCase() + key.slice(1) : key;
}

/** The amount of a resource that something says under the first of several prefixes. */
export function amountOf(of: object, key: Key, ...prefixes: readonly string[]): number | undefined {
  for (const prefix of prefixes) {
    const amount = (of as Readonly<Record<string, number | undefined>>)[keyOf(prefix, key)];
    if (amount !== undefined) return amount;
  }
  return undefined;
}

/** What a host has of a resource, and how much of that it keeps for itself. */
export interface Capacity {
  readonly whole: number;
  readonly reserved: number;
}

export function capacityOf(host: object, key: Key): Capacity | undefined {
  const whole = amountOf(host, key, '', 'allocatable');
  if (whole === undefined) return undefined;
  const left = amountOf(host, key, 'allocatable') ?? whole;
  return { whole, reserved: amountOf(host, key, 'reserved') ?? Math.max(0, whole - left) };
}

/** An amount for people: `1.5 GiB`, `3 CPUs`. */
export function amountText(key: Key, amount: number, t: Translate): string {
  if (key !== 'cpus') return formatBytes(amount);
  return t('cpus', { n: Math.round(amount * 100) / 100 });
}

/** What takes a part of a host. */
export const SORTS = ['vm', 'container', 'pod', 'process'] as const;
