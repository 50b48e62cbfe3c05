import type { Meta } from '@storybook/web-components-vite';
import { drawn, sideBySide } from '../kit/chapter.ts';
import { cited, saidBy } from '../kit/cited.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';
import { COPIES, EACH, FILLED, SHIM, SYSTEM } from './capacities.ts';
import { QUICK_STARTS } from './quick-starts.ts';

const meta: Meta<Args> = {
  title: 'Pictures/Density, speed and start',
  tags: ['!autodocs'],
};
export default meta;

/** The same host and the same program, with a system for each and without; then a large program. */
export const HowManyFit: Story = {
  ...drawn(FILLED),
  parameters: { concepts: ['container-density', 'container-lightweight'] },
};

/** Where the program is large, what comes on top makes no difference. */
export const LargeProgram: Story = {
  ...drawn({
    kind: 'density-view',
    heading: 'The same host, with programs of 12 GiB',
    memory: '16GiB',
    reservedMemory: '1GiB',
    illustrative: true,
    units: [
      { name: 'Virtual machine', kind: 'vm', memory: '12GiB', ...SYSTEM },
      { name: 'Container', kind: 'container', memory: '12GiB', ...SHIM },
    ],
  }),
  parameters: { concepts: ['container-density'] },
};

/** The bars of one unit each. */
export const OneOfEach: Story = {
  ...drawn({
    ...EACH,
    heading: 'One of each, on one axis',
    caption: 'The 128 MiB of the microVM hold its own kernel as well as the application.',
  }),
  parameters: { concepts: ['container-lightweight'] },
};

/** The smallest case that is specified: 5 MiB around 128 MiB. */
export const SmallMachines: Story = {
  ...drawn({
    kind: 'density-view',
    heading: 'MicroVMs on one gibibyte',
    memory: '1GiB',
    units: [
      {
        name: 'Firecracker microVM',
        kind: 'vm',
        memory: '128MiB',
        app: 'guest with its kernel',
        overheadMemory: '5MiB',
        overhead: 'VMM, at most',
        ...cited('firecracker-specification'),
      },
    ],
    caption:
      'Each 128 MiB hold a kernel and an application. They and the 5 MiB around them are specified; the gibibyte is an example.',
  }),
  parameters: { concepts: ['container-density', 'resource-efficiency'] },
};

/** A pool for all: what one does not use another can. */
export const OnePool: Story = {
  ...drawn(
    {
      kind: 'cgroup-slice',
      heading: 'Memory in use, of one pool (example values)',
      name: '/',
      memory: '16GiB',
      resource: 'memory',
      children: [
        {
          name: 'machine.slice',
          children: [
            { name: 'search.scope', memoryMax: '8G', memoryCurrent: '5G' },
            { name: 'cart.scope', memoryMax: '8G', memoryCurrent: '1G' },
            { name: 'mail.scope', memoryMax: '8G', memoryCurrent: '2G' },
          ],
        },
      ],
    },
    { breaks: ['R32'] },
  ),
  parameters: { concepts: ['resource-efficiency'] },
};

/** Shared and private parts by their size, on disk. */
export const SharedAndPrivate: Story = {
  ...drawn(COPIES),
  parameters: { concepts: ['resource-efficiency'] },
};

/** Asked for by pods, and not used by them. */
export const SetAside: Story = {
  ...drawn({
    kind: 'utilisation-view',
    heading: 'Memory that pods have asked for, and memory in use',
    name: 'worker-1',
    memory: '16GiB',
    illustrative: true,
    tenants: [
      { name: 'Shop', kind: 'pod', requestMemory: '6GiB', usedMemory: '2GiB' },
      { name: 'Search', kind: 'pod', requestMemory: '5GiB', usedMemory: '1GiB' },
      { name: 'Mail', kind: 'pod', requestMemory: '3GiB', usedMemory: '1GiB' },
    ],
  }),
  parameters: { concepts: ['cost-optimisation'] },
};

/** What lies between a program and the processor. */
export const WayOfACall: Story = {
  ...sideBySide([
    {
      name: 'In a container',
      note: 'The kernel of the host answers.',
      input: {
        kind: 'container-stack',
        heading: 'A call from a container',
        engine: 'docker',
        hostOs: 'debian-12',
        answers: true,
        containers: [{ name: 'Shop', app: 'Web shop' }],
      },
    },
    {
      name: 'In a machine',
      note: 'The kernel of the guest answers; the hypervisor is for what leaves the machine.',
      input: {
        kind: 'vm-stack',
        heading: 'A call from a machine',
        hypervisor: 'kvm',
        hostOs: 'debian-12',
        answers: true,
        guests: [{ name: 'Shop', os: 'debian-12', app: 'Web shop' }],
      },
    },
  ]),
  parameters: { concepts: ['container-performance'] },
};

/** What a start consists of; the durations are an example. */
export const PartsOfAStart: Story = {
  ...drawn({
    kind: 'startup-timeline',
    heading: 'What a start consists of',
    lanes: [
      {
        name: 'Virtual machine',
        kind: 'vm',
        illustrative: true,
        phases: [
          { name: 'Firmware', duration: '4s' },
          { name: 'Boot loader', duration: '2s' },
          { name: 'Kernel', duration: '5s' },
          { name: 'Services', duration: '12s' },
          { name: 'Application', duration: '3s' },
        ],
      },
      {
        name: 'Container, image not there',
        kind: 'container',
        image: 'cold',
        illustrative: true,
        phases: [
          { name: 'Image pull', kind: 'pull', duration: '9s' },
          { name: 'Namespaces, cgroup', kind: 'create', duration: '300ms' },
          { name: 'exec', duration: '20ms' },
          { name: 'Application', duration: '3s' },
        ],
      },
      {
        name: 'Container, image there',
        kind: 'container',
        image: 'warm',
        illustrative: true,
        phases: [
          { name: 'Namespaces, cgroup', kind: 'create', duration: '300ms' },
          { name: 'exec', duration: '20ms' },
          { name: 'Application', duration: '3s' },
        ],
      },
    ],
  }),
  parameters: { concepts: ['vm-startup-time', 'container-fast-provisioning'] },
};

/** Where the time of a cold start goes, as measured. */
export const ColdStart: Story = {
  ...drawn({
    kind: 'startup-timeline',
    heading: 'A cold start, as measured in 2016',
    lanes: [
      {
        name: 'Container, image not there',
        kind: 'container',
        image: 'cold',
        source: 'Harter et al., FAST 2016',
        href: 'https://www.usenix.org/conference/fast16/technical-sessions/presentation/harter',
        phases: [
          { name: 'Image pull', kind: 'pull', duration: '76 %' },
          { name: 'Everything else', duration: '24 %' },
        ],
      },
    ],
    caption: 'Only 6.4 % of the data that was pulled was read.',
  }),
  parameters: { concepts: ['container-startup-time', 'container-fast-provisioning'] },
};

/** Machines can be quick: from milliseconds on, each under the conditions of its source. */
export const QuickStarts: Story = {
  ...drawn({
    kind: 'startup-timeline',
    heading: 'Three quick starts, specified or measured',
    scale: 'log',
    lanes: QUICK_STARTS,
  }),
  parameters: { concepts: ['vm-startup-time'] },
};

/** More copies of the one part that needs them. */
export const FourOfOne: Story = {
  ...drawn({
    kind: 'service-split',
    heading: 'Four of one service, one of the others (example)',
    name: 'Shop',
    view: 'services',
    scale: 'search=4',
    modules: [
      { name: 'Pages', team: 'Web', calls: ['Search', 'Cart'] },
      { name: 'Search', team: 'Discovery' },
      { name: 'Cart', team: 'Checkout', data: 'orders' },
    ],
  }),
  parameters: { concepts: ['container-easy-scale'] },
};

/** Fewer of what: each resource by its name. */
export const FewerOfWhat: Story = {
  ...drawn({
    kind: 'tradeoff-table',
    heading: 'Less of what?',
    techniques: [{ name: 'VM' }, { name: 'Container' }],
    criteria: [
      {
        name: 'Disk',
        verdicts: [
          { verdict: 'A system in each', ...cited('containers-vs-vms') },
          { verdict: 'Layers, shared where they are equal', ...cited('image-spec') },
        ],
      },
      {
        name: 'Memory',
        verdicts: [
          {
            verdict: 'A kernel and a VMM each',
            detail: 'At most 5 MiB for the VMM of a microVM.',
            ...cited('firecracker-specification'),
          },
          { verdict: 'One kernel for all', ...cited('containers-vs-vms') },
        ],
      },
      {
        name: 'Processor',
        verdict: 'Near to each other, for the containers equal or better in almost all cases',
        ...cited('felter'),
      },
      {
        name: 'People',
        ...saidBy('blog'),
        verdicts: [{ verdict: 'Said to need more' }, { verdict: 'Said to need fewer' }],
      },
    ],
  }),
  parameters: { concepts: ['container-fewer-resources'] },
};

/** Replicas over time: they follow the load, one start later. */
export const UnderLoad: Story = {
  ...drawn({
    kind: 'rolling-replacement',
    view: 'timeline',
    heading: 'Copies of Search over time, under load (example)',
    name: 'Search',
    load: '90 250 600 300 120',
    perReplica: 100,
    caption: 'Example: 90, 250, 600, 300 and 120 requests in a second, 100 for each copy.',
  }),
  parameters: { concepts: ['container-easy-scale'] },
};
