import type { Block } from '../figure/block.ts';
import { box, type Box, type PlacedText } from '../figure/box.ts';
import type { Context, Layout } from '../figure/context.ts';
import { GAP, SMALL, STYLES } from '../figure/style.ts';

/** A stack stays readable down to this width; narrower ones stand under each other, px. */
const NARROWEST = 290;
/** Space between stacks, px. */
const BETWEEN = 12;
/** Space between rows of stacks. */
const UNDER = 32;
/** From this width of a stack on its brackets carry words besides numbers, px. */
const WORDY = 460;
/** Room of a bracket before its text, and after it. */
const BRACKET = 9;
/** No bracket is lower, px. */
const LEAST = 14;
/** Space between the ground and the counts under it. */
const FOOT = 12;

/** Stacks on one ground, their levels in line; under each other where there is no room. */
export const stacks: Layout = (block, width, context) => {
  const all = block.children ?? [];
  const most = Math.max(1, Math.floor((width + BETWEEN) / (NARROWEST + BETWEEN)));
  // Rows of equal length: four are two and two before they are three and one.
  const columns = Math.ceil(all.length / Math.ceil(all.length / most));
  const wide = Math.floor((width - (columns - 1) * BETWEEN) / columns);
  const children: Box[] = [];
  let y = 0;
  for (let from = 0; from < all.length; from += columns) {
    const row = inRow(all.slice(from, from + columns), wide, context);
    row.forEach((part, index) => {
      part.x = index * (wide + BETWEEN);
      part.y = y;
    });
    children.push(...row);
    y += Math.max(...row.map((part) => part.height)) + UNDER;
  }
  return box(block, width, Math.max(0, y - UNDER), { children });
};

/** Stacks side by side, each with its brackets and counts. */
function inRow(panels: readonly Block[], width: number, context: Context): Box[] {
  const wordy = width >= WORDY;
  const tallies = panels.map(({ children = [] }) => children.filter(({ ranks }) => ranks));
  const gutter = Math.ceil(Math.max(0, ...tallies.flat().map((one) => room(one, wordy, context))));
  const inner = width - gutter;
  const bodies = panels.map(({ children = [] }) => children[1] as Block);
  const boxes = alignBodies(bodies, inner, context);
  const heads = panels.map(({ children = [] }) =>
    context.fit(children[0] as Block, width, context),
  );
  const counts = panels.map(({ children = [] }) =>
    context.fit(children.at(-1) as Block, width, context),
  );
  const top = Math.max(...heads.map(({ height }) => height)) + GAP;
  const ground = top + Math.max(...boxes.map(({ height }) => height));
  const height = ground + FOOT + Math.max(...counts.map((each) => each.height));
  return panels.map((panel, index) => {
    const body = boxes[index] as Box;
    const foot = counts[index] as Box;
    body.y = ground - body.height;
    foot.y = ground + FOOT;
    const brackets = bracketBoxes(tallies[index] ?? [], body, gutter, wordy);
    return box(panel, width, height, {
      children: [heads[index] as Box, body, ...brackets, foot],
    });
  });
}

/** From the ground up: where the layers of a level stand that are nearest to it, and all of them. */
interface Level {
  low: number;
  high: number;
  top: number;
}

function levelsOf(whole: Box): Map<number, Level> {
  const levels = new Map<number, Level>();
  const visit = ({ block, height, children }: Box, y: number): void => {
    const { rank } = block;
    if (rank !== undefined) {
      const low = whole.height - y - height;
      const known = levels.get(rank);
      const high = low + height;
      const top = Math.max(known?.top ?? 0, high);
      if (!known || low < known.low - 1) levels.set(rank, { low, high, top });
      else {
        known.top = top;
        if (low < known.low + 1) known.high = Math.max(known.high, high);
      }
    }
    for (const child of children) visit(child, y + child.y);
  };
  visit(whole, 0);
  return new Map([...levels].sort(([one], [other]) => one - other));
}

/** Bodies whose levels are in line: lower ones get higher until those above them are. */
function alignBodies(bodies: readonly Block[], width: number, context: Context): Box[] {
  const boxes = bodies.map((body) => context.fit(body, width, context));
  if (boxes.length < 2) return boxes;
  const levels = boxes.map(levelsOf);
  const least = boxes.map(() => new Map<number, number>());
  const lifted = boxes.map(() => 0);
  const ranks = [...new Set(levels.flatMap((each) => [...each.keys()]))].sort((a, b) => a - b);
  for (const rank of ranks) {
    for (const edge of ['low', 'high'] as const) {
      const at = levels.map((each, index) => {
        const level = each.get(rank);
        return level && level[edge] + (lifted[index] as number);
      });
      const line = Math.max(...at.map((height) => height ?? 0));
      at.forEach((height, index) => {
        const own = levels[index] as Map<number, Level>;
        const under = edge === 'high' ? rank : [...own.keys()].findLast((other) => other < rank);
        const level = under === undefined ? undefined : own.get(under);
        if (height === undefined || under === undefined || !level || line <= height) return;
        const grown = least[index] as Map<number, number>;
        const before = grown.get(under) ?? level.high - level.low;
        grown.set(under, before + line - height);
        lifted[index] = (lifted[index] as number) + line - height;
      });
    }
  }
  return bodies.map((body, index) =>
    context.fit(raise(body, least[index] as Map<number, number>), width, context),
  );
}

function raise(block: Block, least: ReadonlyMap<number, number>): Block {
  const { children, rank } = block;
  const own = rank === undefined ? undefined : least.get(rank);
  return {
    ...block,
    ...(own ? { least: own } : {}),
    ...(children ? { children: children.map((child) => raise(child, least)) } : {}),
  };
}

/** Brackets at the end of the levels that they span. */
function bracketBoxes(tallies: readonly Block[], body: Box, width: number, wordy: boolean): Box[] {
  const levels = levelsOf(body);
  const spans = (edge: 'high' | 'top'): (readonly [number, number])[] =>
    tallies.map(({ ranks = [] }) => {
      const own = ranks.flatMap((rank) => levels.get(rank) ?? []);
      return [Math.min(...own.map(({ low }) => low)), Math.max(...own.map((level) => level[edge]))];
    });
  const whole = spans('top');
  // Rows over each other with several brackets: those of the lowest row stand for all.
  const apart = whole.every(([, top], index) => top <= (whole[index + 1]?.[0] ?? Infinity));
  let foot = 0;
  return (apart ? whole : spans('high')).flatMap(([start, top], index) => {
    const tally = tallies[index] as Block;
    // Tenants that differ have levels beside others: each place has one bracket.
    const height = top - Math.max(start, foot);
    if (!(height >= LEAST)) return [];
    foot = top;
    const middle = height / 2;
    const line = (words = '', y: number, font = SMALL): PlacedText => ({
      words,
      x: BRACKET,
      y,
      font,
      look: font === SMALL ? 'detail' : 'label',
      anchor: 'start',
    });
    const both = wordy && height >= 30;
    const part = box(tally, width, height, {
      texts: [
        line(tally.label, both ? middle - 7 : middle, STYLES.text.label),
        ...(both ? [line(tally.detail, middle + 8)] : []),
      ],
    });
    part.x = body.width;
    part.y = body.y + body.height - top;
    return part;
  });
}

function room({ label = '', detail = '' }: Block, wordy: boolean, { measure }: Context): number {
  const number = measure(label, STYLES.text.label);
  return BRACKET + 1.05 * Math.max(number, wordy ? measure(detail, SMALL) : 0) + 2;
}
