import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describe as say, read, renderSvg, type Box } from '../packages/core/src/index.ts';
import type { Block } from '../packages/core/src/figure/block.ts';
import { ar } from '../packages/core/src/diagrams/words.ar.ts';
import { boxesOf } from './boxes.ts';
import { fixtures } from './fixtures.ts';
import { elements, parseXml, textOf } from './xml.ts';

const start = (durations: readonly (string | object)[], rest: object = {}) => ({
  kind: 'startup-timeline',
  ...rest,
  lanes: [
    {
      name: 'Start',
      phases: durations.map((one, index) => ({
        name: `Part ${index + 1}`,
        ...(typeof one === 'string' ? { duration: one } : one),
      })),
    },
  ],
});

/** All that a picture says in texts, and all that is said of it. */
function wordsOf(input: unknown, locale: 'en' | 'ar' = 'en'): string[] {
  const { svg } = renderSvg(input, { locale });
  const drawn = elements(parseXml(svg))
    .filter(({ tag }) => tag === 'text')
    .map(textOf);
  return [drawn.join('\n'), say(input, { locale: locale === 'ar' ? ar : undefined })].map((words) =>
    words.replace(/[\u2066-\u2069]/g, ''),
  );
}

function find(blocks: readonly Block[], id: string): Block | undefined {
  for (const block of blocks) {
    const found = block.id === id ? block : find(block.children ?? [], id);
    if (found) return found;
  }
  return undefined;
}

function boxIn(box: Box, id: string): Box | undefined {
  if (box.block.id === id) return box;
  for (const child of box.children) {
    const found = boxIn(child, id);
    if (found) return found;
  }
  return undefined;
}

const totalOf = (input: unknown): string | undefined =>
  find(read(input).picture.layers, 'lanes.0')?.aside;

describe('how long a start takes', () => {
  test.each([
    [['about 12 ms', 'at most 125 ms'], '≤ 137 ms'],
    [['12 ms', 'at least 125 ms'], '≥ 137 ms'],
    [['< 12 ms', '125 ms'], '< 137 ms'],
    [['at most 12 ms', 'at least 125 ms'], '~ 137 ms'],
    [['about 12 ms', '125 ms'], '~ 137 ms'],
    [['12 ms', '125 ms'], '137 ms'],
    // Only what leads to the end counts.
    [['at most 12 ms', { duration: '125 ms', start: '10 ms' }], '135 ms'],
    [[{ duration: 'at least 20 ms' }, { duration: '5 ms', start: '0.001 ms' }], '≥ 20 ms'],
    [['at least 20 ms', { duration: '50 ms', start: '0.001 ms' }], '≥ 50 ms'],
    [['at most 20 ms', { duration: '50 ms', start: '0.001 ms' }], '50 ms'],
  ])('%j take %s', (durations, total) => {
    for (const scale of ['log', 'linear']) expect(totalOf(start(durations, { scale }))).toBe(total);
  });

  test('it is said in the picture and in words, in both languages', () => {
    const input = start(['about 12 ms', 'at most 125 ms'], { scale: 'log' });
    for (const locale of ['en', 'ar'] as const)
      for (const words of wordsOf(input, locale)) {
        expect(words).toContain('≤ 137 ms');
        expect(words).not.toContain('~ 137');
      }
  });
});

const BARS = /^(range|open|unused|usage|hatch)$/;

/** Looks of shapes of a box and of all in it. */
function looksIn(box: Box): string[] {
  return [...(box.shapes ?? []).map(({ look }) => look), ...box.children.flatMap(looksIn)];
}

const LOGARITHMIC = fixtures().filter(
  ({ input }) =>
    (input as { scale?: string }).scale === 'log' &&
    read(input).picture.layers.some(({ id }) => id === 'lanes' || id === 'size.lanes'),
);

test('there are pictures with a logarithmic axis', () => {
  expect(LOGARITHMIC.length).toBeGreaterThan(2);
});

test.each(LOGARITHMIC)('$kind/$name has no bar on its logarithmic axis', ({ input }) => {
  for (const width of [320, 760, 1200]) {
    const root = boxesOf(read(input), width);
    const lanes = boxIn(root, 'lanes') ?? boxIn(root, 'size.lanes');
    const looks = looksIn(lanes as Box);
    expect(looks.filter((look) => BARS.test(look))).toEqual([]);
    expect(looks.some((look) => /dot|circle|whisker|most|least/.test(look))).toBe(true);
  }
});

test('a dot stands at its own duration, whatever comes before it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 2, maxLength: 6 }),
      (all) => {
        const plan = read(
          start(
            all.map((one) => `${one} ms`),
            { scale: 'log' },
          ),
        );
        const marks = all.map(
          (_, index) => find(plan.picture.layers, `lanes.0.phases.${index}`)?.marks?.[0]?.from ?? 0,
        );
        const [first = 0] = marks;
        marks.forEach((mark, index) =>
          expect(mark - first).toBeCloseTo(Math.log10((all[index] ?? 1) / (all[0] ?? 1))),
        );
      },
    ),
    { seed: 20_262, numRuns: 200 },
  );
});

test('what is stranded and what is used never exceed what there is', () => {
  const amount = fc.integer({ min: 0, max: 64 });
  const tenant = fc.record({
    kind: fc.constantFrom('vm', 'pod'),
    cpus: amount,
    usedCpus: amount,
  });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 64 }),
      fc.integer({ min: 0, max: 4 }),
      fc.array(tenant, { minLength: 1, maxLength: 5 }),
      (cpus, reservedCpus, tenants) => {
        const input = { kind: 'utilisation-view', cpus, reservedCpus, tenants };
        const lane = find(read(input).picture.layers, 'cpus');
        const stranded = Number(/(?:^|· )stranded (\S+) CPU/.exec(lane?.detail ?? '')?.[1] ?? 0);
        const used = tenants.reduce((sum, { usedCpus }) => sum + usedCpus, 0);
        expect(stranded).toBeLessThanOrEqual(Math.max(0, cpus - reservedCpus - used));
        const pool = lane?.children?.find(({ kind }) => kind === 'hardware');
        const hatch = pool?.marks?.find(({ look }) => look === 'unused');
        expect(hatch ? hatch.to - hatch.from : 0).toBeCloseTo(stranded);
      },
    ),
    { seed: 20_263, numRuns: 300 },
  );
});

test('of eight CPUs with four and a half in use three and a half are stranded', () => {
  const { input } = fixtures().find(
    ({ kind, name }) => kind === 'utilisation-view' && name === 'overcommit',
  ) as { input: unknown };
  for (const words of wordsOf(input)) {
    expect(words).toContain('promised and unused 7.5 CPUs');
    expect(words).toContain('stranded 3.5 CPUs');
  }
});

test('a whole guest is no application, and its monitor is not all of its overhead', () => {
  const { input } = fixtures().find(
    ({ kind, name }) => kind === 'density-view' && name === 'each',
  ) as { input: unknown };
  const { layers } = read(input).picture;
  const guest = find(layers, 'units.1.memory.whole');
  expect(guest?.tone).toBeUndefined();
  expect(guest?.marks?.[0]?.look).toBe('mixed');
  expect(find(layers, 'units.1.memory')?.detail).not.toContain('overhead');
  expect(find(layers, 'units.0.memory')?.detail).toContain('overhead 75 %');
  expect(wordsOf(input)[0]).toContain('guest: kernel and application, split not told');
});

const survey = (values: readonly (number | string)[], rest: readonly object[] = []) => ({
  kind: 'survey-chart',
  year: 2020,
  population: 'all',
  source: 'A report',
  figures: values.map((value, index) => ({ label: `Answer ${index + 1}`, value, ...rest[index] })),
});

const layoutsOf = (input: unknown): (string | undefined)[] =>
  read(input).picture.layers.flatMap(({ layout, look }) =>
    layout && look !== 'text' ? layout : [],
  );

describe('figures of a survey', () => {
  test.each([
    ['one number', survey([60]), ['lone']],
    ['one of each unit', survey(['5 a week', '7 a day']), ['lone', 'lone']],
    ['parts of a whole', survey([47, 46, 7]), ['shares']],
    ['thirds, each rounded', survey([33.3, 33.3, 33.3]), ['shares']],
    ['what does not add up', survey([47, 46]), ['lanes']],
    ['what is only bounded', survey(['< 50', 50]), ['lanes']],
    ['others who were asked', survey([60, 40], [{ population: 'some' }]), ['lanes']],
    ['another year', survey([60, 40], [{ year: 2019 }]), ['lanes']],
    ['a forecast', survey([60, 40], [{ forecast: true }]), ['lanes']],
    ['a comparison', { ...survey([60, 40]), compare: true }, ['lanes']],
    [
      'a whole beside one figure',
      survey([60, 40, 70], [{}, {}, { year: 2019 }]),
      ['shares', 'lone'],
    ],
  ])('%s', (_, input, layouts) => expect(layoutsOf(input)).toEqual(layouts));

  test('parts of one bar are as wide as their shares', () => {
    for (const width of [320, 760, 1200]) {
      const root = boxesOf(read(survey([20, 30, 50])), width);
      const [first = 0, ...others] = [0, 1, 2].map((n) => boxIn(root, `figures.${n}`)?.width ?? 0);
      expect(others[0]).toBeCloseTo(1.5 * first);
      expect(others[1]).toBeCloseTo(2.5 * first);
    }
  });

  test('what all of them say is said once', () => {
    for (const words of wordsOf(survey([20, 30])))
      expect(words.match(/Source: A report/g)).toHaveLength(1);
    const two = survey([20, 30], [{ source: 'Another' }]);
    for (const words of wordsOf(two)) {
      expect(words.match(/Source: A report/g)).toHaveLength(1);
      expect(words.match(/Source: Another/g)).toHaveLength(1);
    }
  });
});
