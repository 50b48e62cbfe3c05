import '@stratagram/elements/define';
import { expect } from '@open-wc/testing';
import { drawing, FIXTURES, mount } from './support.ts';

/** How far a label may leave its box: fonts of other machines are not quite those of the table, px. */
const TOLERANCE = 1;

interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A place in the picture, px: the pictures are shown at their own size. */
function edges(node: Element): Edges {
  const origin = (node.closest('svg') as Element).getBoundingClientRect();
  const { left, right, top, bottom } = node.getBoundingClientRect();
  return {
    left: left - origin.left,
    right: right - origin.left,
    top: top - origin.top,
    bottom: bottom - origin.top,
  };
}

/** The inked part of a line: engines measure the height of a line box, not of its letters. */
function inked(text: Element): Edges {
  const { left, right, top, bottom } = edges(text);
  const spare = (bottom - top) * 0.15;
  return { left, right, top: top + spare, bottom: bottom - spare };
}

function isBar(box: Element): boolean {
  const group = box.parentElement;
  return !!group?.querySelector(':scope>path.axis') || !!group?.matches('.copies');
}

const overlap = (a: Edges, b: Edges): number =>
  Math.min(
    Math.min(a.right, b.right) - Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
  );

for (const width of [760, 320]) {
  describe(`labels at ${width} px`, () => {
    for (const { kind, name, input } of FIXTURES) {
      it(`stay in their boxes and apart in ${kind}/${name}`, async () => {
        const element = await mount(kind, input, width);
        const svg = drawing(element);
        const page = {
          left: 0,
          right: svg.viewBox.baseVal.width,
          top: 0,
          bottom: svg.viewBox.baseVal.height,
        };
        const wrong: string[] = [];
        const texts = [...svg.querySelectorAll('text')];
        const placed = texts.map((text) => [text, inked(text)] as const);
        for (const [text, at] of placed) {
          const box = text.parentElement?.querySelector(':scope>.box');
          // Bars have their texts beside or over them.
          const room = box && !isBar(box) ? edges(box) : page;
          const out = Math.max(
            room.left - at.left,
            at.right - room.right,
            room.top - at.top,
            at.bottom - room.bottom,
          );
          if (out > TOLERANCE)
            wrong.push(`"${text.textContent}" leaves its box by ${out.toFixed(1)} px`);
        }
        for (const [index, [text, at]] of placed.entries()) {
          for (const [other, there] of placed.slice(index + 1)) {
            if (overlap(at, there) > TOLERANCE)
              wrong.push(`"${text.textContent}" overlaps "${other.textContent}"`);
          }
        }
        expect(wrong).to.deep.equal([]);
      });
    }
  });
}
