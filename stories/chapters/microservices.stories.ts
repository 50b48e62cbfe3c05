import type { Meta } from '@storybook/web-components-vite';
import { drawn } from '../kit/chapter.ts';
import { cited, saidBy } from '../kit/cited.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Pictures/From monolith to services',
  tags: ['!autodocs'],
};
export default meta;

/** The application of this chapter, an example. */
const shop = {
  kind: 'service-split',
  name: 'Shop',
  modules: [
    { name: 'Pages', team: 'Web', calls: ['Search', 'Cart'] },
    { name: 'Search', team: 'Finding', data: 'index' },
    { name: 'Cart', team: 'Buying', calls: ['Payment'] },
    { name: 'Payment', team: 'Money', data: 'ledger' },
  ],
};

/** The same four modules as one program and as four. */
export const OneAndMany: Story = {
  ...drawn({ ...shop, heading: 'One program, or four (example)' }),
  parameters: {
    concepts: [
      'monolith-refactor',
      'microservice-definition',
      'monolith-decline',
      'decomposition-overhead',
    ],
  },
};

/** Search is wanted five times: what has to be copied for that. */
export const ScaleOne: Story = {
  ...drawn({ ...shop, heading: 'Search is needed five times (example)', scale: 'search=5' }),
  parameters: { concepts: ['scale-specific-functions'] },
};

/** Who owns which service, and which data. */
export const Teams: Story = {
  ...drawn({
    ...shop,
    view: 'services',
    heading: 'A team for each service (example)',
  }),
  parameters: {
    concepts: ['independent-teams', 'modular-goals', 'modular-function-independent'],
  },
};

/** One team changes what the others rely on. */
export const BrokenContract: Story = {
  ...drawn({
    ...shop,
    view: 'services',
    heading: 'Payment has changed its interface (example)',
    modules: [
      { name: 'Pages', team: 'Web', calls: ['Search', 'Cart'] },
      { name: 'Search', team: 'Finding' },
      { name: 'Cart', team: 'Buying', calls: ['Payment'] },
      { name: 'Payment', team: 'Money', breaking: true },
    ],
  }),
  parameters: { concepts: ['api-contract'] },
};

/** The block that is built from: one container for each service. */
export const Blocks: Story = {
  ...drawn({
    kind: 'container-stack',
    heading: 'A container for each service',
    engine: 'containerd',
    hostOs: 'debian-12',
    containers: [
      { name: 'Pages', os: 'alpine', app: 'Pages' },
      { name: 'Search', os: 'debian-12', app: 'Search' },
      { name: 'Cart', os: 'alpine', app: 'Cart' },
      { name: 'Payment', os: 'debian-12', app: 'Payment' },
    ],
  }),
  parameters: { concepts: ['container-building-block', 'containers-solve-decomposition'] },
};

/** A system for every service, or one kernel under all of them. */
export const MachineForEach: Story = {
  ...drawn({
    kind: 'stack-compare',
    heading: 'Four services: machines or containers',
    stacks: [
      {
        kind: 'vm-stack',
        caption: 'A machine for each',
        hypervisor: 'kvm',
        hostOs: 'debian-12',
        guests: ['Pages', 'Search', 'Cart', 'Payment'].map((name) => ({
          name,
          os: 'debian-12',
          app: name,
        })),
      },
      {
        kind: 'container-stack',
        caption: 'A container for each',
        engine: 'docker',
        hostOs: 'debian-12',
        containers: ['Pages', 'Search', 'Cart', 'Payment'].map((name) => ({
          name,
          os: 'debian-12',
          app: name,
        })),
      },
    ],
  }),
  parameters: { concepts: ['no-code-per-vm'] },
};

/** The whole application twice on one host, in two releases. */
export const TwiceOnOneHost: Story = {
  ...drawn({
    kind: 'container-stack',
    heading: 'In use and under test on the same host (example)',
    engine: 'podman',
    hostOs: 'fedora-42',
    containers: [
      { name: 'Search', image: 'search:2.1', os: 'debian-12', app: 'Search 2.1' },
      { name: 'Cart', image: 'cart:3.0', os: 'alpine', app: 'Cart 3.0' },
      { name: 'Search, test', image: 'search:2.2', os: 'debian-13', app: 'Search 2.2' },
      { name: 'Cart, test', image: 'cart:3.0', os: 'alpine', app: 'Cart 3.0' },
    ],
  }),
  parameters: { concepts: ['usecase-distributed-apps'] },
};

/** A preference, and what it rests on. */
export const Preferred: Story = {
  ...drawn({
    kind: 'tradeoff-table',
    heading: 'What a service is packed in',
    techniques: [{ name: 'VM' }, { name: 'Container' }],
    criteria: [
      {
        name: 'Repeated for each service',
        ...cited('containers-vs-vms'),
        verdicts: [{ verdict: 'A system with its kernel' }, { verdict: 'Libraries' }],
      },
      {
        name: 'Preferred by teams',
        ...saidBy('publisher'),
        verdicts: [{ verdict: 'Less often' }, { verdict: 'More often' }],
      },
    ],
  }),
  parameters: { concepts: ['preferred-for-deployment'] },
};
