import { describe, expect, test } from 'vitest';
import { renderSvg } from '../packages/core/src/index.ts';
import { fixtures } from './fixtures.ts';
import { elements, parseXml, textOf, type XmlElement } from './xml.ts';

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

function shapes(svg: string): Shape[] {
  return elements(parseXml(svg))
    .filter(({ tag }) => tag === 'rect' || tag === 'text')
    .map((element) => {
      const number = (name: string): number => Number(element.attrs[name] ?? 0);
      return {
        what: `${element.tag} ${element.attrs['class'] ?? ''} ${words(element)}`,
        left: number('x'),
        right: number('x') + number('width'),
        y: number('y'),
        anchor: element.attrs['text-anchor'] ?? 'middle',
      };
    });
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
        expect(mirrored.y, shape.what).toBe(shape.y);
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

test('nothing of English is left in an Arabic picture but names', () => {
  for (const { input } of fixtures()) {
    const { svg } = renderSvg(input, { locale: 'ar' });
    expect(svg).not.toMatch(/Hardware|Libraries|own kernel|Host programs|Legend|guest OS/);
  }
});
