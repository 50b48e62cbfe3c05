import type { Issue } from '@stratagram/core';

/** Reads JSON text; when it is broken, an issue says where, and nothing is returned. */
export function parseJson(text: string, place: string, issues: Issue[]): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const before = text.slice(0, broken(text));
    const line = before.split('\n');
    issues.push({
      code: 'invalid-json',
      severity: 'error',
      path: [],
      message:
        `expected JSON in ${place}, line ${line.length}, column ${(line.at(-1) ?? '').length + 1}: ${(error as Error).message}`.slice(
          0,
          200,
        ),
    });
    return undefined;
  }
}

/**
 * How much of a text begins some valid JSON. Engines differ in what they tell of the place, but
 * all of them tell an end that comes too early from a character that is wrong.
 */
function broken(text: string): number {
  let good = 0;
  let bad = text.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (begins(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function begins(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    return /end|EOF|unterminated|incomplete/i.test((error as Error).message);
  }
}
