import '@stratagram/elements/define';
import { read, renderSvg } from '@stratagram/core';
import { expect } from '@open-wc/testing';
import { drawing, expectSame, FIXTURES, mount, parse, write, type Fixture } from './support.ts';

/** The static picture of an input. */
function written(input: unknown, width: number): Element {
  return parse(renderSvg(input, { standalone: false, width }).svg);
}

for (const width of [760, 320]) {
  describe(`at ${width} px an element draws what renderSvg writes`, () => {
    for (const { kind, name, input: given } of FIXTURES) {
      // Where it may move an element shows steps one at a time.
      const moves = read(given).sequence && given['step'] === undefined;
      const input = moves ? { ...given, showSteps: 'all' } : given;
      it(`${kind}/${name}`, async () => {
        const expected = written(input, width);
        const byModel = await mount(kind, input, width);
        expectSame(drawing(byModel), expected);
        const byScript = await write(
          `<${kind}><script type="application/json">${JSON.stringify(input).replaceAll('<', '\\u003c')}</script></${kind}>`,
          width,
        );
        expectSame(drawing(byScript), expected);
        if (!isSpellable(input)) return;
        const byTags = await write(tags(kind, input), width);
        const { issues } = renderSvg(input);
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
