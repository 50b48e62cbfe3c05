import { LIMITS } from '@stratagram/core';

const QUOTE = 0x22;
const COLON = 0x3a;
const BACKSLASH = 0x5c;

/**
 * Reads a text that is plain JSON, within the limits of what is drawn and without repeated keys: the
 * parser that knows where everything stands is not needed before there is a place to name.
 *
 * @returns Nothing for any other text: that parser says what is wrong with it, and where.
 */
export function parsePlainJson(text: string): { readonly value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return countKeys(value) === countColons(text) ? { value } : undefined;
  } catch {
    return undefined;
  }
}

/** Keys of all objects in a value; -1 where it is larger or deeper than what is drawn. */
function countKeys(root: unknown): number {
  let keys = 0;
  let values = 0;
  const walk = (value: unknown, depth: number): boolean => {
    values += 1;
    if (values > LIMITS.values || depth > LIMITS.depth) return false;
    if (typeof value !== 'object' || value === null) return true;
    if (Array.isArray(value)) return value.every((item) => walk(item, depth + 1));
    const own = Object.values(value);
    keys += own.length;
    return own.every((item) => walk(item, depth + 1));
  };
  return walk(root, 0) ? keys : -1;
}

/** Colons behind keys: of a key that is repeated, an object has only one. */
function countColons(text: string): number {
  let colons = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === COLON) colons += 1;
    else if (unit === QUOTE) at = endOfString(text, at + 1);
  }
  return colons;
}

function endOfString(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}
