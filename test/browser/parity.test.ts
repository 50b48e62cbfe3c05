import '@stratagram/elements/define';
import { read, renderSvg } from '@stratagram/core';
import { expect } from '@open-wc/testing';
import {
  clear,
  drawing,
  expectSame,
  FIXTURES,
  mount,
  parse,
  write,
  type Fixture,
} from './support.ts';

/** Where it may move an element shows steps one at a time: all of them are compared. */
const CASES = FIXTURES.map(({ kind, name, input }) => {
  const moves = read(input).sequence && input['step'] === undefined;
  return { kind, name, input: moves ? { ...input, showSteps: 'all' } : input };
});

for (const width of [760, 320]) {
  describe(`at ${width} px an element draws what renderSvg writes`, () => {
    for (const { kind, name, input } of CASES) {
      it(`${kind}/${name}`, async () => {
        const { svg, issues } = renderSvg(input, { standalone: false, width });
        const expected = parse(svg);
        const byModel = await mount(kind, input, width);
        expectSame(drawing(byModel), expected);
        clear();
        const byScript = await write(
          `<${kind}><script type="application/json">${JSON.stringify(input).replaceAll('<', '\\u003c')}</script></${kind}>`,
          width,
        );
        expectSame(drawing(byScript), expected);
        clear();
        if (!isSpellable(input)) return;
        const byTags = await write(tags(kind, input), width);
        const places = (found: typeof issues): string[] =>
          found.map(({ code, path }) => `${code} ${path.join('.')}`);
        expect(places(byTags.issues)).to.deep.equal(places(issues));
        // Attributes are texts, so that messages about them have quotation marks.
        if (issues.length === 0) expectSame(drawing(byTags), expected);
      });
    }
  });
}

const CHILD_TAGS: Readonly<Record<string, string>> = {
  steps: 'diagram-step',
  guests: 'vm-guest',
  containers: 'container-unit',
  children: 'cgroup-slice',
  containerStack: 'container-stack',
  vmStack: 'vm-stack',
  modules: 'service-module',
  environments: 'target-environment',
  images: 'container-image',
  layers: 'image-layer',
  techniques: 'tradeoff-technique',
  criteria: 'tradeoff-criterion',
  verdicts: 'tradeoff-verdict',
  stages: 'replacement-stage',
  sides: 'analogy-side',
  parts: 'analogy-part',
  breaks: 'analogy-break',
  units: 'density-unit',
  hosts: 'capacity-host',
  tenants: 'host-tenant',
  figures: 'survey-figure',
  events: 'history-event',
  lanes: 'startup-lane',
  phases: 'startup-phase',
};

/** Can it be written in attributes: only texts, numbers, and lists of names beside the children? */
function isSpellable(input: object): boolean {
  return Object.entries(input).every(([key, value]) =>
    key === 'stacks'
      ? (value as readonly Partial<Fixture['input']>[]).every(
          (each) => /^(vm|container)-stack$/.test(String(each['kind'])) && isSpellable(each),
        )
      : key in CHILD_TAGS
        ? [value].flat().every((each) => typeof each !== 'object' || (each && isSpellable(each)))
        : [value].flat().every((each) => typeof each !== 'object' && !hasSpace(value, each)),
  );
}

/** A name with a space in a list of names: an attribute would split it. */
function hasSpace(list: unknown, name: unknown): boolean {
  return Array.isArray(list) && /\s/.test(String(name));
}

/** An input as a page's author would write it. */
function tags(tag: string, input: Readonly<Record<string, unknown>>): string {
  let attributes = '';
  let children = '';
  for (const [key, value] of Object.entries(input)) {
    const child = CHILD_TAGS[key];
    const name = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    if (key === 'stacks')
      for (const each of value as Fixture['input'][]) children += tags(String(each['kind']), each);
    else if (child && Array.isArray(value) && value.length === 0) attributes += ` ${name}="[]"`;
    else if (child && typeof value === 'object') {
      for (const each of [value].flat()) children += tags(child, each as typeof input);
    } else if (typeof value === 'object') {
      attributes += ` ${name}="${escape((value as string[]).join(' '))}"`;
    } else if (value === true) attributes += ` ${name}`;
    // A diagram is called by its tag; what a part of one is may have another name.
    else if (key !== 'kind' || value !== tag) attributes += ` ${name}="${escape(String(value))}"`;
  }
  return `<${tag}${attributes}>${children}</${tag}>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
