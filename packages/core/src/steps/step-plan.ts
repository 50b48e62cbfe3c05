import { SOLID } from '../figure/ink.ts';
import { type Figures, hole } from '../figure/pen.ts';
import type { Picture } from '../diagrams/kind.ts';
import type { Block, LegendItem } from '../figure/block.ts';
import { type Box, type PlacedText, box } from '../figure/box.ts';
import { faultMarks, faultWord } from '../figure/reach.ts';
import type { Layout } from '../figure/context.ts';
import { legend, childPath } from '../figure/legend.ts';
import type { Font } from '../figure/measure.ts';
import { GAP, SMALL } from '../figure/style.ts';
import { drawTexts } from '../figure/texts.ts';
import { wrap } from '../figure/wrap.ts';
import type { Plan, StepFrame } from '../plan.ts';
import { waySwatch, ways } from './ways.ts';
import type { Translate } from '../words/translate.ts';
import type { Reach } from '../figure/overlay.ts';

/** The plan whose picture is one step of a sequence, by its place. */
export function oneStep(
  plan: Plan,
  frames: readonly StepFrame[],
  index: number,
  t: Translate,
  sentence: string,
): Plan {
  const { picture, highlight, reach, way, model, derived } = frames[index] as StepFrame;
  const head = headOf('step', frames, index, t);
  return {
    ...plan,
    ...drawnBy(plan, [way]),
    model,
    derived,
    picture: {
      ...picture,
      sentences: [...picture.sentences, sentence],
      layers: [head, ...picture.layers],
      legend: legendOf(frames, t, plan.t),
    },
    common: { ...plan.common, highlight },
    // Said in the head of the step.
    reach: reach && { ...reach, sentences: [] },
  };
}

/** The plan whose picture shows all steps, each with its number. */
export function allSteps(
  plan: Plan,
  frames: readonly StepFrame[],
  t: Translate,
  sentences: readonly string[],
): Plan {
  const children = frames.map(({ picture }, index): Block => {
    const id = `steps.${index}`;
    const head = headOf(`${id}.head`, frames, index, t);
    return {
      id,
      kind: 'step',
      label: head.label ?? '',
      children: [
        head,
        {
          id: `${id}.picture`,
          kind: 'group',
          children: picture.layers.map((block) => partOf(id, block)),
        },
      ],
    };
  });
  const size = plan.kind?.stepWidth ?? NARROWEST;
  const layers: Block[] = [{ id: 'steps', kind: 'group', layout: 'steps', size, children }];
  return {
    ...plan,
    ...drawnBy(
      plan,
      frames.map((frame, index) => frame.way.map((id) => childPath(`steps.${index}`, id))),
    ),
    picture: {
      ...plan.picture,
      layers,
      legend: legendOf(frames, t, plan.t),
      sentences: [...plan.picture.sentences, ...sentences],
    },
    common: {
      ...plan.common,
      highlight: frames.flatMap((frame, index) =>
        frame.highlight.map((id) => childPath(`steps.${index}`, id)),
      ),
    },
    reach: joinReach(frames),
    places: frames.map((_, index) => `steps.${index}`),
  };
}

/** The plan that is drawn: with the ways of placing and drawing that steps need. */
function drawnBy(
  { kind }: Plan,
  ways: readonly (readonly string[])[],
): Pick<Plan, 'kind' | 'sequence'> {
  return {
    sequence: undefined,
    kind: kind && {
      ...kind,
      layouts: { ...kind.layouts, steps: stepFlow, 'step-head': stepHead },
      figures: stepFigures(kind.figures, ways),
    },
  };
}

function headOf(id: string, frames: readonly StepFrame[], index: number, t: Translate): Block {
  const { step, reach, messages } = frames[index] as StepFrame;
  const n = index + 1;
  const { name, text = '', source } = step;
  // What an earlier step has broken was told there.
  const reached = step.fault ? (reach?.sentences ?? []) : [];
  return {
    id,
    kind: 'step-head',
    look: 'axis',
    layout: 'step-head',
    children: [],
    size: n,
    label: name || t('stepNumber', { n }),
    detail: [text, ...reached].filter(Boolean).join(' '),
    aside: source ? t('source', { source }) : '',
    description: [t('stepOf', { n, all: frames.length }), ...messages].join('. '),
  };
}

/** A layer as a part of the picture that shows all steps. */
function partOf(path: string, block: Block): Block {
  const { id, children } = block;
  const inside = children && { children: children.map((child) => partOf(path, child)) };
  return { ...block, id: childPath(path, id), ...inside };
}

/** What all faults reach, for one drawing. */
function joinReach(frames: readonly StepFrame[]): Reach | undefined {
  const found = frames.flatMap(({ reach }, index) =>
    reach
      ? [...reach.reached].map(([id, steps]) => [childPath(`steps.${index}`, id), steps] as const)
      : [],
  );
  const first = frames.find(({ reach }) => reach)?.reach;
  return first && { ...first, reached: new Map(found), sentences: [] };
}

/** One legend for all steps: it is the same beside each. */
function legendOf(frames: readonly StepFrame[], t: Translate, own: Translate): Block {
  const pictures: readonly Picture[] = frames.map(({ picture }) => picture);
  const legends = pictures.flatMap((picture) => picture.legend ?? []);
  const whole =
    legends[0] ??
    legend(
      own,
      pictures.flatMap(({ layers }) => layers),
    );
  const items = new Map<string, LegendItem>();
  const add = (item: LegendItem): unknown => items.set(JSON.stringify(item), item);
  (legends.length ? legends : [whole]).forEach((each) => each.items?.forEach(add));
  if (frames.some(({ picture }) => picture.layers.some(hasAbsent)))
    add({ label: t('absent'), mark: 'absent' });
  if (frames.some(({ highlight }) => highlight.length)) add({ label: t('marked'), mark: 'ring' });
  if (frames.some(({ way }) => way.length)) add({ label: t('way'), mark: 'way' });
  for (const { reach } of frames) {
    if (!reach) continue;
    for (const mark of faultMarks(reach)) add({ label: faultWord(reach, mark, t), mark });
  }
  return { ...whole, items: [...items.values()] };
}

function hasAbsent({ absent, children }: Block): boolean {
  return absent || (children?.some(hasAbsent) ?? false);
}

/** A picture of a step stays readable down to this width; narrower ones stand under each other, px. */
const NARROWEST = 300;

/** Space between pictures of stepFlow, px. */
const BETWEEN = 28;

const UNDER = 36;

const NAME: Font = { size: 13, bold: true };

const PLAIN: Font = { size: 12, bold: false };

/** Side of the plate with the number of a step. */
export const PLATE = 20;

/** What a step is called and what happens in it: a plate for its number, its name, its text. */
export const stepHead: Layout = (block, width, { measure }) => {
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

/** Pictures of stepFlow in rows: names on one line, pictures of one size on one ground. */
export const stepFlow: Layout = (block, width, context) => {
  const all = block.children ?? [];
  const least = (width < 600 && block.size) || NARROWEST;
  const most = Math.max(1, Math.floor((width + BETWEEN) / (least + BETWEEN)));
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
      const piece = box(panel, wide, top + high, { children: [head, body] });
      piece.x = column * (wide + BETWEEN);
      piece.y = y;
      children.push(piece);
    });
    y += top + high + UNDER;
  }
  return box(block, width, Math.max(0, y - UNDER), { children });
};

const NUMBER: Font = { size: 12, bold: true };

/**
 * What sequences draw besides the layers of their diagram: the numbers of steps, empty
 * places, ways. `all` has one way for each step that is shown, as ids of layers.
 */
export function stepFigures(
  figures: Figures | undefined,
  all: readonly (readonly string[])[],
): Figures {
  return {
    over(pen, root) {
      figures?.over?.(pen, root);
      ways(pen, root, all);
    },
    draw(pen, box, x, y) {
      if (box.block.absent) return hole(pen, x, y, box.width, box.height);
      if (box.block.kind !== 'step-head') return figures?.draw(pen, box, x, y);
      pen.rect(SOLID, x, y, PLATE, PLATE, 4);
      pen.text(String(box.block.size), x + PLATE / 2, y + PLATE / 2, NUMBER, 'number');
      drawTexts(pen, box, x, y);
    },
    swatch(pen, box, x, y) {
      switch (box.block.items?.[0]?.mark) {
        case 'absent':
          return hole(pen, x, y + 4, 18, 12);
        case 'way':
          return waySwatch(pen, x, y);
        default:
          figures?.swatch(pen, box, x, y);
      }
    },
  };
}
