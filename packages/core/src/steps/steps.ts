import { basic } from '../words/en.ts';
import { steps as words } from './words.en.ts';
import { translator, type Translate } from '../words/translate.ts';
import type { Box } from '../figure/box.ts';
import type { Measure } from '../figure/measure.ts';
import type { Common } from '../input/common.ts';
import { warning, type Issue } from '../input/issue.ts';
import type { Plan, Sequence, SequenceInput, StepFrame } from '../plan.ts';
import { framesOf } from './frames.ts';
import { allSteps, oneStep } from './step-plan.ts';
import { place } from '../layout.ts';

export { stepsSchema } from './schema.ts';
export type { Sequence } from '../plan.ts';

const WORDS = { ...basic, ...words };

/**
 * The steps of a diagram: those of its input, else those that it tells by itself; none, with what is
 * wrong, where they cannot be read. Pages without any do not load this.
 *
 * @param input - The diagram with its model, its picture and its words, as `plan` hands them over.
 * @example
 * ```ts
 * const planned = plan(kind, input, { buildSequence });
 * planned.sequence?.frames.length; // how many steps
 * ```
 */
export function buildSequence(input: SequenceInput): Sequence | undefined {
  const issues: Issue[] = [];
  const frames = framesOf(input, issues);
  if (frames.length === 0 && issues.length === 0) return undefined;
  const { step = 1 } = input.model as Common;
  if (frames.length > 0 && step > frames.length) issues.push(beyond(step, frames.length));
  const t = translator(input.locale, WORDS);
  const texts = frames.map((frame, index) => describeFrame(frame, index, t));
  const all = frames.length;
  const spoken = texts.map((text, index) => `${t('stepOf', { n: index + 1, all })}: ${text}`);
  const lines = [
    t('saysSteps', { n: all }),
    ...texts.map((text, index) => `${index + 1}. ${text}`),
  ];
  return {
    frames,
    t,
    lines,
    spoken,
    show: (plan, step, width, measure) => {
      if (!step) return allSteps(plan, frames, t, lines);
      const plans = frames.map((_, index) => oneStep(plan, frames, index, t, spoken[index] ?? ''));
      return level(plans, Math.min(step, frames.length) - 1, width, measure);
    },
    issues,
  };
}

function beyond(step: number, last: number): Issue {
  const message = `expected a step from 1 to ${last}, got ${step}; the last is shown`;
  return warning('unknown-step', ['step'], message);
}

/** The step with such room over its layers that its picture is as high as that of any other. */
function level(plans: readonly Plan[], index: number, width: number, measure?: Measure): Plan {
  const roots = plans.map((plan) => place(plan, width, measure));
  const plan = plans[index] as Plan;
  const root = roots[index] as Box;
  const slack = Math.max(...roots.map(({ height }) => height)) - root.height;
  const { picture } = plan;
  const [head, ...layers] = picture.layers;
  const headBox = root.children.find(({ block }) => block === head);
  if (!head || !headBox || !slack) return plan;
  const higher = { ...head, least: headBox.height + slack };
  return { ...plan, picture: { ...picture, layers: [higher, ...layers] } };
}

function describeFrame({ step, messages, reach }: StepFrame, index: number, t: Translate): string {
  const { name, text, source, href } = step;
  const n = index + 1;
  const first = name || t('stepNumber', { n });
  return [
    `${first}${/[.!?:…]$/.test(first) ? '' : '.'}`,
    text,
    ...(reach?.sentences ?? []),
    ...messages,
    source && t('source', { source }),
    href,
  ]
    .filter(Boolean)
    .join(' ');
}
