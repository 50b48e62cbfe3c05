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
])('fills a tag with %s between its children', (_name, tag) => {
  const { html, messages } = page(`Before\n\n${tag}\n\nAfter *all*`);
  expect(messages).toEqual([]);
  const filled = tag.replace(/<(vm-stack|cgroup-slice cpus="2")>/, '<$1><svg/>');
  expect(html).toBe(`<p>Before</p>\n${filled}\n<p>After <em>all</em></p>`);
});

test.each([
  ['words', '<vm-stack>\n\nSome *words*\n\n</vm-stack>'],
  ['no end', `<vm-stack>\n\n${CHILDREN}\n\nmore`],
  ['its end after a fence', '<vm-stack>\n\n```\ncode\n```\n\n</vm-stack>'],
  ['its end in a list', '<vm-stack>\n\n- one\n\n</vm-stack>'],
])('says what is wrong with a tag with a blank line and %s', (_name, tag) => {
  const { html, messages } = page(`Before\n\n${tag}`);
  expect(html).not.toContain('<svg/>');
  expect(
    messages.map(({ start, rule, reason }) => [start.line, start.column, rule, reason]),
  ).toEqual([[3, 1, 'tag-not-closed', expect.stringMatching(/^<vm-stack> .*without blank lines/)]]);
});

test('says so of a tag in a quotation, where lines are not its own', () => {
  const { messages } = page(`> <vm-stack>\n>\n> ${CHILDREN}\n>\n> </vm-stack>`);
  expect(messages.map(({ rule }) => rule)).toEqual(['tag-not-closed']);
});
