import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { rehypeStratagram, type PluginOptions } from './index.ts';

async function html(text: string, options?: PluginOptions) {
  const file = await unified()
    .use(rehypeParse, { fragment: true })
    .use(rehypeStratagram, options)
    .use(rehypeStringify)
    .process(text);
  return { html: String(file).replace(/<svg.*?<\/svg>/gs, '<svg/>'), messages: file.messages };
}

const TAG =
  '<vm-stack hypervisor="xen" host-arch="arm64"><vm-guest name="web"></vm-guest></vm-stack>';

test('puts the picture into a tag that is written by hand', async () => {
  expect(await html(`<div>${TAG}</div>`)).toEqual({
    html: `<div>${TAG.replace('"arm64">', '"arm64"><svg/>')}</div>`,
    messages: [],
  });
});

test('reads a script inside the tag', async () => {
  const script = '<script type="application/json">{"guests": 2}</script>';
  expect((await html(`<vm-stack>${script}</vm-stack>`)).html).toContain(`<svg/>${script}`);
});

test.each([
  ['where a picture stands', '<vm-stack><img src="a.svg" alt=""></vm-stack>', {}],
  ['where only elements are asked for', TAG, { mode: 'element' }],
] as const)('leaves a tag alone %s', async (_name, text, options) => {
  expect((await html(text, options)).html).toBe(text);
});

test('says what is wrong, and where', async () => {
  const { messages } = await html('<p></p>\n<vm-stack hypervizor="xen" guests="1"></vm-stack>');
  expect(messages.map(({ line, reason }) => [line, reason])).toEqual([
    [2, expect.stringContaining('hypervizor')],
  ]);
});
