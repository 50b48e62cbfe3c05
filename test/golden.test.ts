import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renderSvg, THEMES } from '../packages/core/src/index.ts';
import { fixtures } from './fixtures.ts';
import { faultsOf } from './inert.ts';

/** Pictures that are kept at the width of a telephone too: those whose layout changes most. */
const NARROW = new Set([
  'vm-stack/figure-vms',
  'vm-stack/many-scripts',
  'vm-stack/wrong-values',
  'container-stack/figure-containers',
  'container-stack/kubernetes',
  'cgroup-slice/example',
  'hypervisor-type/compare',
  'survey-chart/forecast',
  'history-timeline/virtualisation',
  'startup-timeline/vm-and-container',
  'stack-compare/vms-and-containers',
  'density-view/vms-and-containers',
  'utilisation-view/overcommit',
  'tradeoff-table/vm-or-container',
  'rolling-replacement/one-more',
  'rolling-replacement/timeline',
  'analogy-view/houses-and-apartments',
  'vm-stack/steps-exit',
]);
/** A picture in a feed or a page is not heavier, bytes. */
const HEAVIEST = 65_536;

const cases = fixtures();
const golden = (file: string): URL => new URL(`golden/${file}.svg`, import.meta.url);

describe.each(cases)('$kind/$name', ({ kind, name, input }) => {
  test('is the picture that was looked at', async () => {
    const { svg } = renderSvg(input, { pretty: true, width: 760, theme: 'auto' });
    expect(faultsOf(svg)).toEqual([]);
    expect(renderSvg(input, { width: 760, theme: 'auto' }).svg.length).toBeLessThan(HEAVIEST);
    await expect(svg).toMatchFileSnapshot(golden(`${kind}/${name}`).pathname);
  });

  test.runIf(NARROW.has(`${kind}/${name}`))('is that picture at 320 px', async () => {
    const { svg } = renderSvg(input, { pretty: true, width: 320, theme: 'auto' });
    expect(faultsOf(svg)).toEqual([]);
    await expect(svg).toMatchFileSnapshot(golden(`${kind}/${name}.320`).pathname);
  });
});

test('no golden is left of a fixture that is gone', () => {
  const known = new Set(cases.map(({ kind, name }) => `${kind}/${name}`));
  const folder = new URL('golden/', import.meta.url);
  const left = (existsSync(folder) ? readdirSync(folder) : []).flatMap((kind) =>
    readdirSync(new URL(`${kind}/`, folder))
      .map((file) => `${kind}/${file.replace(/(\.320)?\.svg$/, '')}`)
      .filter((name) => !known.has(name)),
  );
  expect(left).toEqual([]);
});

describe.each(THEMES)('theme %s', (theme) => {
  test.each(cases)('$kind/$name is inert', ({ input }) => {
    const alone = renderSvg(input, { theme, background: true }).svg;
    const inside = renderSvg(input, { theme, standalone: false }).svg;
    expect([...faultsOf(alone), ...faultsOf(inside)]).toEqual([]);
    // Only a file that follows the reader's colour scheme needs a style sheet.
    expect(alone.includes('<style')).toBe(theme === 'auto');
    expect(inside).not.toMatch(/<style|xmlns/);
    expect(alone).not.toMatch(/<script|<foreignObject|<!|\s(id|style|href|xlink:href|on\w+)=/);
  });
});
