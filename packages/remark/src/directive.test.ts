import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import remarkStratagram from './index.ts';

async function page(markdown: string) {
  const file = await unified()
    .use(remarkParse)
    .use(remarkDirective)
    .use(remarkStratagram)
    .use(remarkRehype)
    .use(rehypeStringify)
    .process(markdown);
  const html = String(file)
    .replace(/<svg .*?<\/svg>/gs, '<svg/>')
    .replace(/ model="([^"]*)"/g, (_, json: string) => ` ${json.replaceAll('&#x22;', "'")}`);
  return { html, messages: file.messages.map(({ line, reason }) => [line, reason]) };
}

test.each([
  [
    'one line',
    '::vm-stack{hypervisor=xen guests=3}',
    "<vm-stack {'hypervisor':'xen','guests':'3'}><svg/></vm-stack>",
  ],
  [
    'a label as the heading',
    '::vm-stack[Two *hosts*]{guests=2}',
    "<vm-stack {'heading':'Two hosts','guests':'2'}><svg/></vm-stack>",
  ],
  [
    'tags inside',
    ':::vm-stack{host-os=linux}\n::vm-guest{name=web vcpus=2}\n::vm-guest{name=db}\n:::',
    "<vm-stack {'hostOs':'linux','guests':[{'name':'web','vcpus':'2'},{'name':'db'}]}><svg/></vm-stack>",
  ],
  [
    'tags in tags',
    '::::vm-stack\n:::vm-guest{name=web}\n::container-stack{engine=docker containers=2}\n:::\n::::',
    "<vm-stack {'guests':[{'name':'web','containerStack':{'engine':'docker','containers':'2'}}]}><svg/></vm-stack>",
  ],
  [
    'diagrams that are compared',
    ':::stack-compare\n::vm-stack{guests=2}\n::container-stack{containers=2}\n:::',
    "<stack-compare {'stacks':[{'kind':'vm-stack','guests':'2'},{'kind':'container-stack','containers':'2'}]}><svg/></stack-compare>",
  ],
  [
    'a fence as its text',
    ':::vm-stack{cpus=8}\n```yaml\nhypervisor: xen\n```\n:::',
    "<vm-stack {'hypervisor':'xen','cpus':'8'}><svg/></vm-stack>",
  ],
  [
    'a caption that is Markdown',
    ':::vm-stack\n::vm-guest{name=web}\n\nWhat is *repeated* are kernels.\n:::',
    "<vm-stack {'guests':[{'name':'web'}]}><svg/></vm-stack><figcaption>What is <em>repeated</em> are kernels.</figcaption>",
  ],
  [
    'a caption of several blocks',
    ':::vm-stack\nOne.\n\nTwo.\n:::',
    '<vm-stack {}><svg/></vm-stack><figcaption><p>One.</p><p>Two.</p></figcaption>',
  ],
])('draws %s', async (_name, markdown, expected) => {
  const { html, messages } = await page(markdown);
  expect(messages).toEqual([]);
  expect(html).toBe(`<figure class="stratagram">${expected}</figure>`);
});

test('class and id are those of the figure', async () => {
  const { html } = await page('::vm-stack{.wide #shop}');
  expect(html).toContain('<figure class="stratagram wide" id="shop">');
});

test('says where an attribute, a tag, a value of a fence is wrong', async () => {
  const markdown = [
    ':::vm-stack{memory=lots}',
    '::vm-guest{name=web}',
    '::vm-guest{memory=more}',
    '::vm-gest{name=db}',
    ':::',
    '',
    '> :::vm-stack',
    '> ```yaml',
    '> cpus: many',
    '> ```',
    '> :::',
  ].join('\n');
  const { messages } = await page(markdown);
  expect(messages).toEqual([
    [1, expect.stringMatching(/^memory: /)],
    [3, expect.stringMatching(/^guests\.1\.memory: /)],
    [4, expect.stringContaining('vm-gest')],
    [9, expect.stringMatching(/^cpus: /)],
  ]);
});

test('leaves directives of others alone, and those inside a sentence', async () => {
  const { html } = await page(':::note\nText\n:::\n\n::youtube{#a}\n\nA :vm-stack[x] here.');
  expect(html).not.toContain('<figure');
});
