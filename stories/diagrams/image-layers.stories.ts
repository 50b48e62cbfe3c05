import type { Meta } from '@storybook/web-components-vite';
import { fixtureArgs } from '../kit/fixtures.ts';
import { expectIssues } from '../kit/play.ts';
import {
  galleryStory,
  rightToLeftStory,
  selectableStory,
  staticStory,
  takeStory,
  themesStory,
  widthsStory,
  type Story,
  longContentStory,
} from '../kit/stories.ts';
import { diagram, type Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Diagrams/Image layers',
  component: 'image-layers',
  render: (args) => diagram('image-layers', args),
  argTypes: {
    target: { control: 'text' },
    cached: { control: 'text' },
    total: { control: 'text' },
    width: { control: { type: 'number', min: 160, max: 1920 } },
    children: { control: 'text', description: 'Child tags', table: { category: 'children' } },
  },
};
export default meta;

const shared = fixtureArgs('image-layers/shared');
const pull = fixtureArgs('image-layers/pull');

/** Every attribute as a control. */
export const Playground: Story = { args: shared };

/**
 * Three images on one base. Look at the bottom: what they share is there once; and at the top: each
 * container adds one layer that it can write to.
 */
export const Anatomy: Story = {
  ...selectableStory('image-layers', shared),
  parameters: { concepts: ['image-parts', 'easy-distribution'] },
};

/** One image: what each instruction added. */
export const OneImage: Story = {
  args: fixtureArgs('image-layers/one-image'),
  parameters: { concepts: ['image-bundles-config'] },
};

/** `cached`: a pull fetches the blobs that are not there yet. */
export const Pull: Story = { args: pull, parameters: { concepts: ['registry-pull'] } };

/** `cached=""`: nothing is there yet. */
export const ColdPull: Story = { args: fixtureArgs('image-layers/cold-pull') };

/** `platforms` and `target`: the index lists a manifest for each platform, one is chosen. */
export const Index: Story = { args: fixtureArgs('image-layers/index') };

/** No platform of the index fits the target. */
export const NoVariant: Story = { args: fixtureArgs('image-layers/no-variant') };

/** The same blob on another layer is not stored again. */
export const SameBlob: Story = { args: fixtureArgs('image-layers/same-blob-elsewhere') };

/** `base`: an image, and one that is built on it. */
export const Base: Story = { args: fixtureArgs('image-layers/base-and-child') };

/** `containers`: a writable layer for each. */
export const Containers: Story = { args: fixtureArgs('image-layers/containers') };

/** Labels wrap or are abbreviated with the whole text in a tooltip; none is clipped or shrunk. */
export const LongContent: Story = longContentStory('image-layers', (label) => ({
  heading: label,
  children: `<container-image name="${label}" containers="2"><image-layer by="${label}"></image-layer></container-image><container-image name="b"></container-image>`,
}));

/** What is wrong is said in the picture, beside what could be drawn. */
export const WrongInput: Story = {
  ...galleryStory('image-layers', [
    { name: 'Layers that cannot be right', args: fixtureArgs('image-layers/inconsistent') },
    { name: 'No manifest for the target', args: fixtureArgs('image-layers/no-variant') },
    {
      name: 'A size that is none',
      args: {
        children:
          '<container-image name="web"><image-layer size="huge"></image-layer></container-image>',
      },
    },
    { name: 'Unknown attribute', args: { targt: 'linux/arm64' } },
  ]),
  play: expectIssues,
};

/** One set of tokens, five themes; `auto` follows the page. */
export const Themes: Story = themesStory('image-layers', pull);

/** Laid out again for each width. */
export const Widths: Story = widthsStory('image-layers', pull);

/** `lang` and `dir`: the words of the diagram in another language, the picture mirrored. */
export const RightToLeft: Story = rightToLeftStory(pull);

/** The element beside the file that the command writes. */
export const StaticBesideLive: Story = staticStory('image-layers', pull);

/** The buttons under every diagram of this catalogue. */
export const TakeAlong: Story = takeStory(pull);
