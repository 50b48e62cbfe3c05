import '@stratagram/elements/define';
import { expect } from '@open-wc/testing';
import { drawing, FIXTURES, mount } from './support.ts';

/** How far a label may leave its box: fonts of other machines are not quite those of the table, px. */
const TOLERANCE = 1;

/** Letters that are one em wide. */
const WIDE = /[\u3000-\u9fff\uff00-\uffef]/g;

/** What is too wide in a text here: a browser without a font for a letter may draw its number instead. */
function excessOf(text: Element): number {
  const wide = text.textContent?.match(WIDE)?.length ?? 0;
  if (wide === 0) return 0;
  const { fontSize, fontFamily } = getComputedStyle(text);
  const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  pen.font = `${fontSize} ${fontFamily}`;
  return wide * Math.max(0, pen.measureText('\u8ba2').width - Number.parseFloat(fontSize));
}

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

/** Groups whose texts stand beside or over what they tell of. */
const BESIDE = 'g:has(>path.axis), .copies, .scaled.stage';
/** Those whose signs each have a box, in a frame around all. */
const SIGNS = '.old-replicas, .new-replicas, .counts, .instances';

/** Where a text has to stay: in the box that it stands in, else in the first of its group. */
function roomOf(text: Element, page: Edges): Edges {
  const group = text.parentElement as Element;
  const boxes = [...group.querySelectorAll(':scope>.box')].map(edges);
  if (boxes.length === 0 || group.matches(BESIDE)) return page;
  const { left, right, top, bottom } = edges(text);
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const around = boxes.find(
    (box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom,
  );
  if (around) return around;
  if (!group.matches(SIGNS)) return boxes[0] as Edges;
  const frame = group.parentElement?.closest('g:has(>.box)')?.querySelector(':scope>.box');
  return frame ? edges(frame) : page;
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
          const room = roomOf(text, page);
          const out = Math.max(
            room.left - at.left,
            at.right - room.right,
            room.top - at.top,
            at.bottom - room.bottom,
          );
          if (out > TOLERANCE && out > excessOf(text))
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
