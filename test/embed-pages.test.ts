import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

// Every host and every framework that is built here has a page that shows the files it is built from.

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const foldersWith = (folder: string, file: string): string[] =>
  readdirSync(here(folder)).filter((name) => existsSync(here(`${folder}/${name}/${file}`)));

const HOSTS = foldersWith('hosts', 'host.mjs');
const FRAMEWORKS = foldersWith('frameworks', 'framework.mjs');
interface Result {
  readonly name: string;
  readonly found: Readonly<
    Record<'still' | 'legible' | 'upgraded' | 'dark' | 'errors', string[]>
  > & {
    readonly shift: number;
  };
}

const results: readonly Result[] = JSON.parse(readFileSync(here('hosts/results.json'), 'utf8'));
const preview = readFileSync(here('../stories/.storybook/preview.ts'), 'utf8');

function pageOf(name: string): string {
  const file = here(`../stories/embed/${name}.mdx`);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

describe.each([
  ...HOSTS.map((name) => ({ name, folder: `hosts/${name}`, file: 'host.mjs' })),
  ...FRAMEWORKS.map((name) => ({ name, folder: `frameworks/${name}`, file: 'framework.mjs' })),
])('$name', ({ name, folder, file }) => {
  const page = pageOf(name);

  test('has a page called as it is', async () => {
    const { default: said } = await import(here(`${folder}/${file}`));
    const [, title = ''] = page.match(/<Meta title="Stratagram\/Embed\/([^"]+)" \/>/) ?? [];
    expect(title).toBe(said.title.replace(/ \d+$/, ''));
    expect(preview).toContain(`'${title}',`);
  });

  test('shows its own files, each that it takes', () => {
    const taken = [...page.matchAll(/import (\w+) from '\.\.\/\.\.\/test\/([^']+)\?raw'/g)];
    expect(taken.length).toBeGreaterThan(0);
    for (const [, local, path = ''] of taken) {
      expect(path).toMatch(new RegExp(`^${folder}/`));
      expect(page).toContain(`code={${local}}`);
    }
  });

  test('says what is tested and where one stumbles', () => {
    expect(page).toMatch(/^## Look out$/m);
    expect(page).toMatch(/^## What is tested$/m);
  });
});

test('the first page leads to every framework, the table to every host', () => {
  const overview = pageOf('overview');
  const links = FRAMEWORKS.map((name) => `?path=/docs/stratagram-embed-${name}--docs`);
  expect(links.filter((link) => !overview.includes(link))).toEqual([]);
  expect(overview).toContain('<HostsTable />');
});

test('the table is of one whole run in which nothing was wrong', () => {
  expect(results.map(({ name }) => name)).toEqual(HOSTS);
  for (const { found } of results) {
    expect([found.still.length, found.upgraded.length, found.dark.length]).toEqual([4, 4, 4]);
    expect(found.legible).toHaveLength(3);
    expect(found.shift).toBeLessThan(0.001);
    expect(found.errors).toEqual([]);
  }
});

test('a run of some hosts does not become the table', () => {
  const run = spawnSync(process.execPath, [here('../scripts/test-hosts.mjs'), 'html', '--write'], {
    encoding: 'utf8',
  });
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('one whole run');
});
