import type { Meta } from '@storybook/web-components-vite';
import { drawn, sideBySide } from '../kit/chapter.ts';
import { cited } from '../kit/cited.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Pictures/The two side by side',
  tags: ['!autodocs'],
};
export default meta;

/** The picture that everybody draws, with the engine where it works and no host system too many. */
export const TwoArchitectures: Story = {
  ...drawn({
    kind: 'stack-compare',
    heading: 'Virtual machines and containers',
    stacks: [
      {
        caption: 'Virtual machines',
        kind: 'vm-stack',
        hypervisor: 'esxi',
        guests: [
          { name: 'VM 1', os: 'ubuntu-24.04', app: 'App A' },
          { name: 'VM 2', os: 'windows-server-2022', app: 'App B' },
          { name: 'VM 3', os: 'debian-12', app: 'App C' },
        ],
      },
      {
        caption: 'Containers',
        kind: 'container-stack',
        engine: 'docker',
        hostOs: 'debian-12',
        containers: [
          { name: 'Container 1', os: 'ubuntu', app: 'App A' },
          { name: 'Container 2', os: 'alpine', app: 'App B' },
          { name: 'Container 3', os: 'debian', app: 'App C' },
        ],
      },
    ],
  }),
  parameters: { concepts: ['architecture-visual', 'vm-vs-container-difference'] },
};

/** The same questions put to both. */
export const SameQuestions: Story = {
  ...sideBySide([
    {
      name: 'Asked of machines',
      input: {
        kind: 'vm-stack',
        heading: 'A part of an application in a machine',
        hypervisor: 'esxi',
        answers: true,
        highlight: 'guest-kernel',
        guests: [
          { name: 'Cart', os: 'debian-12', libs: 'Node.js', app: 'Cart' },
          { name: 'Payment', os: 'debian-12', libs: 'Node.js', app: 'Payment' },
        ],
      },
    },
    {
      name: 'Asked of containers',
      input: {
        kind: 'container-stack',
        heading: 'The same part in a container',
        engine: 'docker',
        hostOs: 'debian-12',
        answers: true,
        highlight: 'host-kernel',
        containers: [
          { name: 'Cart', libs: 'Node.js', app: 'Cart' },
          { name: 'Payment', libs: 'Node.js', app: 'Payment' },
        ],
      },
    },
  ]),
  parameters: { concepts: ['same-capability-one-difference', 'vm-emulate-container-package'] },
};

/** As alike as they are different: what both have stands in one cell. */
export const AlikeAndDifferent: Story = {
  ...drawn({
    kind: 'tradeoff-table',
    heading: 'A part of an application, packed either way',
    techniques: [{ name: 'VM' }, { name: 'Container' }],
    criteria: [
      { name: 'Files of its own', verdict: 'Yes', ...cited('containers-vs-vms') },
      { name: 'Network addresses of its own', verdict: 'Yes', ...cited('containers-vs-vms') },
      { name: 'Made from an image', verdict: 'Yes', ...cited('incus-instances') },
      { name: 'Limits for processor and memory', verdict: 'Yes', ...cited('incus-instances') },
      {
        name: 'Kernel',
        ...cited('containers-vs-vms'),
        verdicts: [
          { verdict: 'Its own' },
          { verdict: 'The host’s', detail: 'Sandboxes and containers in VMs are exceptions.' },
        ],
      },
    ],
  }),
  parameters: { concepts: ['same-capability-one-difference', 'as-similar-as-different'] },
};

/** Ratings of four criteria, the same for whoever asks. */
const RATED = [
  { name: 'Isolation', verdicts: [{ rating: '+' }, { rating: '-' }] },
  { name: 'Other systems', verdicts: [{ rating: '++' }, { rating: '--' }] },
  { name: 'Start time', verdicts: [{ rating: '-' }, { rating: '++' }] },
  { name: 'Density', verdicts: [{ rating: '-' }, { rating: '++' }] },
];

/** The same ratings with the weights of two scenarios. */
export const NoWinner: Story = {
  ...sideBySide([
    {
      name: 'Tenants who do not trust each other',
      note: 'Isolation and other systems weigh most.',
      input: {
        kind: 'tradeoff-table',
        heading: 'Weights of a hosting company (example)',
        techniques: [{ name: 'VM' }, { name: 'Container' }],
        weights: 'Isolation=5, Other systems=4, Start time=1, Density=2',
        criteria: RATED,
      },
    },
    {
      name: 'Jobs that come and go',
      note: 'Start time and density weigh most.',
      input: {
        kind: 'tradeoff-table',
        heading: 'Weights of a build farm (example)',
        techniques: [{ name: 'VM' }, { name: 'Container' }],
        weights: 'Isolation=2, Other systems=1, Start time=5, Density=4',
        criteria: RATED,
      },
    },
  ]),
  parameters: { concepts: ['no-universal-winner'] },
};

/** An analogy of Mike Coleman’s, with what each part stands for and where it ends. */
export const HousesAndApartments: Story = {
  ...drawn({
    kind: 'analogy-view',
    heading: 'Houses and apartments',
    ...cited('not-vms'),
    sides: [
      {
        name: 'Houses',
        means: 'virtual machines',
        shape: 'houses',
        units: 3,
        parts: [
          { name: 'Furniture', layer: 'application', tone: 'app' },
          { name: 'Rooms', layer: 'libraries and programs', tone: 'libs' },
          {
            name: 'Pipes',
            layer: 'guest OS with a kernel of its own',
            tone: 'guest',
            kernel: true,
          },
          {
            name: 'Street',
            layer: 'hypervisor, which hands out virtual hardware',
            tone: 'hypervisor',
            shared: true,
          },
          { name: 'Ground', layer: 'hardware', tone: 'hardware', shared: true },
        ],
      },
      {
        name: 'Apartments',
        means: 'containers',
        shape: 'building',
        units: 3,
        parts: [
          { name: 'Furniture', layer: 'application', tone: 'app' },
          { name: 'Rooms', layer: 'libraries and programs', tone: 'libs' },
          {
            name: 'Pipes and heating of the house',
            layer: 'kernel of the host, one for all',
            tone: 'host',
            kernel: true,
            shared: true,
          },
          { name: 'Ground', layer: 'hardware', tone: 'hardware', shared: true },
        ],
      },
    ],
    breaks: [
      {
        name: 'The front door',
        detail:
          'In life an apartment locks as well as a house. A container is weaker than a machine there: every system call goes to the kernel that all share.',
        ...cited('containers-vs-vms'),
      },
      {
        name: 'The landlord',
        detail:
          'The kernel is no landlord who calls by appointment: it does all the work in every apartment, and who controls it is in all of them at once.',
        ...cited('gvisor'),
      },
      {
        name: 'Building',
        detail:
          'A house takes months; a microVM boots in 125 ms at most, and apartments are often set up inside a house of their own.',
        ...cited('firecracker-specification'),
      },
    ],
  }),
  parameters: { concepts: ['houses-vs-apartments'] },
};
