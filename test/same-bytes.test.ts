import { spawnSync } from 'node:child_process';
import { beforeAll, expect, test } from 'vitest';
import { renderSvg } from '../packages/core/src/index.ts';
import { fingerprint } from './fingerprint.ts';
import { fixtures } from './fixtures.ts';

const SCRIPT = `
import { fingerprint } from '${new URL('fingerprint.ts', import.meta.url)}';
console.log(fingerprint());
`;

let here: string;
beforeAll(() => {
  here = fingerprint();
});

test.each([
  [
    'Turkish, a day ahead',
    { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  ],
  ['no locale, a day behind', { TZ: 'Pacific/Niue', LANG: 'C', LC_ALL: 'C', COLUMNS: '20' }],
])('another process draws the same bytes: %s', (_name, env) => {
  const run = spawnSync(
    process.execPath,
    ['--no-warnings', '--experimental-strip-types', '--input-type=module', '-e', SCRIPT],
    { env: { ...process.env, ...env }, encoding: 'utf8' },
  );
  expect(run.stderr).toBe('');
  expect(run.stdout.trim()).toBe(here);
});

test('the order of keys and of options means nothing', () => {
  for (const { kind, name, input } of fixtures()) {
    const drawn = renderSvg(input, { width: 480, theme: 'dark', background: true }).svg;
    const turned = renderSvg(reversed(input), { background: true, theme: 'dark', width: 480 }).svg;
    expect(turned, `${kind}/${name}`).toBe(drawn);
  }
});

test('a picture does not depend on those before it', () => {
  const alone = fixtures().map(({ input }) => renderSvg(input).svg);
  const again = fixtures()
    .toReversed()
    .map(({ input }) => renderSvg(input).svg);
  expect(again.toReversed()).toEqual(alone);
});

/** The same data with the keys of every object in the other order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || !value) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, item]) => [key, reversed(item)]),
  );
}
