import { expect, test } from 'vitest';
import { fixtures } from '../../../../test/fixtures.ts';
import { kindOf } from '../diagrams/find.ts';
import { describePlan } from '../render.ts';
import { plan } from '../whole.ts';
import { en } from '../diagrams/words.en.ts';

test.each(fixtures().map(({ kind, name, input }) => [`${kind}/${name}`, input] as const))(
  '%s says all it has to say with the words of its diagram',
  (_name, input) => {
    const kind = kindOf(input);
    if (!kind) throw new Error('a fixture names its kind');
    const all = describePlan(plan({ ...kind, words: en }, input));
    expect(describePlan(plan(kind, input))).toBe(all);
  },
);
