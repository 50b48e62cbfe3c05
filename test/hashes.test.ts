import { createHash } from 'node:crypto';
import { describe as group, expect, test } from 'vitest';
import { describePlan, read, renderSvg, THEMES, writePlan } from '../packages/core/src/index.ts';
import { fixtures } from './fixtures.ts';

const WIDTHS = [320, 760, 1200];
const LOCALES = ['en', 'ar'];
/** All steps beside each other, and the second alone. */
const STEPS = [0, 2];

const cases = fixtures();
const kinds = [...new Set(cases.map(({ kind }) => kind))];

/** A short hash of every picture and text of an input: themes, widths, languages, steps. */
function hashOf(input: unknown): string {
  const hash = createHash('sha256');
  for (const locale of LOCALES) {
    // Read once: what is written of a plan is what `renderSvg` writes of its input.
    const plan = read(input, { locale });
    hash.update(describePlan(plan));
    for (const theme of THEMES)
      for (const width of WIDTHS)
        for (const step of STEPS) hash.update(writePlan(plan, { theme, width, step }).svg);
    // As it stands in a page, with what can be chosen.
    const chosen = { ...Object(input), selectable: true, highlight: 'hardware' };
    hash.update(renderSvg(chosen, { standalone: false, locale, background: true }).svg);
    hash.update(renderSvg(input, { locale, layers: true, pretty: true }).svg);
  }
  return hash.digest('hex').slice(0, 16);
}

group('pictures and texts are those that were looked at', () => {
  test.each(kinds)('%s', async (kind) => {
    const lines = cases
      .filter((each) => each.kind === kind)
      .map(({ name, input }) => `${name} ${hashOf(input)}\n`);
    await expect(lines.join('')).toMatchFileSnapshot(`hashes/${kind}.txt`);
  });
});
