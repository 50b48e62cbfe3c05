import { expect, test } from 'vitest';
import { parseAttributes, parseInfo } from './info.ts';

test.each([
  ['a name', 'vm-stack', {}],
  ['spaces around it', '  vm-stack\t', {}],
  ['attributes', 'vm-stack width=480 heading="Two hosts"', { width: '480', heading: 'Two hosts' }],
  ['single quotes', 'vm-stack heading=\'A "host"\'', { heading: 'A "host"' }],
  [
    'escapes',
    String.raw`vm-stack heading="A \"host\" \\ b"`,
    { heading: String.raw`A "host" \ b` },
  ],
  ['a flag', 'vm-stack selectable', { selectable: '' }],
  [
    'braces, as Hugo has them',
    'vm-stack {width=480, theme="dark"}',
    { width: '480', theme: 'dark' },
  ],
  ['braces without a space', 'vm-stack{width=480}', { width: '480' }],
  [
    'pandoc and superfences',
    '{.vm-stack .wide #shop width=480}',
    { class: 'wide', id: 'shop', width: '480' },
  ],
  ['several classes', 'vm-stack .a .b', { class: 'a b' }],
  ['spaces around the sign', 'vm-stack width = 480', { width: '480' }],
  [
    'names of prototypes',
    'vm-stack __proto__=x constructor',
    { ['__proto__']: 'x', constructor: '' },
  ],
  ['a quote that does not end', 'vm-stack heading="open', { heading: '', open: '' }],
])('reads %s', (_name, info, attributes) => {
  const read = parseInfo(info);
  expect(read.name).toBe('vm-stack');
  expect(Object.entries(read.attributes)).toEqual(Object.entries(attributes));
});

test.each(['js', 'vm-stack-example', 'VM-STACK', '', '{}', 'constructor'])(
  'leaves the info string "%s" to others',
  (info) => expect(parseInfo(`${info} a=b`).attributes).toEqual({}),
);

test.each([
  'a='.repeat(50_000),
  'a'.repeat(100_000),
  `a${' '.repeat(100_000)}`,
  '"'.repeat(1e5),
  'a="\\'.repeat(3e4),
])('reads long nonsense in linear time (%#)', (text) => {
  const start = process.cpuUsage();
  parseAttributes(text);
  expect(process.cpuUsage(start).user / 1_000).toBeLessThan(200);
});
