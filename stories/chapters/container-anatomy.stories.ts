import type { Meta } from '@storybook/web-components-vite';
import { drawn } from '../kit/chapter.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';
import { EACH } from './capacities.ts';

const meta: Meta<Args> = {
  title: 'Pictures/Inside a container',
  tags: ['!autodocs'],
};
export default meta;

/** The lost figure, rebuilt: one kernel, three containers, and the engine beside them. */
export const FigureContainers: Story = {
  ...drawn({
    kind: 'container-stack',
    heading: 'Containers',
    engine: 'docker',
    hostOs: 'linux',
    containers: [
      { name: 'Container 1', app: 'App A', libs: 'Bins/libs' },
      { name: 'Container 2', app: 'App B', libs: 'Bins/libs' },
      { name: 'Container 3', app: 'App C', libs: 'Bins/libs' },
    ],
  }),
  parameters: {
    concepts: ['figure-containers', 'multiple-containers-per-host', 'shared-host-kernel'],
  },
};

/** The package: everything but the kernel and the hardware. */
export const OnePackage: Story = {
  ...drawn({
    kind: 'container-stack',
    heading: 'What is in the package, and what is not',
    engine: 'podman',
    hostOs: 'fedora',
    containers: [
      {
        name: 'Shop',
        image: 'node:22',
        os: 'debian',
        libs: 'Node.js, libraries, settings',
        app: 'Web shop',
        cpus: 2,
        memory: '1GiB',
      },
    ],
  }),
  parameters: {
    concepts: ['container-contents', 'container-self-sufficient', 'only-bins-libs-separate'],
  },
};

/** Two user spaces that differ, one kernel that answers both. */
export const WhoAnswers: Story = {
  ...drawn({
    kind: 'container-stack',
    heading: 'Who answers a program in a container?',
    engine: 'docker',
    hostOs: 'ubuntu-24.04',
    answers: true,
    highlight: 'host-kernel',
    containers: [
      { name: 'Shop', os: 'alpine', app: 'Web shop' },
      { name: 'Wiki', os: 'debian', app: 'Wiki' },
    ],
  }),
  parameters: {
    concepts: ['no-own-kernel', 'os-level-virtualisation', 'engine-creates-environments'],
  },
};

/** A whole distribution without a kernel: more than an application, less than a system. */
export const SystemContainers: Story = {
  ...drawn({
    kind: 'container-stack',
    heading: 'System containers',
    engine: 'incus',
    hostOs: 'debian-12',
    containers: [
      { name: 'Build', os: 'fedora', app: 'Build jobs' },
      { name: 'Names', os: 'alpine', app: 'Name server' },
    ],
  }),
  parameters: { concepts: ['no-complete-os'] },
};

/** Runtimes that bring a kernel after all. */
export const WithKernel: Story = {
  ...drawn({
    kind: 'stack-compare',
    heading: 'Three runtimes, three walls',
    stacks: [
      {
        caption: 'runc: the usual case',
        kind: 'container-stack',
        engine: 'containerd',
        hostOs: 'debian-12',
        containers: [{ name: 'Shop' }, { name: 'Wiki' }],
      },
      {
        caption: 'gVisor: a kernel in user space',
        kind: 'container-stack',
        engine: 'gvisor',
        hostOs: 'debian-12',
        containers: [{ name: 'Shop' }, { name: 'Wiki' }],
      },
      {
        caption: 'Kata: a machine around each',
        kind: 'container-stack',
        engine: 'kata',
        hostOs: 'debian-12',
        containers: [{ name: 'Shop' }, { name: 'Wiki' }],
      },
    ],
  }),
  parameters: { concepts: ['container-definition'] },
};

/** The kernel keeps them apart, or the processor and a hypervisor do. */
export const TwoWalls: Story = {
  ...drawn({
    kind: 'stack-compare',
    heading: 'The same flaw, two walls',
    fault: 'host-kernel guests.0.guest-kernel',
    faultKind: 'compromise',
    stacks: [
      {
        caption: 'Kept apart by a kernel',
        kind: 'container-stack',
        engine: 'docker',
        hostOs: 'debian-12',
        containers: [
          { name: 'Shop', app: 'Web shop' },
          { name: 'Wiki', app: 'Wiki' },
        ],
      },
      {
        caption: 'By processor and hypervisor',
        kind: 'vm-stack',
        hypervisor: 'esxi',
        guests: [
          { name: 'Shop', os: 'debian-12', app: 'Web shop' },
          { name: 'Wiki', os: 'debian-12', app: 'Wiki' },
        ],
      },
    ],
  }),
  parameters: { concepts: ['different-isolation'] },
};

/** One image: layers of files, and the configuration that says what to start. */
export const OneImage: Story = {
  ...drawn({
    kind: 'image-layers',
    heading: 'One image (example sizes)',
    images: [
      {
        name: 'shop',
        tag: '1.4',
        os: 'linux',
        arch: 'amd64',
        containers: 2,
        layers: [
          { digest: 'sha256:6e3a9f2b41c07d58', size: '28MiB', by: 'FROM debian:12' },
          { digest: 'sha256:93c1d7e05ab2846f', size: '41MiB', by: 'RUN apt-get install nodejs' },
          { digest: 'sha256:0d45fe8137b9c2a6', size: '2MiB', by: 'COPY shop /srv' },
        ],
      },
    ],
  }),
  parameters: { concepts: ['container-single-image'] },
};

/** Two containers, each with numbers of its own; the host sees them all. */
export const WhoSeesWhom: Story = {
  ...drawn({
    kind: 'namespace-view',
    heading: 'Who sees whom? (example numbers)',
    engine: 'docker',
    types: ['pid', 'mount', 'network'],
    containers: [
      { name: 'Shop', pid: 4711 },
      { name: 'Wiki', pid: 4730 },
    ],
  }),
  parameters: { concepts: ['process-level-isolation'] },
};

/** What comes on top of the program, once more: hardly anything beside a system of one's own. */
export const LittleOnTop: Story = {
  ...drawn({ ...EACH, heading: 'What a program takes, and what comes on top' }),
  parameters: { concepts: ['container-lower-overhead'] },
};
