import { renderSvg, serialize, type Scene } from '@stratagram/core';
import { expect, test } from 'vitest';
import { alternative, embed, type Written } from './index.ts';
import { placesIn } from './block.ts';
import { withCaption } from './figure.ts';
import { toHtml } from './markup.ts';

const at = { line: 10, column: 3 };

function written(name: string, text: string, attributes: Record<string, string> = {}): Written {
  return { name, text, attributes, at };
}

const html = (given: Written, options = {}) => toHtml(withCaption(embed(given, options)));

/** The same without what is drawn. */
const bare = (given: Written, options = {}) =>
  html(given, options).replace(/<svg .*<\/svg>/, '<svg/>');

/** The model that the element gets. */
function modelOf(given: Written, options = {}): unknown {
  const { tree } = embed(given, options);
  const [element] = tree.children;
  return typeof element === 'object' && JSON.parse(String(element.attrs['model']));
}

test('the picture is that of the command', () => {
  const input = { kind: 'vm-stack', hypervisor: 'xen', guests: 2 };
  const { tree } = embed(written('vm-stack', 'hypervisor: xen\nguests: 2'), { mode: 'static' });
  const expected = renderSvg(input, { standalone: false }).svg;
  expect(serialize(tree.children[0] as Scene)).toBe(expected);
});

test.each([
  ['YAML', 'hypervisor: xen\nguests: [{name: web}]'],
  ['JSON', '{"hypervisor": "xen", "guests": [{"name": "web"}]}'],
  ['JSON on several lines', '{\n  "hypervisor": "xen",\n  "guests": [{"name": "web"}]\n}'],
  ['CRLF', 'hypervisor: xen\r\nguests:\r\n  - name: web\r\n'],
])('reads %s', (_name, text) => {
  expect(modelOf(written('vm-stack', text))).toEqual({
    hypervisor: 'xen',
    guests: [{ name: 'web' }],
  });
});

test('attributes come before the text, tags before both', () => {
  const given = written('vm-stack', 'hypervisor: xen\nguests: 7', {
    hypervisor: 'kvm',
    'host-os': 'linux',
  });
  expect(modelOf(given)).toEqual({ hypervisor: 'kvm', guests: 7, hostOs: 'linux' });
  const guest = { name: 'vm-guest', attributes: { name: 'web' }, at };
  expect(modelOf({ ...given, children: [guest, guest] })).toMatchObject({
    guests: [{ name: 'web' }, { name: 'web' }],
  });
});

test('a block without text draws what its tag draws without children', () => {
  expect(embed(written('vm-stack', ' \n')).messages).toEqual([]);
  expect(modelOf(written('vm-stack', ''))).toEqual({});
});

test('stratagram takes the kind from the text', () => {
  expect(bare(written('stratagram', 'kind: cgroup-slice\ncpus: 4'))).toContain(
    '<cgroup-slice model=',
  );
});

test('class, id, language and caption are those of the figure', () => {
  const given = written('vm-stack', 'caption: A <b>\nlang: ar', { class: 'wide', id: 'shop' });
  expect(bare(given)).toBe(
    '<figure class="stratagram wide" lang="ar" dir="rtl" id="shop"><vm-stack model="{}"><svg/></vm-stack><figcaption>A &lt;b&gt;</figcaption></figure>',
  );
  expect(html(given).split('A &lt;b&gt;')).toHaveLength(2);
});

test('the width of a site is that of its pictures, the width of a block also that of its element', () => {
  const widthOf = (given: Written, options = {}) =>
    /<svg [^>]*?width="(\d+)"/.exec(html(given, options))?.[1];
  expect(widthOf(written('vm-stack', ''), { width: 320 })).toBe('320');
  expect(modelOf(written('vm-stack', ''), { width: 320 })).toEqual({});
  expect(widthOf(written('vm-stack', '', { width: '320' }))).toBe('320');
  expect(modelOf(written('vm-stack', '', { width: '320' }))).toEqual({ width: '320' });
});

test('a second picture is for phones, where there is room for a wider one', () => {
  const all = (given: Written, options = {}) =>
    [...html(given, options).matchAll(/<svg [^>]*?width="(\d+)"[^>]*>/g)].map(([svg, width]) => [
      width,
      /class="narrow".* display="none"/.test(svg),
    ]);
  const both = [
    ['760', false],
    ['360', true],
  ];
  expect(all(written('vm-stack', ''))).toEqual([['760', false]]);
  expect(all(written('vm-stack', ''), { narrow: 360 })).toEqual(both);
  expect(all(written('vm-stack', ''), { narrow: 360, mode: 'static' })).toEqual(both);
  expect(all(written('vm-stack', ''), { narrow: 360, mode: 'element' })).toEqual([]);
  expect(all(written('vm-stack', ''), { narrow: 360, width: 480 })).toEqual([['480', false]]);
  // The element keeps to its width as well.
  expect(all(written('vm-stack', 'width: 900'), { narrow: 360 })).toEqual([['900', false]]);
});

test('a theme is that of picture and element', () => {
  expect(modelOf(written('vm-stack', ''), { theme: 'dark' })).toEqual({ theme: 'dark' });
});

test('rules are graded', () => {
  const given = written('vm-stack', 'hypervisor: esxi\nhostOs: ubuntu');
  const [rule] = embed(given).messages.map((message) => message.rule);
  expect(rule).toMatch(/^R\d+$/);
  expect(embed(given, { rules: { [String(rule)]: 'off' } }).messages).toEqual([]);
});

test('a static picture has no stops for the keyboard', () => {
  expect(html(written('vm-stack', 'selectable: true')).includes('tabindex')).toBe(false);
});

test.each([
  ['text that is neither YAML nor JSON', 'vm-stack', 'a: [', 'yaml-'],
  ['a list', 'vm-stack', '- a', 'not-an-object'],
  ['a word', 'vm-stack', 'xen', 'not-an-object'],
  ['nothing at all', 'stratagram', '', 'empty'],
  ['no kind', 'stratagram', 'hypervisor: xen', 'unknown-kind'],
  ['a kind that nobody knows', 'stratagram', 'kind: vm-stock', 'unknown-kind'],
])('draws a notice of %s', (_name, name, text, rule) => {
  for (const mode of ['both', 'static', 'element'] as const) {
    const given = written(name, text);
    const [message] = embed(given, { mode }).messages;
    expect(bare(given, { mode })).toBe('<figure class="stratagram"><svg/></figure>');
    expect(message).toMatchObject({ severity: 'error', rule: expect.stringContaining(rule) });
    expect(saidOf(given, mode)).toContain(message?.reason.replace(/^kind: /, ''));
  }
});

/** The text alternative of what is drawn. */
function saidOf(given: Written, mode: 'both' | 'static' | 'element'): string {
  return alternative(embed(given, { mode }).tree.children[0] as Scene);
}

test('another kind than the block is called is an error; the name counts', () => {
  const given = written('vm-stack', 'hypervisor: xen\nkind: cgroup-slice');
  const { messages } = embed({
    ...given,
    placeOf: ({ line, column }) => ({ line: line + 10, column }),
  });
  expect(messages).toMatchObject([{ rule: 'wrong-kind', start: { line: 12, column: 7 } }]);
  expect(bare(given)).toContain('<vm-stack');
});

test('an unknown mode is an error, and the default', () => {
  const given = written('vm-stack', '', { mode: 'live' });
  const { messages } = embed(given);
  expect(messages).toMatchObject([{ severity: 'error', rule: 'wrong-value', start: at }]);
  expect(messages[0]?.reason).toBe('mode: expected one of both, static, element, got "live"');
  expect(bare(given)).toContain('<vm-stack model="{}"><svg/></vm-stack>');
});

test('says where a value is wrong: in the text, in an attribute, in a tag', () => {
  const lines = ['- > ```', '  > guests:', '  >   - memory: lots', '  > ```'];
  const text = 'guests:\n  - memory: lots';
  const placeOf = placesIn(lines, 2, text);
  expect(embed({ ...written('vm-stack', text), placeOf }).messages).toMatchObject([
    { start: { line: 3, column: 17 }, end: { line: 3, column: 21 } },
  ]);
  expect(embed(written('vm-stack', 'hypervisor: xen', { memory: 'lots' })).messages).toMatchObject([
    { start: at, reason: expect.stringMatching(/^memory: expected a size/) },
  ]);
  const guest = { name: 'vm-guest', attributes: { memory: 'lots' }, at: { line: 12, column: 5 } };
  const good = { ...guest, attributes: {}, at: { line: 11, column: 5 } };
  expect(embed({ ...written('vm-stack', ''), children: [good, guest] }).messages).toMatchObject([
    { start: { line: 12, column: 5 }, reason: expect.stringMatching(/^guests\.1\.memory/) },
  ]);
});

test('a misspelt tag or attribute is told with its place', () => {
  const inner = { name: 'vm-gest', attributes: {}, at: { line: 11, column: 1 } };
  const { messages } = embed({
    ...written('vm-stack', '', { hypervizor: 'xen' }),
    children: [inner],
  });
  expect(messages.map(({ rule, start }) => [rule, start.line]).sort()).toEqual([
    ['unknown-key', 10],
    ['unknown-key', 11],
  ]);
});

test.each(['__proto__: {a: 1}', '{"__proto__": {"a": 1}}', 'constructor: 1', '<<: {guests: 1}'])(
  'takes %s for no more than a key',
  (text) => {
    embed(written('vm-stack', text, { ['__proto__']: 'x' }));
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  },
);

test.each([
  '&a [*a]',
  'a: &a [1,1]\nb: &b [*a,*a,*a]\nc: [*b,*b]',
  '!!js/function x',
  '\0',
  '\u001b[31m',
  '[['.repeat(5_000),
])('never throws (%#)', (text) => expect(bare(written('vm-stack', text))).toMatch(/^<figure/));

test('same text, same bytes; no id of its own', () => {
  const given = written('container-stack', 'engine: docker\ncontainers: 3');
  expect(html(given) === html(given)).toBe(true);
  expect(html(given).match(/ id=|<script|<style| style=| on\w+=/)).toBeNull();
});
