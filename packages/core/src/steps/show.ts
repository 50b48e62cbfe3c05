import type { Block, LegendItem } from '../layout/block.ts';
import { stepHead, steps as stepFlow } from '../layout/steps.ts';
import type { Translate } from '../messages/messages.ts';
import type { Picture } from '../model/kind.ts';
import { legend, under } from '../model/parts.ts';
import type { Reach } from '../reach/reach.ts';
import type { Plan } from '../render.ts';
import { faultMarks, faultWord } from '../scene/faults.ts';
import { stepped } from '../scene/stepped.ts';
import type { Frame } from './frames.ts';

/** The plan whose picture is one step of a sequence, by its place. */
export function oneStep(
  planned: Plan,
  frames: readonly Frame[],
  index: number,
  t: Translate,
  sentence: string,
): Plan {
  const { picture, highlight, reach, way } = frames[index] as Frame;
  const head = headOf('step', frames, index, t);
  return {
    ...planned,
    ...drawnBy(planned, [way]),
    picture: {
      ...picture,
      sentences: [...picture.sentences, sentence],
      layers: [head, ...picture.layers],
      legend: legendOf(frames, t, planned.t),
    },
    common: { ...planned.common, highlight },
    // Said in the head of the step.
    reach: reach && { ...reach, sentences: [] },
  };
}

/** The plan whose picture shows all steps, each with its number. */
export function allSteps(
  planned: Plan,
  frames: readonly Frame[],
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
  const layers: Block[] = [{ id: 'steps', kind: 'group', flow: 'steps', children }];
  return {
    ...planned,
    ...drawnBy(
      planned,
      frames.map((frame, index) => frame.way.map((id) => under(`steps.${index}`, id))),
    ),
    picture: {
      ...planned.picture,
      layers,
      legend: legendOf(frames, t, planned.t),
      sentences: [...planned.picture.sentences, ...sentences],
    },
    common: {
      ...planned.common,
      highlight: frames.flatMap((frame, index) =>
        frame.highlight.map((id) => under(`steps.${index}`, id)),
      ),
    },
    reach: together(frames),
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
      flows: { ...kind.flows, steps: stepFlow, 'step-head': stepHead },
      looks: stepped(kind.looks, ways),
    },
  };
}

function headOf(id: string, frames: readonly Frame[], index: number, t: Translate): Block {
  const { step, reach, told } = frames[index] as Frame;
  const n = index + 1;
  const { name, text = '', source } = step;
  // What an earlier step has broken was told there.
  const reached = step.fault ? (reach?.sentences ?? []) : [];
  return {
    id,
    kind: 'step-head',
    look: 'axis',
    flow: 'step-head',
    children: [],
    size: n,
    label: name || t('stepNumber', { n }),
    detail: [text, ...reached].filter(Boolean).join(' '),
    aside: source ? t('source', { source }) : '',
    said: [t('stepOf', { n, all: frames.length }), ...told].join('. '),
  };
}

/** A layer as a part of the picture that shows all steps; brackets are left to single steps. */
function partOf(path: string, block: Block): Block {
  const { note: _, id, commands, children, ...rest } = block;
  return {
    ...rest,
    id: under(path, id),
    ...(commands ? { commands: under(path, commands) } : {}),
    ...(children ? { children: children.map((child) => partOf(path, child)) } : {}),
  };
}

/** What all faults reach, for one drawing. */
function together(frames: readonly Frame[]): Reach | undefined {
  const found = frames.flatMap(({ reach }, index) =>
    reach
      ? [...reach.reached].map(([id, steps]) => [under(`steps.${index}`, id), steps] as const)
      : [],
  );
  const first = frames.find(({ reach }) => reach)?.reach;
  return first && { ...first, reached: new Map(found), sentences: [] };
}

/** One legend for all steps: it is the same beside each. */
function legendOf(frames: readonly Frame[], t: Translate, own: Translate): Block {
  const pictures: readonly Picture[] = frames.map(({ picture }) => picture);
  const told = pictures.flatMap((picture) => picture.legend ?? []);
  const whole =
    told[0] ??
    legend(
      own,
      pictures.flatMap(({ layers }) => layers),
    );
  const items = new Map<string, LegendItem>();
  const add = (item: LegendItem): unknown => items.set(JSON.stringify(item), item);
  (told.length ? told : [whole]).forEach((each) => each.items?.forEach(add));
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
