import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import remarkStratagram, { type PluginOptions } from './index.ts';

/** A page as HTML without what is drawn, and what is said about it. */
async function page(markdown: string, options?: PluginOptions, data = {}) {
  const file = await unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(remarkDirective)
    .use(remarkStratagram, options)
    .use(remarkRehype)
    .use(rehypeStringify)
    .process(new VFile({ path: 'docs/page.md', value: markdown, data }));
  const html = String(file)
    .replace(/<svg .*?<\/svg>/gs, '<svg/>')
    .replace(/ model="[^"]*"/g, '');
  return { html, messages: file.messages };
}

const FIGURE = '<figure class="stratagram"><vm-stack><svg/></vm-stack></figure>';
const FENCE = ['```vm-stack', 'guests:', '  - name: web', '    memory: lots', '```'];

/** Lines behind a prefix, the first one behind another. */
const behind = (first: string, prefix = first) =>
  FENCE.map((line, index) => (index ? prefix : first) + line).join('\n');

describe.each([
  ['at the left', behind(''), 4, 13, FIGURE],
  ['after a paragraph', `Text\n${behind('')}\nmore`, 5, 13, `<p>Text</p>\n${FIGURE}\n<p>more</p>`],
  ['in a quote', behind('> '), 4, 15, `<blockquote>\n${FIGURE}\n</blockquote>`],
  ['in a list', behind('- ', '  '), 4, 15, `<ul>\n<li>\n${FIGURE}\n</li>\n</ul>`],
  ['in a list with tabs', behind('-\t', '\t'), 4, 14, `<ul>\n<li>\n${FIGURE}\n</li>\n</ul>`],
  [
    'in a list of a list of a quote',
    behind('> 1. - ', '>      '),
    4,
    20,
    `<blockquote>\n<ol>\n<li>\n<ul>\n<li>\n${FIGURE}\n</li>\n</ul>\n</li>\n</ol>\n</blockquote>`,
  ],
  ['with spaces before it', behind('   '), 4, 16, FIGURE],
  ['between tildes', behind('').replaceAll('```', '~~~~'), 4, 13, FIGURE],
  ['without an end', behind('').replace(/\n```$/, ''), 4, 13, FIGURE],
  ['after front matter', `---\ntitle: A\n---\n${behind('')}`, 7, 13, FIGURE],
])('a block %s', (_name, markdown, line, column, expected) => {
  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('with %s', async (_end, end) => {
    const { html, messages } = await page(markdown.replaceAll('\n', end));
    expect(html).toBe(expected);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({
      ruleId: 'wrong-value',
      source: 'stratagram',
      line,
      column,
      place: { start: { line, column }, end: { line, column: column + 4 } },
      reason: expect.stringMatching(/^guests\.0\.memory: expected a size .*got "lots"$/),
      fatal: false,
    });
    expect(String(messages[0])).toMatch(new RegExp(`^docs/page\\.md:${line}:${column}-`));
  });
});

test('an error in the YAML itself is told at its line', async () => {
  const { messages } = await page('# A\n\n```vm-stack\nguests:\n  - name: [a\n```\n');
  expect(messages[0]).toMatchObject({ line: 5, ruleId: expect.stringContaining('yaml-') });
});

test('a rule brings its source and where it can be read', async () => {
  const { messages } = await page('```vm-stack\nhypervisor: esxi\nhostOs: ubuntu\n```\n');
  const [message] = messages;
  expect(message).toMatchObject({ ruleId: expect.stringMatching(/^R\d+$/), line: 3, fatal: false });
  expect(message?.note).toBeTruthy();
  expect(message?.url ?? 'https:').toMatch(/^https:/);
});

test('several diagrams on a page, each said at its place; no ids', async () => {
  const wrong = behind('');
  const { html, messages } = await page(`${wrong}\n\n${wrong}\n\n${wrong}`);
  expect(html.split(FIGURE)).toHaveLength(4);
  expect(messages.map(({ line }) => line)).toEqual([4, 10, 16]);
  expect(html).not.toContain(' id=');
});

test.each([
  ['other languages', '```js\nvm-stack\n```'],
  ['indented code', '    ```vm-stack\n    ```'],
  ['code in a sentence', 'Say `vm-stack` and ``` vm-stack ```.'],
  ['fences without a name', '```\nvm-stack\n```'],
])('leaves %s alone', async (_name, markdown) => {
  const { html, messages } = await page(markdown);
  expect(html).not.toContain('<figure');
  expect(messages).toEqual([]);
});

test('a page may be left alone', async () => {
  const { html, messages } = await page(`---\nstratagram: false\n---\n${behind('')}`);
  expect(html).toContain('<code class="language-vm-stack">');
  expect(messages).toEqual([]);
});

test.each([
  ['vfile-matter', { matter: { stratagram: { mode: 'static' } } }],
  ['Docusaurus', { frontMatter: { stratagram: { mode: 'static' } } }],
  ['Astro', { astro: { frontmatter: { stratagram: { mode: 'static' } } } }],
])('takes front matter as %s has it', async (_name, data) => {
  expect((await page('```vm-stack\n```', {}, data)).html).toBe(
    '<figure class="stratagram"><svg/></figure>',
  );
});

test('wrong front matter is told, and the rest of it counts', async () => {
  const markdown = '---\nstratagram:\n  mode: static\n  theme: pink\n---\n```vm-stack\n```';
  const { html, messages } = await page(markdown);
  expect(html).toBe('<figure class="stratagram"><svg/></figure>');
  expect(messages).toMatchObject([
    {
      ruleId: 'front-matter',
      reason: expect.stringMatching(/^stratagram: theme: expected one of/),
    },
  ]);
});

test('fails only where that is asked for, with the place', async () => {
  const wrong = `# A\n\n${behind('')}`;
  await expect(page(wrong)).resolves.toBeDefined();
  const failed = await page(wrong, { strict: true }).catch((thrown: unknown) => thrown);
  expect(failed).toMatchObject({
    fatal: true,
    ruleId: 'wrong-value',
    line: 6,
    file: 'docs/page.md',
  });
  const warned = '```vm-stack\nhypervisor: homemade\n```';
  await expect(page(warned, { strict: true })).rejects.toThrow(/homemade/);
  await expect(page(warned, { strict: 'errors' })).resolves.toBeDefined();
  await expect(page('```vm-stack\n```', { strict: true })).resolves.toBeDefined();
});

test('reports in lines for hosts that print no messages', async () => {
  const lines: string[] = [];
  await page(behind(''), { report: (line) => lines.push(line) });
  expect(lines).toEqual([
    expect.stringMatching(/^docs\/page\.md:4:13: error wrong-value guests\.0\.memory: expected/),
  ]);
});

test('refuses wrong options at once', () => {
  expect(() => remarkStratagram({ mode: 'live' as never })).toThrow(
    'options of Stratagram: mode: expected one of both, static, element, got "live"',
  );
});

test('drawing twice is drawing once', async () => {
  const twice = unified()
    .use(remarkParse)
    .use(remarkDirective)
    .use(remarkStratagram)
    .use(() => remarkStratagram())
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeStringify, { allowDangerousHtml: true });
  const once = unified()
    .use(remarkParse)
    .use(remarkDirective)
    .use(remarkStratagram)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeStringify, { allowDangerousHtml: true });
  const markdown = `${behind('')}\n\n::hypervisor-type{type=1}\n\n<vm-stack>\n</vm-stack>\n`;
  const [first, second] = await Promise.all([once.process(markdown), twice.process(markdown)]);
  expect(String(second) === String(first)).toBe(true);
  expect(String(first).match(/<svg /g)).toHaveLength(3);
});
