import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import remarkStratagram, { type PluginOptions } from './index.ts';

async function page(markdown: string, options?: PluginOptions) {
  const file = await unified()
    .use(remarkParse)
    .use(remarkStratagram, options)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeStringify, { allowDangerousHtml: true })
    .process(markdown);
  return { html: String(file).replace(/<svg .*?<\/svg>/gs, '<svg/>'), messages: file.messages };
}

test.each([
  [
    'alone in a paragraph',
    '<vm-stack guests="2"></vm-stack>',
    '<vm-stack guests="2"><svg/></vm-stack>',
  ],
  [
    'among words',
    'See <vm-stack guests="2"></vm-stack> here.',
    '<p>See <vm-stack guests="2"><svg/></vm-stack> here.</p>',
  ],
  [
    'with tags in it',
    '*So*: <vm-stack><vm-guest name="a"></vm-guest></vm-stack>',
    '<p><em>So</em>: <vm-stack><svg/><vm-guest name="a"></vm-guest></vm-stack></p>',
  ],
  [
    'in its own kind',
    '<cgroup-slice cpus="2"><cgroup-slice name="a"></cgroup-slice></cgroup-slice>',
    '<cgroup-slice cpus="2"><svg/><cgroup-slice name="a"></cgroup-slice></cgroup-slice>',
  ],
  [
    'two in a line',
    '<vm-stack guests="1"></vm-stack> <vm-stack guests="2"></vm-stack>',
    '<p><vm-stack guests="1"><svg/></vm-stack> <vm-stack guests="2"><svg/></vm-stack></p>',
  ],
])('fills a tag %s', async (_name, markdown, expected) => {
  const { html, messages } = await page(markdown);
  expect(messages).toEqual([]);
  expect(html).toBe(expected);
});

test.each([
  ['one that is never closed', 'A <vm-stack guests="2"> tag', '<p>A <vm-stack guests="2"> tag</p>'],
  [
    'one with a picture',
    'A <vm-stack><img src="a.png" alt=""></vm-stack>',
    '<p>A <vm-stack><img src="a.png" alt=""></vm-stack></p>',
  ],
  ['tags of others', 'A <my-tag></my-tag>', '<p>A <my-tag></my-tag></p>'],
  ['code', '`<vm-stack></vm-stack>`', '<p><code>&#x3C;vm-stack>&#x3C;/vm-stack></code></p>'],
])('leaves alone %s', async (_name, markdown, expected) => {
  expect((await page(markdown)).html).toBe(expected);
});

test('an element alone stays without picture where only elements are asked for', async () => {
  const { html } = await page('A <vm-stack guests="2"></vm-stack>', { mode: 'element' });
  expect(html).toBe('<p>A <vm-stack guests="2"></vm-stack></p>');
});

test('says where in the line the tag stands', async () => {
  const { messages } = await page('One\nand <vm-stack hypervizor="xen" guests="1"></vm-stack>');
  expect(messages.map(({ line, column, reason }) => [line, column, reason])).toEqual([
    [2, 5, expect.stringContaining('hypervizor')],
  ]);
});
