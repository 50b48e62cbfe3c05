import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { parseXml, textOf } from '../../../../test/xml.ts';
import type { Attributes, Scene, Tag } from '../figure/scene.ts';
import { printable } from '../input/printable.ts';
import { serialize } from './serialize.ts';

function el(tag: Tag, attrs: Attributes, children: Scene['children'] = []): Scene {
  return { tag, attrs, children };
}

test.each([
  ['an empty element', el('g', {}), '<g/>'],
  ['attributes in their order', el('rect', { y: 1.5, x: 0 }), '<rect y="1.5" x="0"/>'],
  ['no attribute without a value', el('g', { class: undefined, role: '' }), '<g role=""/>'],
  ['text', el('text', {}, ['a', 'b']), '<text>ab</text>'],
  ['children', el('g', {}, [el('title', {}, ['x']), el('g', {})]), '<g><title>x</title><g/></g>'],
  [
    'no markup out of words',
    el('text', { class: `"'<>&` }, [`"'<>&`]),
    `<text class="&quot;'&lt;&gt;&amp;">&quot;'&lt;&gt;&amp;</text>`,
  ],
])('writes %s', (_name, scene, svg) => expect(serialize(scene)).toBe(svg));

test('pretty is one element a line, text where it was', () => {
  const scene = el('svg', {}, [el('title', {}, ['a b']), el('g', {}, [el('rect', { x: 1 })])]);
  expect(serialize(scene, true)).toBe(
    '<svg>\n  <title>a b</title>\n  <g>\n    <rect x="1"/>\n  </g>\n</svg>\n',
  );
});

test('any text is read back as it was', () => {
  // What no XML may hold is taken out when the input is read.
  const legal = string({ unit: 'grapheme' }).filter((text) => printable(text) === text);
  assert(
    property(legal, legal, (text, label) => {
      const read = parseXml(serialize(el('text', { 'aria-label': label }, [text])));
      expect(textOf(read)).toBe(text);
      expect(read.attrs['aria-label']).toBe(label);
    }),
    { seed: 1, numRuns: 2_000 },
  );
});
