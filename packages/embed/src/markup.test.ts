import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toHtml } from './markup.ts';
import { parseHtml } from './html/tree.ts';

const el = (attrs: Record<string, string>, ...children: string[]) => ({
  tag: 'p',
  attrs,
  children,
});

test.each([
  ['what HTML would take for a tag', el({}, '<b> & </b>'), '<p>&lt;b&gt; &amp; &lt;/b&gt;</p>'],
  [
    'double quotes in an attribute',
    el({ model: '{"a":"it\'s"}' }),
    `<p model='{"a":"it&#39;s"}'></p>`,
  ],
  ['single quotes in an attribute', el({ alt: "it's" }), `<p alt="it's"></p>`],
  ['an attribute without a value', el({ 'v-pre': '' }), '<p v-pre></p>'],
  [
    'what Vue, Liquid and Nunjucks take for code',
    el({}, '{{ a }} {% b %} {# c #}'),
    '<p>&#123;{ a }} &#123;% b %} &#123;# c #}</p>',
  ],
  ['the same in an attribute', el({ alt: '{{{{' }), '<p alt="&#123;&#123;&#123;{"></p>'],
  [
    'ends of lines',
    el({ alt: 'a\n\nb' }, 'c\n\n    d'),
    '<p alt="a&#10;&#10;b">c&#10;&#10;    d</p>',
  ],
])('writes %s', (_name, tree, html) => expect(toHtml(tree)).toBe(html));

test('an image has no end', () => {
  expect(toHtml({ tag: 'img', attrs: { src: 'a.svg' }, children: [] })).toBe('<img src="a.svg">');
});

test('whatever is written is read again, and never has an empty line or a brace for templates', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (value, text) => {
      // What HTML cannot hold, and printable text has not.
      fc.pre(!/[\0\r\f\ud800-\udfff]/u.test(value + text) && value !== '');
      const html = toHtml(el({ model: value }, text));
      expect(html).not.toMatch(/\n|\{[{%#]/);
      const [found] = parseHtml(html);
      const model = [...(found?.attributes ?? [])].find(({ name }) => name === 'model');
      expect([model?.value, found?.textContent]).toEqual([value, text]);
    }),
  );
});
