import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RULES } from '../packages/core/src/index.ts';
import { checkName } from '../scripts/new-diagram/create.ts';

const ROOT = realpathSync(fileURLToPath(new URL('..', import.meta.url)));
/** Of the version that runs sources as they are. */
const NODE = join(ROOT, 'node_modules/.bin/node');
/** A guard against hangs, ms: on a busy machine compilers take their time. */
const HANGS = 600_000;
/** What a copy goes without: pictures that are compared, and inputs of other diagrams. */
const LEFT_OUT = /^(test\/(golden|hashes|fixtures|hosts|frameworks|browser)|stories\/pictures)\//;

test.each([
  ['', 'expected a name such as ebpf-view'],
  ['Foo', 'of small letters, digits and hyphens; got "Foo"'],
  ['ebpf', 'with a hyphen between them, as tags need one; got "ebpf"'],
  ['-ebpf', 'of small letters'],
  ['ebpf-', 'with a hyphen between them'],
  ['../ebpf-view', 'of small letters'],
  ['vm-stack', 'there is a diagram called vm-stack'],
  ['vm-guest', '<vm-guest> is a child tag'],
])('%j is no name of a new diagram', (name, says) => {
  expect(() => checkName(name)).toThrow(RangeError);
  expect(() => checkName(name)).toThrow(says);
});

describe('a diagram that was just made', { timeout: HANGS }, () => {
  const name = 'ebpf-view';
  const rule = `R${1 + Math.max(...RULES.map(({ id }) => Number(id.slice(1))))}`;
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'new-diagram-')));
  const run = (command: string, ...args: string[]): string =>
    execFileSync(command, args, { cwd: copy, encoding: 'utf8', stdio: 'pipe' });
  let before: ReadonlySet<string>;

  beforeAll(() => {
    copyTo(copy);
    before = new Set(filesIn(copy));
    run(NODE, 'scripts/new-diagram.ts', name);
  }, HANGS);
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test('is a folder, a line, a story page and a changeset; the rest is written from them', () => {
    const folder = `packages/core/src/diagrams/${name}/`;
    const made = filesIn(copy).filter((file) => !before.has(file) && !file.startsWith(folder));
    expect(made.toSorted()).toEqual([
      `.changeset/${name}.md`,
      `packages/elements/src/${name}/${name}.define.ts`,
      `packages/elements/src/${name}/${name}.ts`,
      `stories/diagrams/${name}.stories.ts`,
    ]);
    expect(run(NODE, 'scripts/generate.ts', '--check')).toBe('');
  });

  test('has types, and so has its element', () => {
    run(join(ROOT, 'node_modules/.bin/tsc'), '-b', 'packages/core', 'packages/elements');
  });

  test('is drawn, judged by its rule and described', () => {
    const probe = `
      import { describe, read, renderSvg } from './packages/core/src/index.ts';
      import { CASES } from './test/rules/index.ts';
      import example from './packages/core/src/diagrams/${name}/examples/example.json' with { type: 'json' };
      const { breaks, passes } = CASES.find(({ rule }) => rule === '${rule}');
      const issuesOf = ({ input }) => read(input).issues.map(({ rule, path }) => [rule, path]);
      const { ok, svg, issues } = renderSvg(example);
      console.log(JSON.stringify({
        ok, issues, untranslated: svg.match(/>[a-zA-Z]+\\.[a-z]\\w*</g), nodes: svg.match(/data-node="items\\.\\d"/g), arabic: describe(example, { locale: 'ar' }),
        wrong: breaks.map(issuesOf), right: passes.map(issuesOf), paths: breaks.map(({ path }) => path),
      }));`;
    const found = JSON.parse(run(NODE, '--input-type=module', '--eval', probe));
    expect(found).toMatchObject({ ok: true, issues: [], untranslated: null, right: [[]] });
    expect(found.nodes).toHaveLength(2);
    expect(found.arabic).toMatch(/\p{Script=Arabic}/u);
    expect(found.wrong).toEqual([[[rule, found.paths[0]]]]);
  });

  test('has an element that bundlers take', async () => {
    const missing: string[] = [];
    const bundle = await rollup({
      input: join(copy, `packages/elements/dist/${name}/${name}.define.js`),
      plugins: [nodeResolve({ browser: true })],
      onLog: (_, { code = '', message }) => {
        if (code !== 'INVALID_ANNOTATION') missing.push(message);
      },
    });
    const { output } = await bundle.generate({ format: 'es' });
    expect(missing).toEqual([]);
    expect(output[0].code).toContain('class EbpfViewElement');
    const later = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
    expect(later.filter((id) => id.endsWith(`${name}/rules.js`))).toHaveLength(1);
  });
});

/** The working tree with what it builds on: its packages are those of the copy. */
function copyTo(copy: string): void {
  const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: ROOT });
  for (const file of list.toString().split('\0'))
    if (file && !LEFT_OUT.test(file)) cpSync(join(ROOT, file), join(copy, file));
  for (const place of ['', 'packages/core/', 'packages/elements/'])
    linkModules(`${place}node_modules`, copy);
}

function linkModules(path: string, copy: string): void {
  mkdirSync(join(copy, path));
  for (const name of readdirSync(join(ROOT, path)))
    if (name !== '@stratagram')
      symlinkSync(realpathSync(join(ROOT, path, name)), join(copy, path, name));
  mkdirSync(join(copy, path, '@stratagram'));
  for (const name of ['core', 'elements'])
    symlinkSync(join(copy, 'packages', name), join(copy, path, '@stratagram', name));
}

/** Files by path from a folder; links are not followed, and nothing that was built counts. */
function filesIn(folder: string, inside = ''): string[] {
  return readdirSync(join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
    const path = join(inside, entry.name);
    if (/^(node_modules|dist)$/.test(entry.name)) return [];
    return entry.isDirectory() ? filesIn(folder, path) : [path];
  });
}
