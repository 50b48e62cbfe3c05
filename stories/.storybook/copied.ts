import { read, renderSvg } from '@stratagram/core';
import type { DiagramElement } from '@stratagram/elements';
import { expect } from 'storybook/test';
import { inputOf, yamlOf } from './taken.ts';
import { DIAGRAMS } from '@stratagram/core';

const NOTHING = new Set<string>();
const UNREADABLE = new Set(['invalid-json', 'not-an-object']);

/** What is copied of each diagram of a story draws the same picture without a page. */
export async function expectCopies(canvas: HTMLElement): Promise<void> {
  const { parse } = await import('yaml');
  for (const diagram of canvas.querySelectorAll<DiagramElement>(DIAGRAMS)) {
    if (diagram.parentElement?.closest(DIAGRAMS)) continue;
    await diagram.updateComplete;
    // A file says nothing of JSON that cannot be read.
    if (diagram.issues.some(({ code }) => UNREADABLE.has(code))) continue;
    const input = inputOf(diagram, NOTHING);
    const json = JSON.parse(JSON.stringify(input)) as unknown;
    // A file has all steps beside each other; an element shows one of them where nothing else is said.
    const { sequence, common } = read(json);
    const moves = sequence && common.showSteps === undefined && common.step === undefined;
    const drawn = renderSvg(json, { width: 760, ...(moves ? { step: 1 } : {}) }).svg;
    const own = diagram.toSVG({ width: 760 });
    // What is wrong in a tag is said of its attributes, in a file of its keys: the rest is the same.
    const isSame = drawn === own || withoutMessages(drawn) === withoutMessages(own);
    await expect(isSame || difference(drawn, diagram)).toBe(true);
    await expect(parse(await yamlOf(input))).toEqual(json);
  }
}

/** A picture without the words of its issues and without the list of them, which ends it. */
function withoutMessages(svg: string): string {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  for (const name of ['height', 'viewBox']) root.removeAttribute(name);
  root.querySelector('desc')?.remove();
  const first = root.querySelector('.row.issue');
  for (let next = first?.nextElementSibling; next; next = first?.nextElementSibling) next.remove();
  first?.remove();
  const cut = (text: string | null): string => text?.replace(/, \S+ \d+: .*$/s, '') ?? '';
  for (const part of root.querySelectorAll('[aria-label]'))
    part.setAttribute('aria-label', cut(part.getAttribute('aria-label')));
  for (const title of root.querySelectorAll('title')) title.textContent = cut(title.textContent);
  return root.outerHTML;
}

/** The first place where the two part, with what stands around it. */
function difference(drawn: string, diagram: DiagramElement): string {
  const own = diagram.toSVG({ width: 760 });
  let at = 0;
  while (drawn[at] === own[at]) at += 1;
  const near = (text: string): string => text.slice(Math.max(0, at - 60), at + 60);
  return `…${near(drawn)}… is not …${near(own)}…`;
}
