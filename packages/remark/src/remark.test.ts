import rehypeStringify from 'rehype-stringify';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import remarkStratagram, { type PluginOptions } from './index.ts';

const FENCE = '```vm-stack\nhypervisor: xen\nguests: 2\n```\n';

/** A page as HTML, without what is drawn. */
async function html(markdown: string, options?: PluginOptions, path = 'page.md') {
  const file = await unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(remarkDirective)
    .use(remarkStratagram, options)
    .use(remarkRehype)
    .use(rehypeStringify)
    .process(new VFile({ path, value: markdown }));
  return { html: String(file), bare: withoutPictures(String(file)), messages: file.messages };
}

const withoutPictures = (text: string) =>
  text
    .replace(/<svg.*?<\/svg>/gs, '<svg/>')
    .replace(/"([^"]*&#x22;[^"]*)"/g, (_, json: string) => `'${json.replaceAll('&#x22;', '"')}'`);

test('draws a fence as a figure: the picture inside the element', async () => {
  const { bare, messages } = await html(FENCE);
  expect(bare).toBe(
    `<figure class="stratagram"><vm-stack model='{"hypervisor":"xen","guests":2}'><svg/></vm-stack></figure>`,
  );
  expect(messages).toEqual([]);
});

test.each([
  ['static', '<figure class="stratagram"><svg/></figure>'],
  [
    'element',
    `<figure class="stratagram"><vm-stack model='{"hypervisor":"xen","guests":2}'></vm-stack></figure>`,
  ],
] as const)('draws it %s where that is asked for', async (mode, expected) => {
  expect((await html(FENCE, { mode })).bare).toBe(expected);
  const own = FENCE.replace('vm-stack', `vm-stack mode=${mode}`);
  expect((await html(own)).bare).toBe(expected);
  const page = `---\nstratagram:\n  mode: ${mode}\n---\n${FENCE}`;
  expect((await html(page, { mode: 'both' })).bare).toBe(expected);
});
