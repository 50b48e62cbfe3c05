import type { Meta } from '@storybook/web-components-vite';
import { expectIssues } from './play.ts';
import type { Item } from './show.ts';
import {
  galleryStory,
  longContentStory,
  rightToLeftStory,
  staticStory,
  takeStory,
  themesStory,
  widthsStory,
  type Story,
} from './stories.ts';
import { diagram, type Args, type Kind } from './tag.ts';

/** What the stories that every diagram has are made of. */
export interface Standard {
  /** A typical input. */
  readonly args: Args;
  /** The smallest input that shows something, as a JSON script has it. */
  readonly json: object;
  /** A diagram in which a label is hard to place. */
  readonly labelled: (label: string) => Args;
  /** Inputs with something wrong; broken JSON comes by itself. */
  readonly wrong: readonly Item[];
  /** How galleries are set: one under the other where a diagram is wide. */
  readonly columns?: string;
}

/**
 * What all files of diagrams say alike; `title` has to stand in the file itself.
 *
 * @param controls - Of its own attributes, where text does not do.
 */
export function standardMeta(
  kind: Kind,
  controls: NonNullable<Meta<Args>['argTypes']> = {},
): Omit<Meta<Args>, 'title'> {
  return {
    component: kind,
    render: (args) => diagram(kind, args),
    argTypes: {
      ...controls,
      width: { control: { type: 'number', min: 160, max: 1920 } },
      children: { control: 'text', description: 'Child tags', table: { category: 'children' } },
    },
  };
}

/** The stories that every diagram has, by the names under which its file exports them. */
export function standardStories(kind: Kind, { args, json, labelled, wrong, columns }: Standard) {
  const script = (text: string): Args => ({
    children: `<script type="application/json">${text}</script>`,
  });
  const broken = { name: 'Broken JSON', args: script('{"heading"') };
  return {
    Playground: said('Every attribute as a control.', { args }),
    FromJSON: said('A `<script type="application/json">` in place of attributes and children.', {
      args: script(JSON.stringify(json)),
    }),
    Empty: said('Nothing said at all.', { args: {} }),
    LongContent: said(
      'Labels wrap or are abbreviated with the whole text in a tooltip; none is clipped or shrunk.',
      longContentStory(kind, labelled, columns),
    ),
    WrongInput: said('What is wrong is said in the picture, beside what could be drawn.', {
      ...galleryStory(kind, [...wrong, broken], columns),
      play: expectIssues,
    }),
    Themes: said(
      'One set of tokens, five themes; `auto` follows the page.',
      themesStory(kind, args),
    ),
    Widths: said('Laid out for each width, never scaled.', widthsStory(kind, args)),
    RightToLeft: said(
      '`lang` and `dir`: the words of the diagram in another language, the picture mirrored.',
      rightToLeftStory(args),
    ),
    StaticBesideLive: said(
      'The element beside the file that the command writes.',
      staticStory(kind, args),
    ),
    TakeAlong: said('The buttons under every diagram of this catalogue.', takeStory(args)),
  } satisfies Record<string, Story>;
}

/** A story with what its page says of it. */
function said(story: string, { parameters, ...rest }: Story): Story {
  return { ...rest, parameters: { ...parameters, docs: { description: { story } } } };
}
