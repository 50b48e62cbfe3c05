import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import stratagram, { type MarkdownItOptions, type Message } from './index.ts';

function page(markdown: string, options?: MarkdownItOptions) {
  const env: { stratagramMessages?: readonly Message[] } = {};
  const html = new MarkdownIt({ html: true }).use(stratagram, options).render(markdown, env);
  return {
    html: html.replace(/<svg .*?<\/svg>/gs, '<svg/>').trim(),
    messages: env.stratagramMessages ?? [],
  };
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
])('fills a tag %s', (_name, markdown, expected) => {
  const { html, messages } = page(markdown);
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
  ['code', '`<vm-stack></vm-stack>`', '<p><code>&lt;vm-stack&gt;&lt;/vm-stack&gt;</code></p>'],
])('leaves alone %s', (_name, markdown, expected) => {
  expect(page(markdown).html).toBe(expected);
});

test('an element alone stays without picture where only elements are asked for', () => {
  const { html } = page('A <vm-stack guests="2"></vm-stack>', { mode: 'element' });
  expect(html).toBe('<p>A <vm-stack guests="2"></vm-stack></p>');
});

test('says where in the line the tag stands', () => {
  const { messages } = page('One\nand <vm-stack hypervizor="xen" guests="1"></vm-stack>');
  expect(messages.map(({ start, reason }) => [start.line, start.column, reason])).toEqual([
    [2, 5, expect.stringContaining('hypervizor')],
  ]);
});
