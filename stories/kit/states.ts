import { expect } from 'storybook/test';
import { diagram, type Args, type Kind } from './tag.ts';
import type { Story } from './stories.ts';

/** Controls of what a diagram shows about itself: issues, faults, answers. */
const STATE_CONTROLS = {
  fault: { control: 'text' },
  'fault-kind': { control: 'select', options: ['crash', 'compromise'] },
  'fault-on-select': { control: 'boolean' },
  'issue-list': { control: 'select', options: ['all', 'none'] },
  rules: { control: 'text' },
  answers: { control: 'boolean' },
} as const;

/** Something wrong, with its number on the layer and its reason in the list. */
export function issuesStory(args: Args): Story {
  return {
    args: { 'issue-list': 'all', ...args },
    argTypes: STATE_CONTROLS,
    play: async ({ canvasElement }) => {
      const element = await drawnIn(canvasElement);
      const numbers = [...element.querySelectorAll('.badges .number')].map((each) =>
        Number(each.textContent),
      );
      await expect(numbers.length).toBeGreaterThan(0);
      await expect(element.querySelectorAll('.issue').length).toBeGreaterThan(0);
    },
  };
}

/** How far a fault goes: the one given first, then that of the layer that the reader chooses. */
export function faultsStory(kind: Kind, args: Args): Story {
  return {
    args: { 'fault-kind': 'crash', 'fault-on-select': true, selectable: true, ...args },
    argTypes: STATE_CONTROLS,
    render: (given) => diagram(kind, given),
    play: async ({ canvasElement }) => {
      const element = await drawnIn(canvasElement);
      await expect(element.querySelectorAll('.layer > .fault').length).toBeGreaterThan(0);
    },
  };
}

/** Questions about the picture in a table under it. */
export function answersStory(args: Args): Story {
  return {
    args: { answers: true, ...args },
    argTypes: STATE_CONTROLS,
    play: async ({ canvasElement }) => {
      const element = await drawnIn(canvasElement);
      await expect(element.querySelectorAll('.answer').length).toBeGreaterThan(0);
    },
  };
}

/** The drawing with its rules and faults. */
async function drawnIn(canvas: Element): Promise<Element> {
  const host = [...canvas.querySelectorAll('*')].find((each) => each.shadowRoot) as
    (Element & { updateComplete: Promise<unknown> }) | undefined;
  await host?.updateComplete;
  return host?.shadowRoot?.querySelector('svg') ?? canvas;
}
