import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import rehypeStratagram from './rehype.ts';

const bare = (text: string) =>
  text.replace(/<svg .*?<\/svg>/gs, '<svg/>').replace(/ model="[^"]*"/g, '');
const FIGURE = '<figure class="stratagram"><vm-stack><svg/></vm-stack></figure>';

test('a fence that others have read becomes a figure, with its attributes and places', async () => {
  const file = await unified()
    .use(remarkParse)
    .use(remarkRehype)
    .use(rehypeStratagram)
    .use(rehypeStringify)
    .process('# A\n\n> ```vm-stack mode=static\n> memory: lots\n> ```\n');
  expect(bare(String(file))).toContain('<figure class="stratagram"><svg/></figure>');
  expect(file.messages).toMatchObject([{ line: 4, column: 11, ruleId: 'wrong-value' }]);
});

test.each([
  ['a block of HTML', '<pre><code class="language-vm-stack">memory: lots</code></pre>', 1],
  [
    'one on a line of its own',
    '<p>A</p>\n<pre><code class="x language-vm-stack">\nmemory: lots\n</code></pre>',
    3,
  ],
])('%s becomes a figure', async (_name, html, line) => {
  const file = await unified()
    .use(rehypeParse, { fragment: true })
    .use(rehypeStratagram)
    .use(rehypeStringify)
    .process(html);
  expect(bare(String(file))).toContain(FIGURE);
  expect(file.messages).toMatchObject([{ line, ruleId: 'wrong-value' }]);
});

test.each([
  '<pre><code class="language-js">vm-stack</code></pre>',
  '<pre>language-vm-stack</pre>',
  '<pre><code class="language-vm-stack">a</code><b></b></pre>',
  '<code class="language-vm-stack">a</code>',
])('leaves %s alone', async (html) => {
  const file = await unified()
    .use(rehypeParse, { fragment: true })
    .use(rehypeStratagram)
    .use(rehypeStringify)
    .process(html);
  expect(String(file)).toBe(html);
});

test('fails where that is asked for', async () => {
  const strict = unified()
    .use(rehypeParse)
    .use(rehypeStratagram, { strict: true })
    .use(rehypeStringify);
  const file = new VFile({
    path: 'a.html',
    value: '<pre><code class="language-vm-stack">a: b</code></pre>',
  });
  await expect(strict.process(file)).rejects.toMatchObject({
    ruleId: 'unknown-key',
    file: 'a.html',
  });
});
