import type { Meta } from '@storybook/web-components-vite';
import { drawn, sideBySide } from '../kit/chapter.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Pictures/Which system runs where',
  tags: ['!autodocs'],
};
export default meta;

/** Four distributions, one kernel: neither the system nor its release has to be the same. */
export const MixedDistributions: Story = {
  ...drawn({
    kind: 'container-stack',
    heading: 'Four distributions on one kernel',
    engine: 'podman',
    hostOs: 'fedora',
    highlight: 'host-kernel',
    containers: [
      { name: 'Shop', os: 'alpine', app: 'Web shop' },
      { name: 'Wiki', os: 'debian-12', app: 'Wiki' },
      { name: 'Search', os: 'ubuntu-24.04', app: 'Search' },
      { name: 'Mail', os: 'ubuntu-22.04', app: 'Mail' },
    ],
  }),
  parameters: { concepts: ['same-os-constraint', 'kernel-compatible-userland'] },
};

/** What does not fit the kernel does not run, however it is packed. */
export const OtherFamily: Story = {
  ...sideBySide([
    {
      name: 'Wrong on purpose',
      note: 'No Windows kernel is there to answer the second one.',
      breaks: ['R5'],
      input: {
        kind: 'container-stack',
        heading: 'A Windows container on Linux',
        engine: 'docker',
        hostOs: 'debian-12',
        containers: [
          { name: 'Shop', os: 'debian-12', app: 'Web shop' },
          { name: 'Accounts', os: 'windows-server-2022', app: 'Accounts' },
        ],
      },
    },
    {
      name: 'Right',
      note: 'Its own machine, with a kernel that answers.',
      input: {
        kind: 'vm-stack',
        heading: 'Each with a kernel that fits',
        hypervisor: 'kvm',
        hostOs: 'debian-12',
        guests: [
          { name: 'Shop', os: 'debian-12', app: 'Web shop' },
          { name: 'Accounts', os: 'windows-server-2022', app: 'Accounts' },
        ],
      },
    },
  ]),
  parameters: { concepts: ['kernel-compatible-userland'] },
};

/** On Windows the build counts, unless each container has a kernel of its own. */
export const WindowsBuilds: Story = {
  ...sideBySide([
    {
      name: 'One kernel, builds that fit',
      note: 'Process isolation: image and host are of the same release.',
      input: {
        kind: 'container-stack',
        heading: 'Process isolation',
        engine: 'windows-process',
        hostOs: 'windows-server-2025',
        containers: [
          { name: 'Shop', image: 'servercore:ltsc2025', app: 'Web shop' },
          { name: 'Accounts', image: 'nanoserver:ltsc2025', app: 'Accounts' },
        ],
      },
    },
    {
      name: 'Wrong on purpose',
      note: 'An image of 2019 on a kernel of 2025.',
      breaks: ['R54'],
      input: {
        kind: 'container-stack',
        heading: 'Process isolation, builds apart',
        engine: 'windows-process',
        hostOs: 'windows-server-2025',
        containers: [
          { name: 'Shop', image: 'servercore:ltsc2025', app: 'Web shop' },
          { name: 'Accounts', image: 'servercore:ltsc2019', app: 'Accounts' },
        ],
      },
    },
    {
      name: 'A kernel for each',
      note: 'Hyper-V isolation: the older image gets one that fits.',
      input: {
        kind: 'container-stack',
        heading: 'Hyper-V isolation',
        engine: 'windows-hyperv',
        hostOs: 'windows-server-2025',
        containers: [
          { name: 'Shop', image: 'servercore:ltsc2025', app: 'Web shop' },
          { name: 'Accounts', image: 'servercore:ltsc2019', app: 'Accounts' },
        ],
      },
    },
  ]),
  parameters: { concepts: ['same-os-constraint'] },
};

/** Four guests, four kernels, one processor. */
export const AnySystem: Story = {
  ...drawn({
    kind: 'vm-stack',
    heading: 'Four systems on one host',
    hypervisor: 'kvm',
    hostOs: 'debian-12',
    hostArch: 'amd64',
    highlight: 'guest-kernel',
    guests: [
      { name: 'Shop', os: 'ubuntu-24.04', app: 'Web shop' },
      { name: 'Accounts', os: 'windows-server-2022', app: 'Accounts' },
      { name: 'Files', os: 'freebsd-14.3', app: 'File server' },
      { name: 'Gate', os: 'OpenBSD 7.6', app: 'Firewall' },
    ],
  }),
  parameters: { concepts: ['vm-any-os'] },
};

/** What has no namespace is everybody’s. */
export const CommonParts: Story = {
  ...drawn({
    kind: 'container-stack',
    heading: 'What the containers have in common',
    engine: 'docker',
    hostOs: 'debian-12',
    highlight: 'host-kernel hardware',
    answers: true,
    containers: [
      { name: 'Shop', os: 'alpine', app: 'Web shop' },
      { name: 'Wiki', os: 'debian-12', app: 'Wiki' },
    ],
    caption:
      'Of the kernel: version, modules, wall clock, settings outside namespaces. Of the hardware: devices, caches, bandwidth.',
  }),
  parameters: { concepts: ['shared-host-components'] },
};
