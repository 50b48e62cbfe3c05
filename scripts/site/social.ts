import {
  drawPlan,
  measureArial,
  serialize,
  type Font,
  type Plan,
  type Scene,
} from '@stratagram/core';
import { BANDS, schemeColours } from '../../stories/.storybook/scheme.ts';

// The picture that a link to a page is shown with where it is shared: the title of the page, and
// the first picture on it.

const SIZE = { width: 1200, height: 630 };
const MARGIN = 56;
const TEXT_WIDTH = 460;
/** What is left for the picture, on the right. */
const PLACE = { x: 568, y: 40, width: 592, height: 550 };
/** The picture is laid out at the width that makes it the largest there. */
const LAYOUTS = [400, 480, 600, 760];

const { ink, muted, ground, paper, line, tones } = schemeColours('light');

/** The picture as text; it names one font, for painters that know no others. */
export function socialSvg(title: string, about: string, plan: Plan): string {
  const heading = wrapped(title, { size: 52, bold: true });
  const text = wrapped(about, { size: 26, bold: false });
  const [first, second] = [190, 190 + heading.length * 62 + 6];
  const scene: Scene = {
    tag: 'svg',
    attrs: { xmlns: 'http://www.w3.org/2000/svg', ...SIZE, 'font-family': 'Arimo' },
    children: [
      rect({ ...SIZE, fill: ground }),
      ...BANDS.map((band, at) => {
        const [fill, stroke] = tones[band];
        const place = { x: MARGIN, y: 60 + at * 20, width: 66, height: 15, rx: 4 };
        return rect({ ...place, fill, stroke, 'stroke-width': 2 });
      }),
      ...lines(['Stratagram'], 102, 36, { x: MARGIN + 84, 'font-weight': 700, fill: ink }),
      ...lines(heading, first, 52, { 'font-weight': 700, fill: ink }),
      ...lines(text, second, 26, { fill: muted }),
      rect({
        x: PLACE.x - 20,
        y: PLACE.y - 20,
        width: PLACE.width + 40,
        height: PLACE.height + 40,
        rx: 16,
        fill: paper,
        stroke: line,
      }),
      fitted(plan),
    ],
  };
  return serialize(scene);
}

/** The picture, as large as its place allows. */
function fitted(plan: Plan): Scene {
  const [best] = LAYOUTS.map((width) => {
    const scene = drawPlan(plan, { theme: 'light', width });
    const [wide, high] = [Number(scene.attrs['width']), Number(scene.attrs['height'])];
    return { scene, wide, high, scale: Math.min(PLACE.width / wide, PLACE.height / high) };
  }).toSorted((one, other) => other.scale - one.scale);
  if (!best) throw new TypeError('there is no layout to choose from');
  const { scene, wide, high, scale } = best;
  const [width, height] = [wide * scale, high * scale];
  const x = PLACE.x + (PLACE.width - width) / 2;
  const y = PLACE.y + (PLACE.height - height) / 2;
  return { ...scene, attrs: { ...scene.attrs, 'font-family': 'Arimo', x, y, width, height } };
}

function rect(attrs: Scene['attrs']): Scene {
  return { tag: 'rect', attrs, children: [] };
}

function lines(texts: readonly string[], y: number, size: number, attrs: Scene['attrs']): Scene[] {
  return texts.map((text, at) => ({
    tag: 'text',
    attrs: { x: MARGIN, y: y + at * size * 1.2, 'font-size': size, ...attrs },
    children: [text],
  }));
}

function wrapped(text: string, font: Font): string[] {
  const all: string[] = [];
  for (const word of text.split(' ')) {
    const together = [...all.slice(-1), word].join(' ');
    if (all.length > 0 && measureArial(together, font) <= TEXT_WIDTH)
      all[all.length - 1] = together;
    else all.push(word);
  }
  return all;
}
