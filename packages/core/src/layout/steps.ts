import type { Block } from './block.ts';
import { box, type Box, type PlacedText } from './box.ts';
import type { Flow } from './flow.ts';
import type { Font } from './measure.ts';
import { GAP, SMALL } from './style.ts';
import { wrap } from './wrap.ts';

/** A picture of a step stays readable down to this width; narrower ones stand under each other, px. */
const NARROWEST = 300;
/** Space between pictures of steps, px. */
const BETWEEN = 28;
const UNDER = 36;

const NAME: Font = { size: 13, bold: true };
const PLAIN: Font = { size: 12, bold: false };
/** Side of the plate with the number of a step. */
export const PLATE = 20;

/** What a step is called and what happens in it: a plate for its number, its name, its text. */
export const stepHead: Flow = (block, width, { measure }) => {
  const { label = '', detail = '', aside = '' } = block;
  const texts: PlacedText[] = [];
  let y = 2;
  let cut = false;
  const put = (words: string, x: number, font: Font, line: number, most: number): void => {
    const { lines, cut: short } = wrap(words, width - x, font, measure, most);
    cut ||= short;
    const look = font === SMALL ? 'detail' : 'label';
    for (const each of lines) {
      texts.push({ words: each, x, y: y + line / 2, font, look, anchor: 'start' });
      y += line;
    }
  };
  put(label, PLATE + 8, NAME, 17, 3);
  y = Math.max(y, PLATE) + 3;
  put(detail, 0, PLAIN, 16, 20);
  put(aside, 0, SMALL, 14, 6);
  return box(block, width, y + 4, { texts, cut });
};

/** Pictures of steps in rows: names on one line, pictures of one size on one ground. */
export const steps: Flow = (block, width, context) => {
  const all = block.children ?? [];
  const most = Math.max(1, Math.floor((width + BETWEEN) / (NARROWEST + BETWEEN)));
  const columns = Math.min(most, Math.max(1, all.length));
  const wide = Math.floor((width - (columns - 1) * BETWEEN) / columns);
  const [heads, bodies] = [0, 1].map((part) =>
    all.map(({ children = [] }) => context.fit(children[part] as Block, wide, context)),
  ) as [Box[], Box[]];
  const high = Math.max(0, ...bodies.map(({ height }) => height));
  const children: Box[] = [];
  let y = 0;
  for (let from = 0; from < all.length; from += columns) {
    const row = all.slice(from, from + columns);
    const top = Math.max(...heads.slice(from, from + columns).map(({ height }) => height)) + GAP;
    row.forEach((panel, column) => {
      const head = heads[from + column] as Box;
      const body = bodies[from + column] as Box;
      body.y = top + high - body.height;
      const placed = box(panel, wide, top + high, { children: [head, body] });
      placed.x = column * (wide + BETWEEN);
      placed.y = y;
      children.push(placed);
    });
    y += top + high + UNDER;
  }
  return box(block, width, Math.max(0, y - UNDER), { children });
};
