import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { renderSvg } from '@stratagram/core';
import { afterAll, expect, test } from 'vitest';
import { folderOf, shell, stratagram, type Circumstances } from '../../../test/command.ts';

const XEN = { kind: 'vm-stack', hypervisor: 'xen', guests: [{ name: 'web', memory: '4GiB' }] };
const MARKUP = { ...XEN, heading: '</figure><script>"alert"(1)</script><!--', caption: 'A & B' };
const STEPS = {
  ...XEN,
  steps: [
    { name: 'Off', absent: 'guests.0' },
    { name: 'On', absent: [] },
  ],
};
const { path: cwd, drop } = folderOf({
  'a.json': JSON.stringify(XEN),
  'a.yaml': 'kind: vm-stack\nhypervisor: xen\nguests:\n  - name: web\n    memory: 4GiB\n',
  'b.yml': 'kind: vm-stack\nhypervisor: kvm\n',
  plain: 'kind: vm-stack\nguests: 2\n',
  'plain.txt': '{"kind": "vm-stack", "guests": 2}',
  'wrong.json': '{"kind": "vm-stack", "guests": [{"name": "db", "memory": "lots"}]}',
  'odd.json': '{"kind": "vm-stack", "hypervisor": "homemade"}',
  'broken.json': '{"kind": "vm-stack",',
  'markup.json': JSON.stringify(MARKUP),
  'steps.json': JSON.stringify(STEPS),
});
afterAll(drop);

const run = (words: string, more: Partial<Circumstances> = {}) =>
  stratagram(words.split(' '), { cwd, ...more });
const read = (file: string): string => readFileSync(join(cwd, file), 'utf8');

test('draws what core draws', () => {
  expect(run('render a.json -o a.svg')).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(read('a.svg')).toBe(`${renderSvg(XEN).svg}\n`);
});

test.each([
  ['JSON on standard output', 'render a.json'],
  ['YAML', 'render a.yaml -o -'],
])('draws %s', (_name, words) => {
  expect(run(words)).toEqual({ code: 0, stdout: `${renderSvg(XEN).svg}\n`, stderr: '' });
});

test.each([
  ['JSON', read('a.json')],
  ['YAML', read('a.yaml')],
  ['YAML in braces', '{kind: vm-stack, hypervisor: xen, guests: [{name: web, memory: 4GiB}]}'],
])('reads %s from standard input', (_name, input) => {
  expect(run('render -', { input }).stdout).toBe(`${renderSvg(XEN).svg}\n`);
});

test('reads files of unknown endings as what they are', () => {
  expect(run('render plain').stdout).toBe(run('render plain.txt').stdout);
});

test('is told theme, width, language and paper', () => {
  const options = { theme: 'dark', width: 320, locale: 'ar', background: true } as const;
  expect(run('render a.json --theme dark --width 320 --locale ar --background').stdout).toBe(
    `${renderSvg(XEN, options).svg}\n`,
  );
});

test('names layers for drawing programs, in SVG only', () => {
  const options = { theme: 'dark', layers: true } as const;
  expect(run('render a.json --layers --theme dark').stdout).toBe(
    `${renderSvg(XEN, options).svg}\n`,
  );
  const refused = run('render a.json --layers -o layers.png');
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain('--layers expects the format svg, got png');
});

test('draws the same bytes whatever surrounds it', () => {
  const pictures = ['', 'tr_TR.UTF-8', 'C'].flatMap((LANG) =>
    ['svg', 'png'].map((format) => {
      const env = { LANG, LC_ALL: LANG, TZ: LANG ? 'Pacific/Kiritimati' : 'UTC', NO_COLOR: '1' };
      run(`render a.json -o same${LANG}.${format}`, { env });
      return [format, readFileSync(join(cwd, `same${LANG}.${format}`)).toString('base64')].join();
    }),
  );
  expect(new Set(pictures).size).toBe(2);
});

function png(file: string, words = ''): Buffer {
  expect(run(`render ${file} -o ${file}.png${words}`).stderr).toBe('');
  const bytes = readFileSync(join(cwd, `${file}.png`));
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return bytes;
}

const sizeOf = (bytes: Buffer) => ({
  width: bytes.readUInt32BE(16),
  height: bytes.readUInt32BE(20),
});

/** Red, green, blue and opacity of the first pixel: no row filter of PNG changes that one. */
function cornerOf(bytes: Buffer): number[] {
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    if (bytes.subarray(at + 4, at + 8).toString() === 'IDAT') {
      parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
    }
  }
  return [...inflateSync(Buffer.concat(parts)).subarray(1, 5)];
}

test('paints a PNG of the size of the layout, and to scale', () => {
  const { width, height } = renderSvg(XEN, { background: true });
  expect(sizeOf(png('a.json'))).toEqual({ width, height });
  expect(sizeOf(png('a.json', ' --scale 2 --width 320')).width).toBe(640);
});

test('paints text in fonts of its own', () => {
  const inputs = ['web', 'قاعدة', '中文', '🚀'].map((name) => ({ ...XEN, guests: [{ name }] }));
  const pictures = [{ ...XEN, guests: [{ name: ' ' }] }, ...inputs].map((input, index) => {
    writeFileSync(join(cwd, `text${index}.json`), JSON.stringify(input));
    return png(`text${index}.json`).toString('base64');
  });
  expect(new Set(pictures).size).toBe(pictures.length);
});

test('paints the paper of the theme', () => {
  expect(cornerOf(png('a.json'))).toEqual([255, 255, 255, 255]);
  expect(cornerOf(png('a.json', ' --theme dark'))).toEqual([0x11, 0x16, 0x1d, 255]);
});

test('writes a figure of HTML on one line: the picture inside the element, the model, the caption', () => {
  const { stdout } = run('render markup.json --format html --width 320 --theme dark');
  const [, model = '', svg = '', caption] =
    /^<figure class="stratagram"><vm-stack model='([^']*)'>(<svg .*<\/svg>)<\/vm-stack><figcaption>(.*)<\/figcaption><\/figure>\n$/.exec(
      stdout,
    ) ?? [];
  expect(svg).not.toContain('xmlns');
  expect(stdout).not.toMatch(/<script|<!--/);
  expect(caption).toBe('A &amp; B');
  // Said by the figure.
  expect(svg).not.toContain('A &amp; B');
  const { kind: _, caption: __, ...rest } = JSON.parse(read('markup.json')) as typeof MARKUP;
  const written = model.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  expect(JSON.parse(written)).toEqual({ ...rest, width: 320, theme: 'dark' });
});

test.each([
  ['static', /^<figure class="stratagram"><svg .*<\/svg><\/figure>\n$/],
  ['element', /^<figure class="stratagram"><vm-stack model='[^']*'><\/vm-stack><\/figure>\n$/],
])('writes a figure with the mode %s', (mode, expected) => {
  expect(run(`render a.json --format html --mode ${mode}`).stdout).toMatch(expected);
});

test('names language and direction of a figure', () => {
  const { stdout } = run('render a.json --format html --locale ar');
  expect(stdout).toMatch(/^<figure class="stratagram" lang="ar" dir="rtl">/);
});

test('writes a light and a dark file and the <picture> that chooses', () => {
  const { code, stdout, stderr } = run('render a.json -o pair/ --format picture');
  expect([code, stderr]).toEqual([0, '']);
  expect(readdirSync(join(cwd, 'pair'))).toEqual(['a.dark.svg', 'a.svg']);
  expect(read('pair/a.svg')).toBe(`${renderSvg(XEN, { theme: 'light' }).svg}\n`);
  expect(read('pair/a.dark.svg')).toBe(`${renderSvg(XEN, { theme: 'dark' }).svg}\n`);
  expect(stdout).toMatch(
    /^<picture><source media="\(prefers-color-scheme: dark\)" srcset="pair\/a\.dark\.svg"><img src="pair\/a\.svg" alt="Xen: 1 virtual machine\. 1 virtual machine runs on Xen\. [^"]*" width="760"><\/picture>\n$/,
  );
});

test('writes such a pair as PNG, to scale', () => {
  const { code, stdout } = run('render a.json -o pair.png --format picture --scale 2');
  expect([code, stdout.includes('width="760"')]).toEqual([0, true]);
  expect(
    ['pair.png', 'pair.dark.png'].map((file) => sizeOf(readFileSync(join(cwd, file))).width),
  ).toEqual([1520, 1520]);
  expect(cornerOf(readFileSync(join(cwd, 'pair.dark.png')))).toEqual([0x11, 0x16, 0x1d, 255]);
});

test.each([
  ['standard output', 'render a.json --format picture'],
  ['another format, with a mode', 'render a.json --format svg --mode static'],
  ['a file of another sort', 'render a.json --format picture -o a.html'],
  ['an input in the place of the dark one', 'render a.json a.dark.json --format picture -o pairs'],
])('refuses a pair in %s', (_name, words) => {
  writeFileSync(join(cwd, 'a.dark.json'), JSON.stringify(XEN));
  expect(run(words)).toMatchObject({ code: 2, stdout: '' });
});

test('writes the description as text', () => {
  const { stdout } = run('render a.json --format text');
  expect(stdout).toMatch(/^Xen: 1 virtual machine\n/);
  expect(stdout).toContain('web');
});

test('writes the model as JSON', () => {
  run('render a.json -o model.json');
  expect(JSON.parse(read('model.json'))).toMatchObject({ kind: 'vm-stack', hypervisor: 'xen' });
});

test.each([
  ['svg', 'x.svg', '<svg'],
  ['png', 'x.png', '\ufffdPNG'],
  ['html', 'x.htm', '<figure class'],
  ['text', 'x.txt', 'Xen'],
  ['html', 'x.odd --format html', '<figure class'],
])('takes the format %s from %s', (_format, output, start) => {
  expect(run(`render a.json -o ${output}`).code).toBe(0);
  expect(read(output.split(' ')[0] ?? '').startsWith(start)).toBe(true);
});

test('draws several files into a folder, which it makes', () => {
  expect(run('render a.json b.yml -o new/folder --format png').code).toBe(0);
  expect(readdirSync(join(cwd, 'new/folder'))).toEqual(['a.png', 'b.png']);
  expect(run('render a.json -o other/').code).toBe(0);
  expect(readdirSync(join(cwd, 'other'))).toEqual(['a.svg']);
});

test('draws what has errors, marks it and ends with 1', () => {
  const { code, stdout, stderr } = run('render wrong.json');
  expect(code).toBe(1);
  expect(stdout).toContain('guests.0.memory');
  expect(stderr).toMatch(/^wrong\.json:1:58: error wrong-value guests\.0\.memory: .*"lots"\n$/);
});

test('draws a notice of what cannot be read', () => {
  const { code, stdout, stderr } = run('render broken.json');
  expect([code, stderr]).toEqual([
    1,
    'broken.json:1:21: error not-json expected a key in double quotes, got the end of the text\n',
  ]);
  expect(stdout).toMatch(/^<svg .*expected a key in double quotes/);
});

test('goes on to the next file, and ends with the worst code', () => {
  const { code, stderr } = run('render wrong.json missing.json a.json -o mixed/');
  expect(code).toBe(2);
  expect(stderr.split('\n')).toHaveLength(3);
  expect(readdirSync(join(cwd, 'mixed'))).toEqual(['a.svg', 'wrong.svg']);
});

test('--strict takes warnings for errors and leaves the old picture in place', () => {
  writeFileSync(join(cwd, 'odd.svg'), 'old');
  expect(run('render odd.json -o odd.svg --strict').code).toBe(1);
  expect(read('odd.svg')).toBe('old');
  expect(run('render odd.json -o odd.svg').code).toBe(0);
  expect(read('odd.svg')).toMatch(/^<svg/);
});

test('writes through links and into devices, and keeps the mode of a file', () => {
  writeFileSync(join(cwd, 'kept.svg'), '', { mode: 0o600 });
  symlinkSync('kept.svg', join(cwd, 'link.svg'));
  expect(run('render a.json -o link.svg').code).toBe(0);
  expect(read('kept.svg')).toMatch(/^<svg/);
  expect(statSync(join(cwd, 'kept.svg')).mode & 0o777).toBe(0o600);
  expect(run('render a.json -o /dev/null').code).toBe(0);
  expect(statSync('/dev/null').isFile()).toBe(false);
});

test('says that a disk is full and leaves nothing behind', () => {
  expect(run('render a.json -o /dev/full')).toMatchObject({
    code: 2,
    stderr: 'stratagram: cannot write /dev/full: no space is left on the device\n',
  });
  mkdirSync(join(cwd, 'small'));
  const line = `ulimit -f 1; $STRATAGRAM render a.json -o small/a.svg`;
  const { code } = shell(line, cwd);
  expect(code).toBe(2);
  expect(readdirSync(join(cwd, 'small'))).toEqual([]);
});

test('ends quietly when nobody reads on', () => {
  expect(shell('$STRATAGRAM render a.json | true; echo ${PIPESTATUS[0]}', cwd)).toEqual({
    code: 0,
    stdout: '0\n',
    stderr: '',
  });
  expect(existsSync(join(cwd, 'core'))).toBe(false);
});

test('draws all steps, one of them, or each in a file', () => {
  expect(run('render steps.json').stdout).toBe(`${renderSvg(STEPS).svg}\n`);
  const second = `${renderSvg(STEPS, { step: 2 }).svg}\n`;
  expect(run('render steps.json --step 2').stdout).toBe(second);
  expect(run('render steps.json --step each -o film.svg').code).toBe(0);
  expect(read('film.1.svg')).toBe(`${renderSvg(STEPS, { step: 1 }).svg}\n`);
  expect(read('film.2.svg')).toBe(second);
  expect(run('render steps.json --step each --format png -o frames/').code).toBe(0);
  expect(readdirSync(join(cwd, 'frames')).sort()).toEqual(['steps.1.png', 'steps.2.png']);
  const html = run('render steps.json --step 2 --format html').stdout;
  expect(html).toContain('"step":2');
  expect(html).toContain('data-node="guests.0"');
  expect(run('render steps.json --format text').stdout).toContain('2. On.');
});

test.each([
  [
    'a step that is not there',
    'steps.json --step 3',
    'steps.json has the steps 1 to 2, got --step 3',
  ],
  ['steps of a picture without', 'a.json --step 1', 'a.json has no steps, got --step 1'],
  [
    'no number',
    'steps.json --step last',
    '--step: expected each or a whole number from 1 to 24, got "last"',
  ],
  [
    'a step of a text',
    'steps.json --step 1 --format text',
    '--step expects a format with a picture',
  ],
  [
    'many files in one place',
    'steps.json --step each',
    '--step each expects a place for its files',
  ],
])('refuses %s', (_name, words, message) => {
  const { code, stderr } = run(`render ${words}`);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});
