import { compile } from '@mdx-js/mdx';
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

const TAG = '<vm-stack hypervisor="xen">\n<vm-guest name="web"></vm-guest>\n</vm-stack>';

test('puts the picture into a tag that is written by hand', async () => {
  const file = await unified()
    .use(remarkParse)
    .use(remarkStratagram)
    .use(remarkRehype, { allowDangerousHtml: true })
    .use(rehypeStringify, { allowDangerousHtml: true })
    .process(`Text\n\n${TAG}\n\n<p>\n<vm-stack hypervizor="xen"></vm-stack>\n</p>\n`);
  expect(withoutPictures(String(file))).toContain(TAG.replace('"xen">', '"xen"><svg/>'));
  expect(file.messages.map(({ line, reason }) => [line, reason])).toEqual([
    [8, expect.stringContaining('hypervizor')],
  ]);
});

test.each([
  ['attributes', '<vm-stack hypervisor="xen" guests={2} />'],
  [
    'children',
    '<vm-stack hypervisor="xen">\n  <vm-guest name="web" />\n\n  <vm-guest />\n</vm-stack>',
  ],
  [
    'a script',
    '<vm-stack>\n<script type="application/json">{`{"hypervisor": "xen"}`}</script>\n</vm-stack>',
  ],
])('puts the picture into a tag of MDX with %s', async (_name, mdx) => {
  const code = String(await compile(mdx, { remarkPlugins: [remarkStratagram] }));
  expect(code).toContain('"svg"');
  expect(code).toMatch(/Xen/);
});

test('leaves a tag alone that says only later what it shows', async () => {
  const options = { remarkPlugins: [remarkStratagram] };
  expect(String(await compile('<vm-stack guests={props.n} />', options))).not.toContain('"svg"');
  expect(String(await compile('<vm-stack {...props} />', options))).not.toContain('"svg"');
});
