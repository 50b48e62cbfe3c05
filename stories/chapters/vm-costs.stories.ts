import type { Meta } from '@storybook/web-components-vite';
import { drawn, sideBySide } from '../kit/chapter.ts';
import { cited } from '../kit/cited.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';
import { COPIES, EACH, FILLED } from './capacities.ts';
import { QUICK_STARTS } from './quick-starts.ts';

const meta: Meta<Args> = {
  title: 'Pictures/What virtual machines cost',
  tags: ['!autodocs'],
};
export default meta;

const modules = ['Search', 'Cart', 'Payment', 'Invoices', 'Mail', 'Reports'];

/** Six small programs: six times a kernel and its system, or once. */
export const SystemForEach: Story = {
  ...drawn({
    kind: 'stack-compare',
    heading: 'Six programs: six systems, or one',
    stacks: [
      {
        caption: 'Virtual machines',
        kind: 'vm-stack',
        hypervisor: 'esxi',
        guests: modules.map((name) => ({ name, os: 'debian-12', app: name })),
      },
      {
        caption: 'Containers',
        kind: 'container-stack',
        engine: 'docker',
        hostOs: 'debian-12',
        containers: modules.map((name) => ({ name, os: 'debian', app: name })),
      },
    ],
  }),
  parameters: {
    concepts: ['vm-resource-overhead', 'vm-duplicate-files'],
  },
};

/** What comes on top of the program: in a general machine, in a microVM, in a container. */
export const OnTop: Story = {
  ...drawn({ ...EACH, heading: 'What one of each takes in memory' }),
  parameters: { concepts: ['vm-resource-overhead'] },
};

/** Six times the same files, as copies and kept once. */
export const SameFiles: Story = {
  ...drawn(COPIES),
  parameters: { concepts: ['vm-duplicate-files'] },
};

/** One host, filled with the one and with the other: the numbers follow from the sizes. */
export const FewerFit: Story = {
  ...drawn(FILLED),
  parameters: { concepts: ['vm-fewer-per-host'] },
};

/** From a few megabytes to some gigabytes: what is unusual has a remark. */
export const ImageSizes: Story = {
  ...drawn(
    {
      kind: 'density-view',
      heading: 'Images of virtual machines',
      scale: 'log',
      illustrative: true,
      units: [
        { name: 'General system', kind: 'vm', size: '300MiB to 4GiB', sizeOf: 'unpacked, on disk' },
        { name: 'Trimmed guest', kind: 'vm', size: '128MiB', sizeOf: 'unpacked, on disk' },
        { name: 'Unikernel', kind: 'vm', size: '4MiB', sizeOf: 'unpacked, on disk' },
      ],
    },
    { breaks: ['R50'] },
  ),
  parameters: { concepts: ['vm-image-size'] },
};

/** What is in the image is up to who makes it: a distribution, a trimmed guest, a unikernel. */
export const ThreeImages: Story = {
  ...sideBySide([
    {
      name: 'A general system',
      note: 'Everything a server may ever need.',
      input: {
        kind: 'vm-stack',
        heading: 'A distribution as a guest',
        hypervisor: 'kvm',
        guests: [
          { name: 'Server', os: 'ubuntu-24.04', libs: 'Packages, services', app: 'Function' },
        ],
      },
    },
    {
      name: 'A microVM',
      note: 'No devices and services that one short job does not need.',
      input: {
        kind: 'vm-stack',
        heading: 'A trimmed guest',
        hypervisor: 'firecracker',
        guests: [
          {
            name: 'MicroVM',
            os: 'linux',
            vcpus: 1,
            memory: '128MiB',
            libs: 'Runtime only',
            app: 'Function',
          },
        ],
      },
    },
    {
      name: 'A unikernel',
      note: 'Application and kernel in one program.',
      breaks: ['R11'],
      input: {
        kind: 'vm-stack',
        heading: 'Nothing but a program and its kernel',
        hypervisor: 'xen',
        guests: [{ name: 'Guest', unikernel: true, app: 'Function' }],
      },
    },
  ]),
  parameters: { concepts: ['vm-image-size'] },
};

/** Small machines start in milliseconds: each figure under the conditions of its source. */
export const SmallStarts: Story = {
  ...drawn({
    kind: 'startup-timeline',
    heading: 'Starts that have been measured or are specified',
    scale: 'log',
    lanes: QUICK_STARTS,
  }),
  parameters: { concepts: ['vm-startup-time'] },
};

/** One application as one machine, and as a machine for every module. */
export const MachinePerModule: Story = {
  ...drawn({
    kind: 'service-split',
    heading: 'A machine for every module',
    name: 'Shop',
    packaging: 'vm',
    modules: [
      { name: 'Pages', team: 'Web', calls: ['Payment', 'Stock'] },
      { name: 'Payment', team: 'Checkout' },
      { name: 'Stock', team: 'Warehouse' },
    ],
  }),
  parameters: { concepts: ['vm-per-module', 'vm-lifecycle-complexity'] },
};

/** A life, stage by stage: what there is to do for the system in it. */
export const LifeCycle: Story = {
  ...drawn({
    kind: 'tradeoff-table',
    heading: 'What the system in it asks for, stage by stage',
    techniques: [{ name: 'VM' }, { name: 'Container' }],
    criteria: [
      {
        name: '1. Build',
        ...cited('image-spec'),
        verdicts: [
          { verdict: 'A disk with a whole system', ...cited('containers-vs-vms') },
          { verdict: 'Put files on a base image' },
        ],
      },
      {
        name: '2. Start',
        verdicts: [
          { verdict: 'Boot a kernel and its services', ...cited('firecracker-specification') },
          { verdict: 'Start a process', ...cited('runtime-spec') },
        ],
      },
      {
        name: '3. Patch',
        ...cited('containers-vs-vms'),
        verdicts: [
          { verdict: 'Every guest system, or a new image' },
          { verdict: 'A new image; the kernel once, for all' },
        ],
      },
      {
        name: '4. Recover',
        ...cited('containers-vs-vms'),
        verdicts: [
          { verdict: 'Fails over and boots on another host' },
          { verdict: 'Is started anew from its image' },
        ],
      },
    ],
  }),
  parameters: { concepts: ['vm-lifecycle-complexity'] },
};

/** The frame that moves holds a system; the host that takes it has to fit. */
export const MovingHouse: Story = {
  ...sideBySide([
    {
      name: 'Here',
      note: 'Before: the shop is on this host, with its system, its disk and its memory.',
      input: {
        kind: 'vm-stack',
        heading: 'Site A',
        hypervisor: 'esxi',
        hardware: 'Server at site A',
        highlight: 'guests.0',
        guests: [
          { name: 'Shop', os: 'ubuntu-24.04', vcpus: 4, memory: '16GiB', disk: '80GiB' },
          { name: 'Wiki', os: 'debian-12', vcpus: 2, memory: '8GiB', disk: '40GiB' },
        ],
      },
    },
    {
      name: 'There',
      note: 'After: its system, its disk and, if it was running, its memory have come along.',
      input: {
        kind: 'vm-stack',
        heading: 'Site B',
        hypervisor: 'esxi',
        hardware: 'Server at site B',
        highlight: 'guests.1',
        guests: [
          { name: 'Mail', os: 'debian-12', vcpus: 4, memory: '16GiB', disk: '40GiB' },
          { name: 'Shop', os: 'ubuntu-24.04', vcpus: 4, memory: '16GiB', disk: '80GiB' },
        ],
      },
    },
  ]),
  parameters: {
    concepts: ['vm-migration-whole-os'],
  },
};

/** What has to be there already, and what has to be sent. */
export const WhereItFits: Story = {
  ...drawn({
    kind: 'portability-map',
    heading: 'Where a machine can go (example)',
    artefact: 'vm',
    name: 'Shop',
    os: 'ubuntu-24.04',
    arch: 'amd64',
    format: 'vmdk',
    size: '80GiB',
    moves: 'stopped',
    environments: [
      { name: 'Site B', runtime: 'esxi', arch: 'amd64', formats: ['vmdk'] },
      { name: 'Site C', runtime: 'kvm', os: 'debian-13', arch: 'amd64', formats: ['qcow2', 'raw'] },
      {
        name: 'Laptop',
        runtime: 'virtualbox',
        os: 'ubuntu-24.04',
        arch: 'amd64',
        formats: ['vmdk'],
      },
      { name: 'Container host', runtime: 'podman', os: 'fedora', arch: 'amd64' },
    ],
  }),
  parameters: { concepts: ['vm-backup-migration-cost', 'vm-less-portable'] },
};

/** What was given to each machine, and what it uses at the moment. */
export const GivenNotUsed: Story = {
  ...drawn({
    kind: 'utilisation-view',
    heading: 'Memory given to machines and memory in use',
    name: 'Server',
    memory: '64GiB',
    illustrative: true,
    tenants: [
      { name: 'Shop', kind: 'vm', memory: '24GiB', usedMemory: '9GiB' },
      { name: 'Mail', kind: 'vm', memory: '16GiB', usedMemory: '5GiB' },
      { name: 'Wiki', kind: 'vm', memory: '16GiB', usedMemory: '2GiB' },
    ],
  }),
  parameters: { concepts: ['vm-unused-allocation', 'vm-resource-waste'] },
};
