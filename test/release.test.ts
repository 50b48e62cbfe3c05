import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { packages } from '../scripts/release/packages.ts';
import { merged } from '../scripts/release/sbom.ts';
import { originOf, stamped } from '../scripts/release/stamped.ts';

const root = new URL('../', import.meta.url);
const WORKFLOWS = new URL('.github/workflows/', root);
const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

interface Workflow {
  readonly permissions: object;
  readonly jobs: Readonly<
    Record<string, { permissions: object; steps: readonly { run?: string; uses?: string }[] }>
  >;
}

describe.each(readdirSync(WORKFLOWS))('%s', (name) => {
  const text = readFileSync(new URL(name, WORKFLOWS), 'utf8');
  const { permissions, jobs } = parse(text) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  test('allows nothing that a job does not ask for', () => {
    expect(permissions).toEqual({});
    for (const job of Object.values(jobs)) expect(job.permissions).toBeDefined();
  });

  test('pins every action to a commit, and says which version that is', () => {
    const uses = text.split('\n').filter((line) => line.includes('uses:'));
    expect(uses.length).toBe(steps.filter((step) => step.uses).length);
    expect(uses.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test('runs scripts of package.json, and apt-get', () => {
    const commands = steps.flatMap(({ run }) => run ?? []);
    const named = commands.filter((run) => !run.startsWith('apt-get '));
    expect(named.length).toBeGreaterThan(0);
    for (const run of named) {
      const [, script = ''] = run.match(/^npm (?:run )?([\w:]+)$/) ?? [];
      expect(Object.keys(scripts), run).toContain(script);
    }
  });
});

test('only the job that publishes may sign, and none has a token of npm', () => {
  const text = readFileSync(new URL('release.yml', WORKFLOWS), 'utf8');
  const { jobs } = parse(text) as Workflow;
  const signs = Object.entries(jobs).filter(([, job]) => 'id-token' in job.permissions);
  expect(signs.map(([name]) => name)).toEqual(['publish']);
  expect(text).not.toContain('secrets.');
});

describe('the package.json that is published', () => {
  const env = { GITHUB_SERVER_URL: 'https://git.example', GITHUB_REPOSITORY: 'some/where' };

  test('says where the package comes from', () => {
    const core = packages().find(({ directory }) => directory === 'packages/core');
    if (!core) throw new TypeError('there is no core');
    const said = stamped(core, originOf(env));
    expect(said).toMatchObject({
      name: '@stratagram/core',
      homepage: 'https://git.example/some/where#readme',
      bugs: { url: 'https://git.example/some/where/issues' },
      repository: {
        type: 'git',
        url: 'git+https://git.example/some/where.git',
        directory: 'packages/core',
      },
    });
    expect(said).toMatchObject(core.manifest);
  });

  test('leads to the catalogue where that is published', () => {
    const [one] = packages();
    const origin = originOf({ ...env, SITE_URL: 'https://site.example/' });
    expect(one && stamped(one, origin).homepage).toBe('https://site.example/');
  });

  test('is not written by a machine that does not know the repository', () => {
    expect(() => originOf({ GITHUB_SERVER_URL: 'https://git.example' })).toThrow(TypeError);
  });
});

test('what a release is made of is listed once, without what only the compiler reads', () => {
  const of = (...purls: string[]) => ({
    components: purls.map((purl) => ({ purl })),
    dependencies: purls.map((ref) => ({ ref, dependsOn: purls.filter((on) => on !== ref) })),
  });
  const whole = merged(
    of('pkg:npm/yaml@2.9.1', 'pkg:npm/parse5@8.1.1'),
    of('pkg:npm/yaml@2.9.1', 'pkg:npm/%40types/sarif@2.1.7', 'pkg:npm/markdown-it@15.0.3'),
  );
  expect(whole.components.map(({ purl }) => purl)).toEqual([
    'pkg:npm/yaml@2.9.1',
    'pkg:npm/parse5@8.1.1',
    'pkg:npm/markdown-it@15.0.3',
  ]);
  expect(whole.dependencies[0]).toEqual({
    ref: 'pkg:npm/yaml@2.9.1',
    dependsOn: ['pkg:npm/markdown-it@15.0.3', 'pkg:npm/parse5@8.1.1'],
  });
});
