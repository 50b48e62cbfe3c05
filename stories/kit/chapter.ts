import type { DiagramElement } from '@stratagram/elements';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { argsOf, type Input } from './input.ts';
import { showing } from './shown.ts';
import type { Story } from './stories.ts';
import { KINDS, diagram, type Kind } from './tag.ts';

/** A picture of a page, and the rules that it is to break: none, unless the page is about that. */
interface Expected {
  readonly breaks?: readonly `R${number}`[];
}

/** A picture among several. */
interface Beside extends Expected {
  readonly name: string;
  readonly note?: string;
  readonly input: Input;
}

/** One picture of a chapter, right by the rules. */
export function drawn(input: Input, { breaks = [] }: Expected = {}): Story {
  return {
    args: argsOf(input),
    render: (args) =>
      html`<div data-breaks=${breaks.join(' ')}>${diagram(kindOf(input), args)}</div>`,
    play: ({ canvasElement }) => expectRules(canvasElement),
  };
}

/** Several pictures to be looked at together, each with its name and what to see in it. */
export function sideBySide(pictures: readonly Beside[]): Story {
  return together('pair', pictures);
}

/** The same for pictures that need the width: one below the other. */
export function oneBelowTheOther(pictures: readonly Beside[]): Story {
  return together('one', pictures);
}

function together(columns: 'pair' | 'one', pictures: readonly Beside[]): Story {
  return {
    render: () => html`<div class="gallery ${columns}">${pictures.map(card)}</div>`,
    play: ({ canvasElement }) => expectRules(canvasElement),
  };
}

function card({ name, note, input, breaks = [] }: Beside): TemplateResult {
  return showing(
    { name, note },
    html`<figure class="card" data-breaks=${breaks.join(' ')}>
      <figcaption><strong>${name}</strong>${note ? html`<br />${note}` : ''}</figcaption>
      ${diagram(kindOf(input), argsOf(input))}
    </figure>`,
  );
}

function kindOf({ kind }: Input): Kind {
  return kind as Kind;
}

/** Each picture is drawn, and breaks the rules that it is said to break and no other. */
async function expectRules(canvas: HTMLElement): Promise<void> {
  const pictures = [...canvas.querySelectorAll<HTMLElement>('[data-breaks]')];
  await expect(pictures.length).toBeGreaterThan(0);
  for (const picture of pictures) {
    const element = picture.querySelector<DiagramElement>(KINDS.join(','));
    await waitFor(() => expect(element?.shadowRoot?.querySelector('svg')).toBeTruthy(), {
      timeout: 10_000,
    });
    // Rules are loaded when they are needed; an update is complete when they have judged.
    await element?.updateComplete;
    const expected = (picture.dataset['breaks'] ?? '').split(' ').filter(Boolean).toSorted();
    const found = () => new Set((element?.issues ?? []).map(({ rule, code }) => rule ?? code));
    await waitFor(() => expect([...found()].toSorted()).toEqual(expected));
  }
}
