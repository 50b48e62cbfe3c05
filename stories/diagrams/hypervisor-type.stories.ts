import { HYPERVISORS } from '@stratagram/core';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { fixtureArgs } from '../kit/fixtures.ts';
import { answersStory, faultsStory, issuesStory } from '../kit/states.ts';
import { standardMeta, standardStories } from '../kit/standard.ts';
import { selectableStory, type Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Diagrams/Hypervisor type',
  ...standardMeta('hypervisor-type', {
    type: { control: 'select', options: ['1', '2', 'in-kernel', 'compare'] },
    hypervisor: { control: 'select', options: ['', ...HYPERVISORS.map(({ id }) => id)] },
    guests: { control: { type: 'number', min: 1, max: 24 } },
  }),
};
export default meta;

const compare = fixtureArgs('hypervisor-type/compare', { type: 'compare' });

const standard = standardStories('hypervisor-type', {
  args: compare,
  json: { hypervisor: 'xen, bhyve' },
  labelled: (label) => ({
    type: '2',
    heading: label,
    'host-os': label,
    children: `<vm-guest name="${label}" os="${label}"></vm-guest><vm-guest name="b"></vm-guest>`,
  }),
  wrong: [
    { name: 'Unknown type', args: { type: '3' } },
    { name: 'A type that is not its own', args: { type: '2', hypervisor: 'xen' } },
    { name: 'Unknown hypervisor', args: { hypervisor: 'hyperwizard' } },
    { name: 'Unknown attribute', args: { typ: '1' } },
    { name: 'A billion guests', args: { type: '1', guests: '1000000000' } },
  ],
});

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

/** The property `model`: an object with the keys of the JSON file. */
export const FromProperty: Story = {
  parameters: { controls: { disable: true } },
  render: () => html`<hypervisor-type .model=${{ hypervisor: 'nitro' }}></hypervisor-type>`,
};

export const FromJSON: Story = standard.FromJSON;
export const Empty: Story = standard.Empty;
export const LongContent: Story = standard.LongContent;
export const WrongInput: Story = standard.WrongInput;
export const Themes: Story = standard.Themes;
export const Widths: Story = standard.Widths;
export const RightToLeft: Story = standard.RightToLeft;
export const StaticBesideLive: Story = standard.StaticBesideLive;
export const TakeAlong: Story = standard.TakeAlong;
