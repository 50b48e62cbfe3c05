import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lastDay } from './domain/days.ts';
import { FACT_TABLES, knownFacts } from './known-facts.ts';

const DAY = /^\d{4}-\d\d-\d\d$/;

describe.each(FACT_TABLES)('$name', ({ rows, readings, spans = {} }) => {
  test('has what was read of every fact, and of nothing else', () => {
    expect(Object.keys(readings).toSorted()).toEqual(Object.keys(rows).toSorted());
    expect(Object.keys(rows)).toEqual(expect.arrayContaining(Object.keys(spans)));
  });

  test.each(Object.entries(rows))('%s has a source, a day and words', (id, holds) => {
    const [checked = '', source = ''] = readings[id] ?? [];
    expect(checked).toMatch(DAY);
    expect(lastDay(checked)).toBe(checked);
    expect(source.length).toBeGreaterThan(4);
    expect(holds).toMatch(/.{4}/);
    expect(holds).not.toContain('undefined');
    for (const day of Object.values(spans[id] ?? {})) {
      expect(lastDay(day)).toBeDefined();
      expect(day <= checked).toBe(true);
    }
  });
});

/** Modules that read and write what people write, and hold nothing of the world. */
const PLAIN =
  /^(amounts|arithmetic|dates|days|durations|none|reading|remember|sourced|tenants|units|claims|surveys|ratings|shown-name)$|-sources$/;

/** Exports of a module that are facts by themselves, by the table that has them. */
const EXPORTS: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  attached: {
    ports: /^parse/,
    mounts: /^(parseMount|openingOf)$/,
    waits: /^(parseDependency|startTurns)$/,
  },
  pods: {
    'pods/qos': /^(withDefaults|podAmounts|podRequirements|qosOf)$/,
    'pods/cgroup-values': /./,
    'pods/weights': /^weightFormula$/,
    'pods/quantities': /./,
  },
  cgroups: {
    'cgroup/conversions': /./,
    'cgroup/controllers': /./,
    'cgroup/systemd': /./,
    'cgroup/weight': /./,
    'cgroup/cpu': /./,
    'cgroup/memory': /./,
    'cgroup/solve': /./,
    'cgroup/cpuset': /^parse/,
    'cgroup/tree': /^$/,
  },
  reckoning: {
    images: /./,
    platforms: /^chosen$/,
    architectures: /^runsOn$/,
    rollout: /^(roomOf|rollout)$/,
    'uid-map': /^parse/,
    'windows-builds': /^sharesKernel$/,
    surveys: /^changeOf$/,
    claims: /./,
    ratings: /^(parseRating|scoresOf)$/,
  },
};
/** Modules whose rows are in a table of their own. */
const TABLES =
  'hypervisors engines sandboxes engine-names capabilities confidential chain-steps operating-systems namespaces namespace-facts boundaries phases start-order spans releases'.split(
    ' ',
  );

const folder = new URL('domain/', import.meta.url);
const modules = ['', 'cgroup/', 'pods/'].flatMap((path) =>
  readdirSync(new URL(path, folder), { withFileTypes: true })
    .filter((file) => file.isFile() && !/\.(test|cases)\.ts$/.test(file.name))
    .map(({ name }) => path + name.replace('.ts', '')),
);

test('every module of the domain is plain or has its facts in a table', () => {
  const formulas = Object.values(EXPORTS).flatMap((one) => Object.keys(one));
  const known = new Set([...TABLES, ...formulas]);
  const left = modules.filter((one) => !PLAIN.test(one.replace('cgroup/', '')) && !known.has(one));
  expect(left).toEqual([]);
});

test.each(Object.entries(EXPORTS))('%s has a row for each formula', async (name, files) => {
  const rows = Object.keys(FACT_TABLES.find((table) => table.name === name)?.rows ?? {});
  const found = await Promise.all(
    Object.entries(files).map(async ([file, pattern]) => {
      const exported = Object.keys(
        (await import(new URL(`domain/${file}.ts`, import.meta.url).href)) as object,
      );
      return exported.filter((one) => pattern.test(one));
    }),
  );
  expect(found.flat().toSorted()).toEqual(rows.toSorted());
});

test('ids are unique, and what was not read is told apart', () => {
  const facts = knownFacts();
  expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
  expect(facts.find(({ id }) => id === 'hypervisors.bhyve')).toMatchObject({
    source: 'bhyve(8)',
    unverified: 'the name vmm.ko',
    checked: '2026-11-21',
  });
  expect(facts.find(({ id }) => id === 'spans.ec2Nesting')).toMatchObject({ since: '2026-02' });
  expect(facts.every(({ source }) => !source.includes('unverified'))).toBe(true);
});
