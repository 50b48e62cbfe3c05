import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { COMMAND } from '../../../test/command.ts';

let root: string;
let dist: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stratagram-'));
  dist = join(root, 'dist');
  for (const name of readdirSync(dirname(COMMAND)).filter((file) => /\.js(on)?$/.test(file))) {
    cpSync(join(dirname(COMMAND), name), join(dist, name));
  }
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Draws, and expects the picture and nothing else. */
function draw(env: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(dist, 'main.js'), 'render', '-'],
    {
      input: '{"kind": "vm-stack", "guests": 2}',
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_OPTIONS: '',
        HOME: root,
        XDG_CACHE_HOME: join(root, 'own'),
        ...env,
      },
    },
  );
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^<svg [^]*<\/svg>\n$/);
  return stdout;
}

/** The files with code under a folder, by name. */
function codeIn(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  const [build = ''] = readdirSync(folder);
  return new Map(
    readdirSync(join(folder, build)).map((name) => [name, join(folder, build, name)] as const),
  );
}

const beside = () => join(dist, 'cache');
const own = () => join(root, 'own/stratagram');
const inodes = (files: ReadonlyMap<string, string>) =>
  [...files.values()].map((file) => statSync(file).ino);

test('the first picture keeps the code of what it took, the next one uses it', () => {
  draw();
  const files = codeIn(beside());
  expect([...files.keys()]).toEqual(expect.arrayContaining(['command.js', 'vm-stack.js']));
  expect(files.has('cgroup-slice.js')).toBe(false);
  const before = inodes(files);
  draw();
  expect(inodes(codeIn(beside()))).toEqual(before);
  expect(existsSync(own())).toBe(false);
});

const damages: readonly (readonly [string, (code: Buffer) => Buffer])[] = [
  ['a byte that changed', (code) => (code.fill(code.at(5_000)! ^ 255, 5_000, 5_001), code)],
  ['many of them', (code) => code.fill(7, 2_000, 90_000)],
  ['half of it', (code) => code.subarray(0, code.length / 2)],
  ['a byte more', (code) => Buffer.concat([code, Buffer.from('x')])],
  ['nothing', () => Buffer.alloc(0)],
  ['something else, twice', () => Buffer.from('no code no code ')],
];

test.each(damages)('code with %s is made anew', (_name, damage) => {
  const picture = draw();
  const file = codeIn(beside()).get('command.js') ?? '';
  const { length } = readFileSync(file);
  writeFileSync(file, damage(readFileSync(file)));
  expect(draw()).toBe(picture);
  expect(readFileSync(file).length).toBeGreaterThan(0.5 * length);
  const before = inodes(codeIn(beside()));
  draw();
  expect(inodes(codeIn(beside()))).toEqual(before);
});

test('where the package cannot be written, the code is in a folder of the user', () => {
  writeFileSync(beside(), '');
  draw();
  const files = codeIn(own());
  expect(files.has('command.js')).toBe(true);
  const before = inodes(files);
  draw();
  expect(inodes(codeIn(own()))).toEqual(before);
});

test('what others may write into is not run', () => {
  writeFileSync(beside(), '');
  draw();
  const file = codeIn(own()).get('command.js') ?? '';
  chmodSync(dirname(file), 0o777);
  writeFileSync(file, 'left alone');
  draw();
  expect(readFileSync(file, 'utf8')).toBe('left alone');
});

test('where nothing can be written, it draws all the same', () => {
  writeFileSync(beside(), '');
  writeFileSync(join(root, 'own'), '');
  draw();
  draw({ XDG_CACHE_HOME: '', HOME: '' });
});

test('NODE_DISABLE_COMPILE_CACHE keeps no code', () => {
  draw({ NODE_DISABLE_COMPILE_CACHE: '1' });
  expect([existsSync(beside()), existsSync(own())]).toEqual([false, false]);
});

test('what does little or is refused leaves no code behind for what does more', () => {
  for (const words of [['--version'], ['render'], ['rules'], ['render', 'missing.json']]) {
    spawnSync(process.execPath, [join(dist, 'main.js'), ...words], {
      env: { ...process.env, HOME: root },
    });
  }
  expect(existsSync(beside())).toBe(false);
});

test('the code of another build goes', () => {
  mkdirSync(join(beside(), '0123456789ab-v20.0.0-x64'), { recursive: true });
  draw();
  expect(readdirSync(beside())).toHaveLength(1);
});
