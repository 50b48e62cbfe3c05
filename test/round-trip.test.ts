import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { write } from '../packages/cli/src/formats.ts';
import { KINDS, read, type Plan } from '../packages/core/src/index.ts';
import { LIMITS } from '../packages/core/src/input/plain.ts';
import { fixtures } from './fixtures.ts';
import { inputsOf } from './models.ts';
import { CASES } from './rules/index.ts';

const SEED = 20_254;

/** Diagrams whose values are printed as they are read. */
const DIAGRAMS = KINDS.filter(({ name }) =>
  ['vm-stack', 'container-stack', 'cgroup-slice', 'hypervisor-type'].includes(name),
);
const FIXTURES = fixtures().filter(({ kind }) => DIAGRAMS.some(({ name }) => name === kind));

/** What `render --format json` prints. */
async function printed(plan: Plan): Promise<Record<string, unknown>> {
  const [[, text = ''] = []] = await write({ plan } as never, 'json', {} as never, '-');
  return JSON.parse(String(text)) as Record<string, unknown>;
}

/** The model as data: not how it was written, nor under which name. */
function dataOf({ model }: Plan): unknown {
  const written = (key: string, value: unknown) =>
    key === 'kind' ? undefined : value === Infinity ? 'no limit' : value;
  return JSON.parse(JSON.stringify(model, written));
}

/** Decodes, prints and decodes again: nothing is lost, added or refused on the way. */
async function expectSame(input: unknown): Promise<void> {
  const first = read(input);
  const kind = first.kind?.name;
  if (!kind) return;
  const text = await printed(first);
  const second = read({ ...text, kind });
  expect(dataOf(second)).toEqual(dataOf(first));
  // Only what was about values that are gone now is not said again.
  const before = new Set(first.issues.map(sayingOf));
  // Of more than are kept, those that take the place of the gone ones are new.
  if (first.issues.length < LIMITS.issues)
    expect(second.issues.map(sayingOf).filter((said) => !before.has(said))).toEqual([]);
  expect(await printed(second)).toEqual({ ...text, kind });
}

function sayingOf({ code, message }: Plan['issues'][number]): string {
  return `${code}: ${message}`;
}

test.each(FIXTURES)('$kind/$name is the same after it was printed', ({ input }) =>
  expectSame(input),
);

test('wrong and right inputs of rules are the same after they were printed', async () => {
  for (const { breaks, passes } of CASES)
    for (const { input } of [...breaks, ...passes])
      if (DIAGRAMS.some(({ name }) => name === input['kind'])) await expectSame(input);
});

describe.each(DIAGRAMS)('$name', (kind) => {
  test('decoding, printing and decoding again is the identity', async () => {
    await fc.assert(fc.asyncProperty(inputsOf(kind), expectSame), {
      seed: SEED,
      numRuns: 40,
      endOnFailure: true,
    });
  });
});
