import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { folderOf, stratagram } from '../../../test/command.ts';

const { path: cwd, drop } = folderOf({});
mkdirSync(join(cwd, 'site/deep'), { recursive: true });
afterAll(drop);

const TAG = '<vm-stack hypervisor="xen"><vm-guest name="web"></vm-guest></vm-stack>';
const FENCE = '<pre><code class="language-vm-stack">guests: 2\n</code></pre>';
const PAGES = {
  'site/index.html': `<!doctype html>\n<title>A</title>\n${TAG}\n`,
  'site/deep/page.htm': `<p>é</p>\r\n${FENCE}\r\n`,
  'site/plain.html': '<p>Nothing to draw</p>\n',
  'wrong.html': `<p>\n<vm-stack hypervizor="xen" guests="1"></vm-stack>\n`,
  'misleading.html': '<vm-stack hypervisor="esxi" host-os="linux" guests="1"></vm-stack>',
};
beforeEach(() => {
  for (const [name, html] of Object.entries(PAGES)) writeFileSync(join(cwd, name), html);
});

const run = (words: string, input?: string | Uint8Array) =>
  stratagram(['prerender', ...words.split(' ')], { cwd, ...(input ? { input } : {}) });
const read = (name: string) => readFileSync(join(cwd, name), 'utf8');

test('fills every page of a folder, and nothing but diagrams', () => {
  const before = statSync(join(cwd, 'site/plain.html')).mtimeMs;
  expect(run('site')).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(read('site/index.html')).toMatch(
    /^<!doctype html>\n<title>A<\/title>\n<vm-stack hypervisor="xen"><svg .*<\/svg><vm-guest name="web"><\/vm-guest><\/vm-stack>\n$/,
  );
  expect(read('site/deep/page.htm')).toMatch(
    /^<p>é<\/p>\r\n<figure class="stratagram">.*<\/figure>\r\n$/,
  );
  expect(read('site/plain.html')).toBe(PAGES['site/plain.html']);
  expect(statSync(join(cwd, 'site/plain.html')).mtimeMs).toBe(before);
});

test('a second run changes nothing', () => {
  run('site');
  const once = [read('site/index.html'), read('site/deep/page.htm')];
  expect(run('site').code).toBe(0);
  expect([read('site/index.html'), read('site/deep/page.htm')]).toEqual(once);
});

test('takes standard input, patterns and a mode', () => {
  expect(run('-', TAG).stdout).toContain('<svg');
  expect(run('site/**/*.htm --mode static')).toMatchObject({ code: 0 });
  expect(read('site/deep/page.htm')).not.toContain('<vm-stack');
  expect(run('- --theme dark', TAG).stdout).not.toBe(run('-', TAG).stdout);
});

test('says what is wrong and where, and draws it all the same', () => {
  const { code, stderr } = run('wrong.html');
  expect(code).toBe(1);
  expect(stderr).toMatch(/^wrong\.html:2:1: error \S+ hypervizor: /);
  expect(read('wrong.html')).toContain('<svg');
});

test('--strict leaves a page with errors as it is; rules can be set', () => {
  expect(run('misleading.html --strict')).toMatchObject({ code: 1 });
  expect(read('misleading.html')).toBe(PAGES['misleading.html']);
  expect(run('misleading.html --strict --rule R1=off')).toMatchObject({ code: 0 });
  expect(read('misleading.html')).toContain('<svg');
});

test.each([
  ['a page that is not there', 'none.html', 'cannot read none.html'],
  ['a pattern without pages', 'none/*.html', 'no page matches none/*.html'],
  ['an unknown mode', 'site --mode all', '--mode: expected one of both, static, element'],
])('refuses %s', (_name, words, message) => {
  const { code, stderr } = run(words);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

test('refuses a page in another encoding instead of breaking it', () => {
  const latin = Buffer.from(`<p>\u00e9</p>${TAG}`, 'latin1');
  writeFileSync(join(cwd, 'latin.html'), latin);
  expect(run('latin.html')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(
      /^stratagram: cannot read latin.html: expected text in UTF-8, got the byte 0x\w\w: .*\(line 1, column \d+\)\n$/,
    ),
  });
  expect(readFileSync(join(cwd, 'latin.html'))).toEqual(latin);
});
