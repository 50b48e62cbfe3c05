import { describe, expect, test } from 'vitest';
import { renderSvg } from '../packages/core/src/index.ts';
import { fixtures } from './fixtures.ts';
import { parseXml, textOf, type XmlElement } from './xml.ts';

/** Coordinates leave core with two decimals: mirroring rounds once more; marks stand on whole pixels. */
const HAIR = 0.021;
const PIXEL = 1.001;

interface Shape {
  readonly what: string;
  /** From left to right; a text starts, is centred or ends there. */
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly anchor: string;
}

/** What is drawn, in the coordinates of the picture. */
function shapes(svg: string): Shape[] {
  const found: Shape[] = [];
  const visit = (element: XmlElement, left: number, top: number): void => {
    const number = (name: string): number => Number(element.attrs[name] ?? 0);
    const move = /^translate\((\S+) (\S+)\)/.exec(element.attrs['transform'] ?? '');
    const x = left + Number(move?.[1] ?? 0);
    const y = top + Number(move?.[2] ?? 0);
    if (element.tag === 'rect' || element.tag === 'text') {
      // The baseline of a text that is read upwards lies beside its middle.
      const beside = element.attrs['transform']?.startsWith('rotate') ? -13 * 0.358 : 0;
      found.push({
        what: `${element.tag} ${element.attrs['class'] ?? ''} ${words(element)}`,
        left: x + number('x') + beside,
        right: x + number('x') + beside + number('width'),
        y: y + number('y'),
        anchor: element.attrs['text-anchor'] ?? 'middle',
      });
    }
    for (const child of element.children) if (typeof child !== 'string') visit(child, x, y);
  };
  visit(parseXml(svg), 0, 0);
  return found;
}

function words(element: XmlElement): string {
  return textOf(element).replace(/[\u2066-\u2069]/g, '');
}

const TURNED: Readonly<Record<string, string>> = { start: 'end', end: 'start', middle: 'middle' };

describe.each([320, 760])('at %i px', (width) => {
  test.each(fixtures())(
    '$kind/$name from the right is the mirror of it from the left',
    ({ input }) => {
      const from = (dir: string): Shape[] =>
        shapes(renderSvg({ ...(input as object), dir }, { width }).svg);
      const right = from('rtl');
      from('ltr').forEach((shape, index) => {
        const mirrored = right[index] as Shape;
        expect(mirrored.what).toBe(shape.what);
        const near = shape.what.startsWith('rect core') ? PIXEL : HAIR;
        expect(mirrored.y, shape.what).toBeCloseTo(shape.y, 1);
        expect(mirrored.anchor, shape.what).toBe(TURNED[shape.anchor]);
        expect(Math.abs(width - mirrored.right - shape.left), shape.what).toBeLessThan(near);
        expect(Math.abs(width - mirrored.left - shape.right), shape.what).toBeLessThan(near);
      });
    },
  );
});

test('Arabic starts at the right, a direction of its own comes first', () => {
  const anchorOfHeading = (input: object): string | undefined =>
    shapes(renderSvg({ kind: 'vm-stack', heading: 'x', ...input }).svg)[0]?.anchor;
  expect(anchorOfHeading({})).toBe('start');
  expect(anchorOfHeading({ lang: 'ar' })).toBe('end');
  expect(anchorOfHeading({ lang: 'ar', dir: 'ltr' })).toBe('start');
  expect(anchorOfHeading({ dir: 'rtl' })).toBe('end');
});

test('nothing of English is left in an Arabic picture but names, and what its author wrote', () => {
  const ours = ['Hardware', 'Libraries', 'own kernel', 'Host programs', 'Legend', 'guest OS'];
  for (const { input } of fixtures()) {
    const { svg } = renderSvg(input, { locale: 'ar' });
    const written = JSON.stringify(input);
    const left = ours.filter((words) => svg.includes(words) && !written.includes(words));
    expect(left).toEqual([]);
  }
});
