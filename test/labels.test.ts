import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  KINDS,
  describe as say,
  read,
  renderSvg,
  writePlan,
  type Box,
  type Plan,
} from '../packages/core/src/index.ts';
import { printable } from '../packages/core/src/input/printable.ts';
import { boxesOf, planOf } from './boxes.ts';
import { fixtures } from './fixtures.ts';
import { faultsOf } from './inert.ts';
import { inputsOf } from './models.ts';
import { CASES } from './rules/index.ts';
import { elements, parseXml, textOf } from './xml.ts';

const SEED = 20_253;

/** Strings that have been code somewhere. */
const ATTACKS = [
  '<script>alert(1)</script>',
  '</text></svg><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '<![CDATA[<script>]]>',
  '<!--',
  '-->',
  ']]>',
  '<?xml version="1.0"?>',
  '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>&x;',
  '&lt;script&gt;',
  '&#60;script&#62;',
  '&#x0;',
  '&',
  '&amp',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  'javascript:alert(1)',
  'url(https://example.com/x)',
  'data:text/html,<script>alert(1)</script>',
  '<style>*{background:url(//example.com)}</style>',
  '<use href="//example.com/x.svg#a"/>',
  '<foreignObject><iframe src="//example.com"/></foreignObject>',
  '<a xlink:href="javascript:alert(1)">x</a>',
  '<set attributeName="href" to="javascript:alert(1)"/>',
  '\u2028<script>\u2029',
  '＜script＞alert(1)＜/script＞',
  '<\u0000script>',
  '<scr\u202eipt>',
];

const strings = fc.oneof(
  { weight: 3, arbitrary: fc.string({ maxLength: 24 }) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 24 }) },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.constantFrom(...'<>&"\'/=;#x-![]?`ab \t\n'), { maxLength: 20 })
      .map((letters) => letters.join('')),
  },
  { weight: 1, arbitrary: fc.constantFrom(...ATTACKS) },
);

/** An input of every kind with texts wherever texts are taken. */
const HOLDERS: readonly ((texts: readonly string[]) => unknown)[] = [
  ([heading, caption, hypervisor, hardware, ...rest]) => ({
    kind: 'vm-stack',
    heading,
    caption,
    hypervisor,
    hardware,
    guests: chunks(rest, 5).map(([name, os, app, libs, nic]) => ({ name, os, app, libs, nic })),
  }),
  ([heading, caption, engine, runtime, hostOs, ...rest]) => ({
    kind: 'container-stack',
    heading,
    caption,
    engine,
    runtime,
    hostOs,
    containers: chunks(rest, 5).map(([name, image, app, libs, pod]) => ({
      name,
      image,
      app,
      libs,
      pod,
    })),
  }),
  ([heading, caption, ...rest]) => ({
    kind: 'cgroup-slice',
    heading,
    caption,
    children: rest.map((name) => ({ name })),
  }),
  ([heading, caption, hypervisor, hostOs, hardware, ...rest]) => ({
    kind: 'hypervisor-type',
    heading,
    caption,
    hypervisor,
    hostOs,
    hardware,
    guests: chunks(rest, 3).map(([name, os, app]) => ({ name, os, app })),
  }),
  // Names that no diagram knows, and values in place of others.
  (texts) => ({
    kind: KINDS[texts.length % KINDS.length]?.name,
    ...Object.fromEntries(texts.map((text) => [text, text])),
    theme: texts[0],
    width: texts[1],
    dir: texts[2],
    cpus: texts[3],
    memory: texts[4],
    lang: texts[5],
    highlight: texts[6],
    fault: texts,
  }),
];

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

test('100,000 random strings stay text', () => {
  const perPicture = 40;
  fc.assert(
    fc.property(
      fc.array(strings, { minLength: perPicture, maxLength: perPicture }),
      fc.constantFrom(...HOLDERS),
      (texts, holder) => {
        const { svg } = renderSvg(holder(texts), { width: 1200 });
        expect(faultsOf(svg)).toEqual([]);
      },
    ),
    { seed: SEED, numRuns: 100_000 / perPicture },
  );
});

test.each(ATTACKS)('%j is drawn as it is written', (attack) => {
  const { svg } = renderSvg({ kind: 'vm-stack', heading: attack }, { width: 1200 });
  const drawn = elements(parseXml(svg)).map(textOf).join('\n');
  expect(drawn).toContain(printable(attack).trim());
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  '%s is a name like any other',
  (name) => {
    for (const { name: kind } of KINDS) {
      const list = JSON.parse(`[{"name":"${name}","app":"${name}","os":"${name}"}]`) as unknown;
      const { svg, issues } = renderSvg({
        kind,
        heading: name,
        hypervisor: name,
        engine: name,
        guests: list,
        containers: list,
        children: list,
        images: list,
        highlight: name,
        fault: name,
        lang: name,
        theme: name,
      });
      expect(faultsOf(svg)).toEqual([]);
      expect(svg).toContain(`>${name}<`);
      expect(issues.every(({ message }) => !message.includes('function'))).toBe(true);
    }
  },
);

const spaceless = (text: string): string => text.replace(/[\s\u2067\u2069·-]/g, '');

/** Every text of a picture is drawn whole, or ends in an ellipsis and is said whole. */
function expectWhole(plan: Plan, width: number): void {
  const cutBoxes: Box[] = [];
  const visit = (box: Box): void => {
    const { label: name = '', detail = '', aside = '', copies } = box.block;
    const label = copies ? `${copies.words} ${name}` : name;
    const whole = [label, detail, aside].map(spaceless).join('');
    const drawn =
      spaceless([...box.label, ...box.detail].join('')) +
      (box.detail.length ? '' : spaceless(box.aside));
    // Legends draw their items, not their own words.
    if (box.block.items) return;
    if (box.cut) {
      cutBoxes.push(box);
      // Where there is no room for a word, there is none; facts at the end of a line go first.
      const lines = [...box.label, ...box.detail];
      const isLine = lines.length > 0 && !(aside && !box.aside && lines.join('') === label);
      const isShort = [...lines, box.aside].some((line) => line.endsWith('…'));
      // Stacks leave out second lines and versions first, and have short names for some layers.
      const named = spaceless(box.label.join(''));
      const isLess =
        box.texts !== undefined &&
        ([whole, spaceless(label.replace(/\s+v?\d[\d.]*(?=$| \+)/, ''))].some((words) =>
          words.startsWith(named),
        ) ||
          box.block.short?.includes(named));
      // What is drawn small alone starts as the whole does, is a shorter name, or only its letter.
      const small = lines.join('');
      if (!box.label.length && box.texts && !isShort)
        expect(
          small === aside || whole.startsWith(spaceless(small)) || box.block.short?.includes(small),
          small,
        ).toBe(true);
      // Elsewhere second lines are left out as a whole.
      const isName = named === spaceless(label);
      if (isLine) expect(isShort || isLess || isName).toBe(true);
      else if (lines.length === 0) return box.children.forEach(visit);
    } else if (box.label.length || box.detail.length) expect(drawn).toBe(whole);
    box.children.forEach(visit);
  };
  visit(boxesOf(plan, width));
  if (cutBoxes.length === 0) return;
  const said = new Set(
    elements(parseXml(writePlan(plan, { width }).svg)).flatMap((element) => [
      spaceless(element.attrs['aria-label'] ?? ''),
      ...(element.tag === 'title' ? [spaceless(textOf(element))] : []),
    ]),
  );
  for (const { block } of cutBoxes) {
    for (const text of [block.label, block.detail, block.aside]) {
      const words = spaceless(text ?? '');
      expect(
        [...said].some((label) => label.includes(words)),
        words,
      ).toBe(true);
    }
  }
}

const WIDTHS = [320, 760];
const FIXTURES = fixtures();

describe.each(WIDTHS)('at %i px: texts are drawn whole or said whole', (width) => {
  test.each(FIXTURES)('in $kind/$name', ({ input }) => expectWhole(planOf(input), width));

  test.each(CASES)('where $rule is broken', ({ breaks }) => {
    for (const { input } of breaks) expectWhole(planOf(input), width);
  });
});

test.each(KINDS)('texts of any $name are drawn whole or said whole at 320 and 760 px', (kind) => {
  fc.assert(
    fc.property(inputsOf(kind), (input) => {
      const plan = read(input);
      for (const width of WIDTHS) expectWhole(plan, width);
    }),
    { seed: SEED, numRuns: 100 },
  );
});

test('what is said does not depend on the width', () => {
  for (const { input } of FIXTURES) {
    expect(say(input, { width: 320 })).toBe(say(input, { width: 1200 }));
  }
});
