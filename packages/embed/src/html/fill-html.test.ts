import { expect, test } from 'vitest';
import { fillHtml, type FillOptions } from './fill-html.ts';

/** What becomes of a text, pictures shortened. */
function filled(html: string, options?: FillOptions): string {
  return fillHtml(html, options).html.replace(/<svg.*?<\/svg>/gs, '<svg/>');
}

const FENCE = '<pre><code class="language-vm-stack">hypervisor: xen\nguests: 2\n</code></pre>';

test.each([
  [
    'a tag with attributes',
    '<p>a</p><vm-stack hypervisor="xen" guests=2></vm-stack>',
    '<p>a</p><vm-stack hypervisor="xen" guests=2><svg/></vm-stack>',
  ],
  [
    'a tag with children, keeping every byte of them',
    '<vm-stack>\n  <vm-guest name=a>\n</vm-guest></vm-stack>\n',
    '<vm-stack><svg/>\n  <vm-guest name=a>\n</vm-guest></vm-stack>\n',
  ],
  [
    'a tag with a script',
    '<vm-stack><script type="application/json">{"guests": 2}</script></vm-stack>',
    '<vm-stack><svg/><script type="application/json">{"guests": 2}</script></vm-stack>',
  ],
  [
    'a page',
    '<!doctype html><title>A</title><p>b<vm-stack guests="1"></vm-stack>',
    '<!doctype html><title>A</title><p>b<vm-stack guests="1"><svg/></vm-stack>',
  ],
  [
    'only the outer one of two',
    '<cgroup-slice><cgroup-slice name="a"></cgroup-slice></cgroup-slice>',
    '<cgroup-slice><svg/><cgroup-slice name="a"></cgroup-slice></cgroup-slice>',
  ],
])('fills %s', (_name, html, expected) => expect(filled(html)).toBe(expected));

test.each([
  ['a tag with a picture', '<vm-stack guests="1"><svg></svg></vm-stack>'],
  ['a tag with an image', '<vm-stack guests="1"><img src="a.png" alt=""></vm-stack>'],
  ['a tag with a shadow root', '<vm-stack><template shadowrootmode="open"></template></vm-stack>'],
  ['a tag that is never closed', '<div><vm-stack guests="1"></div>'],
  [
    'what is only written about',
    '<p>&lt;vm-stack&gt;&lt;/vm-stack&gt;</p><!-- <vm-stack></vm-stack> -->',
  ],
  ['text of a script', '<script>"<vm-stack></vm-stack>"</script>'],
  ['a block of code, unless asked for', FENCE],
])('leaves %s alone', (_name, html) => expect(fillHtml(html).html).toBe(html));

test('a picture stands without script, and says what it shows', () => {
  const { html, pictures } = fillHtml(
    '<vm-stack hypervisor="xen"><vm-guest name="web"></vm-guest></vm-stack>',
  );
  expect(pictures).toBe(1);
  expect(html).toMatch(/<svg[^>]*><title>[^<]+<\/title><desc>[^<]*Xen/);
  expect(html).not.toContain('\n');
});

test('filled once more, nothing changes', () => {
  const once = fillHtml(`<vm-stack guests="1"></vm-stack>${FENCE}`, { fences: true }).html;
  expect(fillHtml(once, { fences: true })).toMatchObject({ html: once, pictures: 0 });
});

test.each([
  ['as CommonMark writes it', FENCE],
  [
    'as Jekyll does',
    '<div class="language-vm-stack highlighter-rouge"><div class="highlight"><pre class="highlight"><code>guests: 2\n</code></pre></div></div>',
  ],
  ['as superfences does', '<pre class="vm-stack"><code>guests: 2</code></pre>'],
  [
    'with colours in it',
    '<pre><code class="language-vm-stack"><span>guests</span>: 2</code></pre>',
  ],
])('a block of code %s becomes a figure', (_name, block) => {
  const { html, messages } = fillHtml(`<p>a</p>\n${block}\n<p>b</p>`, { fences: true });
  expect(messages).toEqual([]);
  expect(html).toMatch(/^<p>a<\/p>\n<figure class="stratagram"><vm-stack .*<\/figure>\n<p>b<\/p>$/);
});

test('says where something is wrong: the tag, the line of the block', () => {
  const block = FENCE.replace('guests', 'gusts');
  const { messages } = fillHtml(`<p>\n<vm-stack hypervizor="xen"></vm-stack>\n${block}`, {
    fences: true,
  });
  expect(messages.map(({ start, reason }) => [start.line, reason])).toEqual([
    [2, expect.stringContaining('hypervizor')],
    [4, expect.stringContaining('gusts')],
  ]);
});

test('a template of Vue is left alone by Vue and holds no script', () => {
  const html = `<vm-stack lang="en"><script type="application/json">{"guests": 2, "heading": "a {{ b }}"}</script></vm-stack>`;
  expect(filled(html, { vue: true })).toBe(
    `<vm-stack v-pre model='{"guests": 2, "heading": "a &#123;{ b }}"}' lang="en"><svg/></vm-stack>`,
  );
});
