import { HYPERVISORS } from '@stratagram/core';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { fixtureArgs } from '../kit/fixtures.ts';
import { expectIssues } from '../kit/play.ts';
import { answersStory, faultsStory, issuesStory } from '../kit/states.ts';
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
  title: 'Diagrams/Hypervisor type',
  component: 'hypervisor-type',
  render: (args) => diagram('hypervisor-type', args),
  argTypes: {
    type: { control: 'select', options: ['1', '2', 'in-kernel', 'compare'] },
    hypervisor: { control: 'select', options: ['', ...HYPERVISORS.map(({ id }) => id)] },
    guests: { control: { type: 'number', min: 1, max: 24 } },
    width: { control: { type: 'number', min: 160, max: 1200 } },
    children: { control: 'text', description: 'Child tags', table: { category: 'children' } },
  },
};
export default meta;

const compare = fixtureArgs('hypervisor-type/compare', { type: 'compare' });

/** Every attribute as a control. */
export const Playground: Story = { args: { type: 'compare', guests: 2 } };

/**
 * Two stacks with aligned layers. Look at what the guests stand on: a hypervisor on the hardware,
 * or processes on a host OS with other programs beside them.
 */
export const Anatomy: Story = selectableStory('hypervisor-type', compare);

/** `type="1"`: straight on the hardware. */
export const Type1: Story = { args: { type: '1' } };

/** `type="2"`: a program of a host OS. */
export const Type2: Story = { args: { type: '2', 'host-os': 'windows-11' } };

/** `type="in-kernel"`: the kernel of the host is the hypervisor. */
export const InKernel: Story = { args: { type: 'in-kernel' } };

/** `hypervisor`: one of the table, drawn by its own type. */
export const Hypervisor: Story = { args: { hypervisor: 'hyper-v' } };

/** `type="compare"`: type 1 and type 2 side by side, layer by layer. */
export const Compare: Story = { args: compare };

/** Several hypervisors, separated by commas, stand side by side. */
export const Several: Story = { args: fixtureArgs('hypervisor-type/compare-three') };

/** `<vm-guest>`: names and systems of the guests. */
export const Guests: Story = { args: fixtureArgs('hypervisor-type/kvm') };

/** `hardware` and `host-os`: what it all stands on. */
export const Machine: Story = {
  args: { hypervisor: 'virtualbox', 'host-os': 'macos', hardware: 'Laptop' },
};

/** `heading` and `caption`. */
export const HeadingAndCaption: Story = {
  args: { ...compare, heading: 'Who owns the hardware?', caption: 'After Goldberg, 1973.' },
};

/** `annotations="none"`: no brackets, no legend. */
export const Bare: Story = {
  name: 'Without annotations',
  args: { ...compare, annotations: 'none', heading: '' },
};

/** `highlight`: a layer by its path, or all layers of a kind. */
export const Highlight: Story = { args: { ...compare, highlight: 'hypervisor' } };

/** What cannot be has a number on its layer; the list says why, and whose word it is. `issue-list="none"` leaves the numbers. */
export const Issues: Story = issuesStory({ type: '1', hypervisor: 'virtualbox' });

/** `fault`: what fails, and what stops with it or is reached. With `fault-on-select` the reader chooses. */
export const Faults: Story = faultsStory('hypervisor-type', { ...compare, fault: 'host-kernel' });

/** `answers`: how many kernels run, what is shared, what a system call crosses. */
export const Answers: Story = answersStory(compare);

/** A `<script type="application/json">` in place of attributes and children. */
export const FromJson: Story = {
  name: 'From JSON',
  args: {
    children: '<script type="application/json">{"hypervisor": "xen, bhyve"}</script>',
  },
};

/** The property `model`: an object with the keys of the JSON file. */
export const FromProperty: Story = {
  parameters: { controls: { disable: true } },
  render: () => html`<hypervisor-type .model=${{ hypervisor: 'nitro' }}></hypervisor-type>`,
};

/** Nothing said at all: type 1 beside type 2. */
export const Empty: Story = { args: {} };

/** Labels wrap or are abbreviated with the whole text in a tooltip; none is clipped or shrunk. */
export const LongContent: Story = longContentStory('hypervisor-type', (label) => ({
  type: '2',
  heading: label,
  'host-os': label,
  children: `<vm-guest name="${label}" os="${label}"></vm-guest><vm-guest name="b"></vm-guest>`,
}));

/** What is wrong is said in the picture, beside what could be drawn. */
export const WrongInput: Story = {
  ...galleryStory('hypervisor-type', [
    { name: 'Unknown type', args: { type: '3' } },
    { name: 'A type that is not its own', args: { type: '2', hypervisor: 'xen' } },
    { name: 'Unknown hypervisor', args: { hypervisor: 'hyperwizard' } },
    { name: 'Unknown attribute', args: { typ: '1' } },
    { name: 'A billion guests', args: { type: '1', guests: '1000000000' } },
    { name: 'Broken JSON', args: { children: '<script type="application/json">{"type"</script>' } },
  ]),
  play: expectIssues,
};

/** One set of tokens, five themes; `auto` follows the page. */
export const Themes: Story = themesStory('hypervisor-type', compare);

/** Laid out again for each width: on a telephone the stacks stand one below the other. */
export const Widths: Story = widthsStory('hypervisor-type', compare);

/** `lang` and `dir`: the words of the diagram in another language, the picture mirrored. */
export const RightToLeft: Story = rightToLeftStory(compare);

/** The element beside the file that the command writes. */
export const StaticBesideLive: Story = staticStory('hypervisor-type', compare);

/** The buttons under every diagram of this catalogue. */
export const TakeAlong: Story = takeStory(compare);
