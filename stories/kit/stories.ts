import type { StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { HARD_LABELS, HARD_NAMES } from './content.ts';
import { expectAlike, takeAlong, walkByKeyboard } from './play.ts';
import { besideStatic, gallery, inThemes, inWidths, type Item } from './show.ts';
import { diagram, type Args, type Kind } from './tag.ts';

/** A story of one diagram or several of a kind. */
export type Story = StoryObj<Args>;

/** No controls: the story sets what it shows. */
const fixed = { controls: { disable: true } };

export function galleryStory(kind: Kind, items: readonly Item[], columns = ''): Story {
  return { parameters: fixed, render: () => gallery(kind, items, columns) };
}

/** Labels that are hard to place, each in a diagram of its own. */
export function longContentStory(kind: Kind, args: (label: string) => Args, columns = ''): Story {
  const items = Object.entries(HARD_LABELS).map(([key, label]) => ({
    name: HARD_NAMES[key as keyof typeof HARD_LABELS],
    args: args(label),
  }));
  return galleryStory(kind, items, columns);
}

/** All themes side by side. */
export function themesStory(kind: Kind, args: Args): Story {
  return { args, parameters: fixed, render: (given) => inThemes(kind, given) };
}

/** The same diagram in containers of 320, 480, 760 and 1200 px. */
export function widthsStory(kind: Kind, args: Args): Story {
  return { args, parameters: fixed, render: (given) => inWidths(kind, given) };
}

/** From right to left, with Arabic words. */
export function rightToLeftStory(args: Args): Story {
  return { args: { ...args, lang: 'ar', dir: 'rtl' } };
}

/** The element beside the file that `renderSvg` writes: the same drawing. */
export function staticStory(kind: Kind, args: Args): Story {
  return {
    args,
    parameters: fixed,
    render: (given, { globals }) =>
      besideStatic(kind, given, globals['theme'], globals['language']),
    play: expectAlike,
  };
}

/** Layers that can be chosen, with what was chosen under the diagram. */
export function selectableStory(kind: Kind, args: Args): Story {
  return {
    args: { ...args, selectable: true },
    render: (given) =>
      html`<div @diagram-select=${showChoice}>
        <p class="note">
          Tab leads to the diagram, arrow keys from layer to layer, Enter or Space chooses one.
        </p>
        ${diagram(kind, given)}
        <output class="chosen" aria-live="polite">No layer is chosen.</output>
      </div>`,
    play: walkByKeyboard,
  };
}

/** The buttons under every diagram. */
export function takeStory(args: Args): Story {
  return { args, play: takeAlong };
}

function showChoice(event: Event): void {
  const place = event.currentTarget as HTMLElement;
  const output = place.querySelector('.chosen');
  const { node } = event as Event & { node?: string };
  if (output) output.textContent = node ? `Chosen: ${node}` : 'No layer is chosen.';
}
