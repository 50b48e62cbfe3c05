import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPicture } from '../packages/cli/src/picture.ts';
import {
  drawPlan,
  readTag,
  renderSvg,
  serialize,
  type Issue,
  type Markup,
} from '../packages/core/src/index.ts';
import { embed } from '../packages/embed/src/index.ts';
import { parseXml } from './xml.ts';

/** What no message may hold: XML refuses most of it, and terminals obey some. */
const UNSAFE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/u;

const codes = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
const BAD = [
  ...codes(0x00, 0x1f),
  ...codes(0x7f, 0x9f),
  0xd800,
  0xdbff,
  0xdc00,
  0xdfff,
  0xfffe,
  0xffff,
].map((code) => [`U+${code.toString(16).padStart(4, '0')}`, String.fromCharCode(code)] as const);

function expectClean(svg: string, issues: readonly Issue[]): void {
  parseXml(svg);
  for (const { message, path, source = '' } of issues) {
    expect([message, ...path, source].join(' ')).not.toMatch(UNSAFE);
  }
}

/** Objects with a text in every place that messages quote from. */
const objects = (bad: string): unknown[] => [
  bad,
  { kind: bad },
  { kind: `vm-stack${bad}` },
  { kind: 'vm-stack', [bad]: 1, [`x${bad}`]: {}, [`hypervizor${bad}`]: 'xen' },
  { kind: 'vm-stack', hypervisor: `x${bad}`, hostOs: bad, theme: bad, width: bad, rules: bad },
  { kind: 'vm-stack', rules: [`R45=${bad}`, `R${bad}`], guests: [{ [bad]: bad, memory: bad }] },
  {
    kind: 'vm-stack',
    guests: bad,
    heading: bad,
    fault: bad,
    steps: [{ [bad]: bad, highlight: bad }],
  },
  { kind: 'container-stack', engine: bad, containers: [{ image: bad, namespaces: [bad] }] },
  { kind: 'cgroup-slice', name: bad, children: [{ name: bad, cpuWeight: bad, [bad]: bad }] },
  { kind: 'image-layers', images: [{ name: bad, layers: [{ size: bad, from: bad }] }] },
];

/** Texts of a file, readable or not. */
const texts = (bad: string): string[] => [
  bad,
  bad.repeat(300),
  `{"kind": "vm-stack", "guests": ${bad}}`,
  `{"a${bad}": 1, "a${bad}": 2}`,
  `{"kind": "vm-stack", "${bad}": 1}`,
  `kind: vm-stack\n${bad}: 1\n${bad}: 2\n`,
  `kind: vm-stack\n"a${bad}": 1\n"a${bad}": 2\n`,
  `kind: vm-stack\nguests: *no${bad}thing\n`,
  `kind: vm-stack\nguests: !${bad}tag [a]\n`,
  `kind: vm-stack\nguests: [${bad}\n`,
  `%${bad}\n---\nkind: vm-stack\n`,
  `kind: "${bad}\n`,
  ...objects(bad).map((input) => JSON.stringify(input)),
  // In the width of UTF-16, without a byte order mark.
  [...`{"kind": "vm-stack${bad}"}`].join('\0'),
];

const folder = mkdtempSync(join(tmpdir(), 'printable-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Files take longest: of each sort of them those that parsers treat apart. */
const SOME = BAD.filter(([name]) =>
  /^U\+(0000|0001|001b|007f|0085|009f|d800|dfff|fffe|ffff)$/.test(name),
);

describe.each(BAD)('%s in a message', (_name, bad) => {
  test('of an input is replaced', () => {
    for (const input of objects(bad)) {
      const { svg, issues } = renderSvg(input);
      expectClean(svg, issues);
    }
  });

  test('of options is replaced', () => {
    const messages = { [bad]: 7, hardware: bad };
    const all = { theme: bad, width: bad, [`widt${bad}`]: 1, rules: { [bad]: bad, R45: bad } };
    for (const locale of [bad, { lang: bad, direction: bad, messages }]) {
      const { svg, issues } = renderSvg({ kind: 'vm-stack' }, { ...all, locale } as never);
      expectClean(svg, issues);
    }
  });

  test('of a tag is replaced', () => {
    const tag = (localName: string, ...children: Markup[]): Markup => ({
      localName,
      attributes: [
        { name: `a${bad}`, value: bad },
        { name: 'rules', value: bad },
        { name: 'steps', value: `[${bad}` },
      ],
      children,
      textContent: `{"guests": ${bad}`,
    });
    const script = {
      ...tag('script'),
      attributes: [{ name: 'type', value: 'application/json' }],
    };
    for (const one of [
      tag('vm-stack', tag(`vm-gest${bad}`), tag('vm-guest'), script),
      tag(`x${bad}`),
      { ...tag('vm-stack'), attributes: [{ name: 'model', value: `{${bad}` }] },
    ]) {
      const plan = readTag(one);
      expectClean(serialize(drawPlan(plan)), plan.issues);
    }
  });
});

describe.each(SOME)('%s in a message', (_name, bad) => {
  test('of a text in a page is replaced', () => {
    for (const text of texts(bad)) {
      const attributes = { mode: bad, [bad]: bad };
      const { plan, messages } = embed({
        name: 'vm-stack',
        attributes,
        text,
        at: { line: 1, column: 1 },
      });
      expectClean(serialize(drawPlan(plan)), plan.issues);
      for (const { reason, rule } of messages) expect(`${reason} ${rule}`).not.toMatch(UNSAFE);
    }
  });

  test('of a file is replaced', async () => {
    for (const [index, text] of texts(bad).entries()) {
      const file = join(folder, `${index}.${index % 2 ? 'yaml' : 'json'}`);
      for (const bytes of [Buffer.from(text), Buffer.from(text, 'utf16le')]) {
        writeFileSync(file, bytes);
        const { plan } = await readPicture(file);
        expectClean(serialize(drawPlan(plan)), plan.issues);
      }
    }
  });
});
