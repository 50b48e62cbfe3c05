import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { fixtures } from '../../../../test/fixtures.ts';
import { renderSvg } from '../api.ts';
import { TONES } from '../figure/block.ts';

/** Two pictures of each kind, and those whose layers have the line of their tone on paper. */
const SHOWN = fixtures().filter(
  ({ kind, name }, index, all) =>
    all.findIndex((other) => other.kind === kind) + 2 > index || /kvm-qemu|esxi|shared/.test(name),
);

const pixels = (svg: string): string =>
  new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng().toString('base64');

test.each(SHOWN)(
  '$kind/$name has the same colours in a style sheet as at its shapes',
  ({ input }) => {
    const plain = { ...(input as object), theme: undefined };
    const [sheet, shapes] = (['auto', 'light'] as const).map((theme) =>
      pixels(renderSvg(plain, { theme, background: true }).svg),
    );
    expect(sheet === shapes).toBe(true);
  },
);

test.each(fixtures())('$kind/$name: no layer has the classes of two tones', ({ input }) => {
  for (const [, classes = ''] of renderSvg(input).svg.matchAll(/<g class="(layer [^"]*)"/g)) {
    const tones = classes.split(' ').filter((name) => TONES.includes(name as never));
    // Of these two the rule of the second comes later.
    expect([...new Set(tones)].join(' '), classes).toMatch(/^(\w*|app control)$/);
  }
});
