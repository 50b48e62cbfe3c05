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

const CHILDREN = '<vm-guest name="a"></vm-guest>';

test.each([
  ['blank lines', `<vm-stack>\n\n${CHILDREN}\n\n${CHILDREN}\n\n</vm-stack>`],
  ['a blank line and four spaces', `<vm-stack>\n${CHILDREN}\n\n    ${CHILDREN}\n</vm-stack>`],
  ['a blank line in a <div>', `<div>\n<vm-stack>\n${CHILDREN}\n\n${CHILDREN}\n</vm-stack>\n</div>`],
  [
    'its own kind and blank lines',
    '<cgroup-slice cpus="2">\n\n<cgroup-slice name="a">\n\n</cgroup-slice>\n\n</cgroup-slice>',
  ],
  [
    'a slot and a blank line',
    `<vm-stack>\n\n${CHILDREN}\n<p slot="caption">Two</p>\n\n</vm-stack>`,
  ],
])('fills a tag with %s between its children', async (_name, tag) => {
  const { html, messages } = await page(`Before\n\n${tag}\n\nAfter *all*`);
  expect(messages).toEqual([]);
  const filled = tag.replace(/<(vm-stack|cgroup-slice cpus="2")>/, '<$1><svg/>');
  expect(html).toBe(`<p>Before</p>\n${filled}\n<p>After <em>all</em></p>`);
});

test.each([
  ['words', '<vm-stack>\n\nSome *words*\n\n</vm-stack>'],
  ['no end', `<vm-stack>\n\n${CHILDREN}\n\nmore`],
  ['its end after a fence', '<vm-stack>\n\n```\ncode\n```\n\n</vm-stack>'],
  ['its end in a list', '<vm-stack>\n\n- one\n\n</vm-stack>'],
])('says what is wrong with a tag with a blank line and %s', async (_name, tag) => {
  const { html, messages } = await page(`Before\n\n${tag}`);
  expect(html).not.toContain('<svg/>');
  expect(
    messages.map(({ line, column, ruleId, reason }) => [line, column, ruleId, reason]),
  ).toEqual([[3, 1, 'tag-not-closed', expect.stringMatching(/^<vm-stack> .*without blank lines/)]]);
});

test('says so of a tag in a quotation, where lines are not its own', async () => {
  const { messages } = await page(`> <vm-stack>\n>\n> ${CHILDREN}\n>\n> </vm-stack>`);
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['tag-not-closed']);
});
