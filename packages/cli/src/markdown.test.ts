import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderOf, stratagram } from '../../../test/command.ts';

const PAGE = `---
stratagram:
  mode: static
---
# A page

Text
\`\`\`vm-stack #shop
hypervisor: xen
guests: [{name: web}]
\`\`\`
more

- item

  \`\`\`container-stack {width=320}
  {"engine": "docker", "containers": 2}
  \`\`\`

> \`\`\`js
> vm-stack
> \`\`\`
`;
const { path: cwd, drop } = folderOf({
  'page.md': PAGE,
  'crlf.md': PAGE.replaceAll('\n', '\r\n'),
  'wrong.md': '# A\n\n> ```vm-stack\n> memory: lots\n> ```\n',
  'off.md': `---\nstratagram: false\n---\n\`\`\`vm-stack\n\`\`\`\n`,
  'none.md': 'No diagram\r\n\r\n\there.',
  'bytes.md': Uint8Array.of(0xff, 0xfe),
});
mkdirSync(join(cwd, 'other'));
afterAll(drop);

const run = (words: string) => stratagram(words.split(' '), { cwd });
const read = (file: string): string => readFileSync(join(cwd, file), 'utf8');
const bare = (text: string) => text.replace(/<svg .*<\/svg>/g, '<svg/>');

const DRAWN = `---
stratagram:
  mode: static
---
# A page

Text

<figure class="stratagram" id="shop"><svg/></figure>

more

- item

  <figure class="stratagram"><svg/></figure>

> \`\`\`js
> vm-stack
> \`\`\`
`;

test('puts figures in the place of blocks, each on a line with blank ones around it', () => {
  const { code, stdout, stderr } = run('markdown page.md');
  expect([code, stderr, bare(stdout)]).toEqual([0, '', DRAWN]);
});

test('keeps the ends of lines', () => {
  expect(bare(run('markdown crlf.md').stdout)).toBe(DRAWN.replaceAll('\n', '\r\n'));
});

test('drawing what was drawn changes nothing', () => {
  run('markdown page.md -o once.md');
  run('markdown once.md -o twice.md');
  expect(read('twice.md') === read('once.md')).toBe(true);
});

test.each(['off.md', 'none.md'])('leaves %s as it is', (file) => {
  expect(run(`markdown ${file}`)).toEqual({ code: 0, stdout: read(file), stderr: '' });
});

test('the command line comes before the front matter', () => {
  expect(bare(run('markdown page.md --mode both').stdout)).toContain('<svg/></vm-stack></figure>');
});

test('writes images of files beside the page, with their alternative text', () => {
  expect(run('markdown page.md -o images/ --format svg')).toMatchObject({ code: 0, stderr: '' });
  expect(readdirSync(join(cwd, 'images'))).toEqual(['page-2.svg', 'page.md', 'shop.svg']);
  const text = read('images/page.md');
  expect(text).toMatch(/^!\[Xen: 1 virtual machine\. .*\]\(shop\.svg\)$/m);
  expect(text).toMatch(/^ {2}!\[Docker Engine: 2 containers\. .*\]\(page-2\.svg\)$/m);
  expect(text).not.toContain('<');
});

test('writes them as PNG, or into a folder of their own', () => {
  const words = 'markdown page.md -o pngs/page.md --format png --pictures pngs/img';
  mkdirSync(join(cwd, 'pngs'));
  expect(run(words).code).toBe(0);
  expect(readdirSync(join(cwd, 'pngs/img'))).toEqual(['page-2.png', 'shop.png']);
  expect(read('pngs/page.md')).toContain('](img/shop.png)');
});

test('writes pairs of a light and a dark one', () => {
  expect(run('markdown page.md -o pairs/ --format picture').code).toBe(0);
  expect(readdirSync(join(cwd, 'pairs'))).toContain('shop.dark.svg');
  expect(read('pairs/page.md')).toMatch(
    /^<picture><source media="\(prefers-color-scheme: dark\)" srcset="shop\.dark\.svg"><img src="shop\.svg" alt="Xen: /m,
  );
});

test('tells what is wrong with file, line, column and rule', () => {
  const { code, stdout, stderr } = run('markdown wrong.md');
  expect(code).toBe(1);
  expect(stderr).toMatch(/^wrong\.md:4:11: error wrong-value memory: expected a size .*"lots"\n$/);
  expect(bare(stdout)).toContain('> <figure class="stratagram">');
  expect(run('markdown wrong.md --strict')).toMatchObject({ code: 1, stdout: '' });
});

test.each([
  ['several pages on standard output', 'markdown page.md off.md', 'several files expect a folder'],
  ['a page over itself', 'markdown page.md -o page.md', 'written over the input page.md'],
  ['a folder for files there are none of', 'markdown page.md --pictures x', '--pictures expects'],
  ['a mode for images', 'markdown page.md --format svg --mode both', '--mode expects'],
  ['another format', 'markdown page.md --format text', 'html, svg, png, picture'],
  ['other bytes than text', 'markdown bytes.md', 'expected text in UTF-8'],
  ['a page that is not there', 'markdown missing.md', 'no such file'],
])('refuses %s', (_name, words, message) => {
  const { code, stdout, stderr } = run(words);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
});
