import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { fixtureArgs } from '../kit/fixtures.ts';
import { expectIssues } from '../kit/play.ts';
import { faultsStory, issuesStory } from '../kit/states.ts';
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
  title: 'Diagrams/Cgroup slice',
  component: 'cgroup-slice',
  render: (args) => diagram('cgroup-slice', args),
  argTypes: {
    resource: { control: 'select', options: ['cpu', 'memory'] },
    cpus: { control: { type: 'number', min: 1, max: 512 } },
    width: { control: { type: 'number', min: 160, max: 1920 } },
    children: { control: 'text', description: 'Child tags', table: { category: 'children' } },
  },
};
export default meta;

const example = fixtureArgs('cgroup-slice/example');
const machine = { cpus: 16, memory: '64GiB' };

/** One cgroup as a tag. */
const slice = (name: string, settings = '', inside = ''): string =>
  `<cgroup-slice name="${name}"${settings && ` ${settings}`}>${inside}</cgroup-slice>`;

/** Every attribute as a control; the children are edited as tags. */
export const Playground: Story = {
  args: {
    ...machine,
    resource: 'cpu',
    children:
      slice('system.slice', 'cpu-weight="100"') +
      slice('user.slice', 'cpu-weight="100"') +
      slice('machine.slice', 'cpu-weight="200" cpu-max="400000 100000"'),
  },
};

/**
 * A tree of control groups, to scale. Each cell says what it gets and what decided that: its weight
 * among the siblings that want CPU time, a cap of its own, or a cap above it. A subtree has one hue,
 * paler the deeper.
 */
export const Anatomy: Story = selectableStory('cgroup-slice', example);

/** A host with services, a person at the terminal and two workloads. */
export const Host: Story = { args: example };

/** `cpu-weight`: siblings share in proportion; the number means nothing outside of them. */
export const Weight: Story = {
  args: {
    ...machine,
    children: slice('a', 'cpu-weight="100"') + slice('b', 'cpu-weight="200"') + slice('c'),
  },
};

/** `cpu-max`: a cap. What one may not use, the others get. */
export const Cap: Story = {
  args: {
    ...machine,
    children: slice('capped', 'cpu-max="200000 100000"') + slice('free') + slice('also free'),
  },
};

/** A cap above counts for everybody below. */
export const CapAbove: Story = {
  args: {
    cpus: 8,
    children:
      slice('L1', 'cpu-max="400000 100000"', slice('L2', 'cpu-max="600000 100000"')) + slice('S'),
  },
};

/** `idle`: who wants nothing takes nothing; weights are about those who compete. */
export const Idle: Story = {
  args: { cpus: 4, children: slice('busy') + slice('asleep', 'idle') + slice('busy too') },
};

/** When everybody is capped, something is left over. */
export const Unused: Story = {
  args: {
    cpus: 8,
    children: slice('a', 'cpu-max="200000 100000"') + slice('b', 'cpu-max="100000 100000"'),
  },
};

/** `resource="memory"`: limits, and what is used now. */
export const Memory: Story = { args: fixtureArgs('cgroup-slice/memory') };

/** `memory-min` and `memory-low`: protection counts only as far as the levels above protect too. */
export const Protection: Story = { args: fixtureArgs('cgroup-slice/memory-protection') };

/** `cpu-usage` and `memory-current`: what is used, inside of what may be used. */
export const Usage: Story = { args: fixtureArgs('cgroup-slice/usage') };

/** `cpu-weight-nice`: the same knob in nice values. */
export const Nice: Story = { args: fixtureArgs('cgroup-slice/nice') };

/** `cpuset-cpus`: some CPUs for some only. */
export const Cpuset: Story = { args: fixtureArgs('cgroup-slice/cpuset') };

/** The slices that systemd makes are known by their names. */
export const Systemd: Story = { name: 'systemd', args: fixtureArgs('cgroup-slice/systemd') };

/** A node with pods of all three classes: guaranteed, burstable, best effort. */
export const Kubernetes: Story = { args: fixtureArgs('cgroup-slice/kubernetes') };

/** A node as its files read: ids are shown as tools print them, and one number is for a pod with its containers. */
export const NodeAsRead: Story = { args: fixtureArgs('cgroup-slice/node-as-read') };

/** `label`: the name that is shown; the real one is said, and stays in the data. */
export const Label: Story = {
  args: {
    cpus: 4,
    children:
      slice('machine-qemu\\x2d1\\x2dweb.scope', 'label="Web shop"') +
      slice('machine-qemu\\x2d2\\x2ddb.scope'),
  },
};

/** The weight of kubepods.slice grows with the CPUs of the node, that of its neighbours does not: here with 8 CPUs. */
export const KubepodsOn8Cpus: Story = { args: fixtureArgs('cgroup-slice/kubepods-8-cpus') };

/** The same with 64 CPUs: what is no pod has a 27th of the node, not a fifth each. */
export const KubepodsOn64Cpus: Story = { args: fixtureArgs('cgroup-slice/kubepods-64-cpus') };

/** Limits of a pod as a whole: whoever has none of its own has that of the pod, and together they never have more. */
export const PodLevelResources: Story = { args: fixtureArgs('cgroup-slice/pod-level-resources') };

/** Memory QoS, where the kubelet is told to protect what pods ask for. */
export const MemoryQos: Story = {
  name: 'Memory QoS',
  args: fixtureArgs('cgroup-slice/memory-qos'),
};

/** Of very many, the largest have numbers; the others are one cell that counts them and says what they have in common. */
export const ManySmallOnes: Story = { args: fixtureArgs('cgroup-slice/thousand') };

/** What has no room for its name has a number, a sliver has it under a line; the list has names and amounts. */
export const Numbers: Story = { args: fixtureArgs('cgroup-slice/slivers') };

/** `cpu-max` on the outermost: what it may have lies under its host, the rest stays unused. */
export const CapOfAll: Story = { args: fixtureArgs('cgroup-slice/capped-top') };

/** Levels inside levels. */
export const Deep: Story = { args: fixtureArgs('cgroup-slice/deep') };

/** `heading` and `caption`. */
export const HeadingAndCaption: Story = {
  args: { ...example, heading: 'The CPUs of this host', caption: 'When everybody is busy.' },
};

/** `highlight`: a cgroup by its path in the input. */
export const Highlight: Story = { args: { ...example, highlight: 'children.0' } };

/** What cannot be has a number on its layer; the list says why, and whose word it is. `issue-list="none"` leaves the numbers. */
export const Issues: Story = issuesStory({
  ...machine,
  children: slice(
    'app.slice',
    'cpu-max="200000 100000"',
    slice('web.service', 'cpu-max="400000 100000"') + slice('db.service'),
  ),
});

/** `fault`: what fails, and what stops with it or is reached. With `fault-on-select` the reader chooses. */
export const Faults: Story = faultsStory('cgroup-slice', { ...example, fault: 'children.0' });

/** A `<script type="application/json">` in place of attributes and children. */
export const FromJson: Story = {
  name: 'From JSON',
  args: {
    children: `<script type="application/json">
{"cpus": 4, "children": [{"name": "web", "cpuWeight": 300}, {"name": "batch", "cpuWeight": 100}]}
</script>`,
  },
};

/** The property `model`: an object with the keys of the JSON file. */
export const FromProperty: Story = {
  parameters: { controls: { disable: true } },
  render: () =>
    html`<cgroup-slice
      .model=${{ cpus: 4, children: [{ name: 'a', cpuWeight: 300 }, { name: 'b' }] }}
    ></cgroup-slice>`,
};

/** Nothing said at all. */
export const Empty: Story = { args: {} };

/** Labels wrap or are abbreviated with the whole text in a tooltip; none is clipped or shrunk. */
export const LongContent: Story = longContentStory('cgroup-slice', (label) => ({
  cpus: 4,
  heading: label,
  children: slice(label, '', slice(label)) + slice('b'),
}));

/** What is wrong is said in the picture, beside what could be drawn. */
export const WrongInput: Story = {
  ...galleryStory('cgroup-slice', [
    { name: 'Unknown resource', args: { resource: 'disk', children: slice('a') } },
    { name: 'Weight out of range', args: { children: slice('a', 'cpu-weight="20000"') } },
    { name: 'Misspelt file', args: { children: slice('a', 'cpu-wieght="100"') } },
    { name: 'Not a cap', args: { children: slice('a', 'cpu-max="fast"') } },
    { name: 'Negative size', args: { children: slice('a', 'memory-max="-1G"') } },
    { name: 'No CPUs', args: { cpus: 0, children: slice('a') } },
    {
      name: 'Too deep',
      args: { children: '<cgroup-slice name="in">'.repeat(150) + '</cgroup-slice>'.repeat(150) },
    },
    { name: 'Broken JSON', args: { children: '<script type="application/json">{</script>' } },
  ]),
  play: expectIssues,
};

/** One set of tokens, five themes; `auto` follows the page. */
export const Themes: Story = themesStory('cgroup-slice', example);

/** Laid out again for each width, so that text keeps its size. */
export const Widths: Story = widthsStory('cgroup-slice', example);

/** `lang` and `dir`: the words of the diagram in another language, the picture mirrored. */
export const RightToLeft: Story = rightToLeftStory(example);

/** The element beside the file that the command writes. */
export const StaticBesideLive: Story = staticStory('cgroup-slice', example);

/** The buttons under every diagram of this catalogue. */
export const TakeAlong: Story = takeStory(example);
