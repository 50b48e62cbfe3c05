import type { Meta } from '@storybook/web-components-vite';
import { sideBySide } from '../kit/chapter.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = { title: 'Pictures/Myths', tags: ['!autodocs'] };
export default meta;

const guests = [
  { name: 'VM 1', os: 'ubuntu-24.04', app: 'App A' },
  { name: 'VM 2', os: 'windows-server-2022', app: 'App B' },
];
const containers = [
  { name: 'Container 1', libs: 'Bins/libs', app: 'App A' },
  { name: 'Container 2', libs: 'Bins/libs', app: 'App B' },
];

/** A system between hardware and ESXi. */
export const HostUnderTypeOne: Story = {
  ...sideBySide([
    {
      name: 'As it circulates',
      breaks: ['R1'],
      input: { kind: 'vm-stack', hypervisor: 'esxi', hostOs: 'linux', issueList: 'all', guests },
    },
    { name: 'As it is', input: { kind: 'vm-stack', hypervisor: 'esxi', guests } },
  ]),
  parameters: { concepts: ['host-and-guest-kernels', 'figure-vms'] },
};

/** Dom0 as a floor that the guests stand on. */
export const ControlDomainBelow: Story = {
  ...sideBySide([
    {
      name: 'As it circulates',
      breaks: ['R3'],
      input: {
        kind: 'vm-stack',
        hypervisor: 'xen',
        controlDomain: 'below',
        issueList: 'all',
        guests,
      },
    },
    { name: 'As it is', input: { kind: 'vm-stack', hypervisor: 'xen', guests } },
  ]),
  parameters: { concepts: ['type-1'] },
};

/** Hyper-V as a program on the Windows of a laptop. */
export const HyperVOnWindows: Story = {
  ...sideBySide([
    {
      name: 'As it circulates',
      breaks: ['R1'],
      input: {
        kind: 'hypervisor-type',
        heading: 'Hyper-V on Windows 11?',
        hypervisor: 'hyper-v',
        hostOs: 'windows-11',
        issueList: 'all',
      },
    },
    {
      name: 'As it is',
      input: {
        kind: 'hypervisor-type',
        heading: 'Hyper-V, and Windows 11 on it',
        hypervisor: 'hyper-v',
        controlOs: 'windows-11',
      },
    },
  ]),
  parameters: { concepts: ['type-1', 'vendor-ecosystem'] },
};

/** Applications that stand on an engine. */
export const EngineBelow: Story = {
  ...sideBySide([
    {
      name: 'As it circulates',
      breaks: ['R15'],
      input: {
        kind: 'container-stack',
        engine: 'docker',
        hostOs: 'debian-12',
        enginePlacement: 'below',
        issueList: 'all',
        containers,
      },
    },
    {
      name: 'As it is',
      input: { kind: 'container-stack', engine: 'docker', hostOs: 'debian-12', containers },
    },
  ]),
  parameters: { concepts: ['figure-containers', 'engine-creates-environments'] },
};

/** A system with a kernel in each container. */
export const KernelInside: Story = {
  ...sideBySide([
    {
      name: 'As it circulates',
      breaks: ['R8'],
      input: {
        kind: 'container-stack',
        engine: 'docker',
        hostOs: 'debian-12',
        issueList: 'all',
        containers: [
          { name: 'Container 1', os: 'ubuntu', kernel: 'Ubuntu kernel', app: 'App A' },
          { name: 'Container 2', os: 'alpine', app: 'App B' },
        ],
      },
    },
    {
      name: 'As it is',
      input: {
        kind: 'container-stack',
        engine: 'docker',
        hostOs: 'debian-12',
        containers: [
          { name: 'Container 1', os: 'ubuntu', app: 'App A' },
          { name: 'Container 2', os: 'alpine', app: 'App B' },
        ],
      },
    },
  ]),
  parameters: { concepts: ['no-own-kernel', 'shared-host-kernel'] },
};

/** A Windows container among others on a Linux kernel. */
export const WindowsOnLinux: Story = {
  ...sideBySide([
    {
      name: 'As it circulates',
      breaks: ['R5'],
      input: {
        kind: 'container-stack',
        engine: 'docker',
        hostOs: 'debian-12',
        issueList: 'all',
        containers: [
          { name: 'Container 1', os: 'ubuntu', app: 'App A' },
          { name: 'Container 2', os: 'windows-server-2022', app: 'App B' },
        ],
      },
    },
    {
      name: 'As it is',
      note: 'The other system needs another kernel: a machine beside.',
      input: {
        kind: 'vm-stack',
        heading: 'Two kernels, two machines',
        hypervisor: 'esxi',
        guests: [
          {
            name: 'VM 1',
            os: 'debian-12',
            containerStack: {
              engine: 'docker',
              containers: [{ name: 'Container 1', os: 'ubuntu', app: 'App A' }],
            },
          },
          { name: 'VM 2', os: 'windows-server-2022', app: 'App B' },
        ],
      },
    },
  ]),
  parameters: { concepts: ['no-own-kernel', 'mixed-guest-os'] },
};

/** Kubernetes in the place of an engine. */
export const KubernetesAsEngine: Story = {
  ...sideBySide([
    {
      name: 'As it circulates',
      breaks: ['R14'],
      input: {
        kind: 'container-stack',
        engine: 'kubernetes',
        hostOs: 'debian-12',
        issueList: 'all',
        containers,
      },
    },
    {
      name: 'As it is',
      input: {
        kind: 'container-stack',
        engine: 'kubernetes',
        runtime: 'containerd',
        hostOs: 'debian-12',
        containers,
      },
    },
  ]),
  parameters: { concepts: ['engine-creates-environments'] },
};

/** Linux containers straight on the kernel of macOS. */
export const DockerOnMac: Story = {
  ...sideBySide([
    {
      name: 'As it circulates',
      breaks: ['R55'],
      input: {
        kind: 'container-stack',
        engine: 'docker',
        hostOs: 'macos',
        hardware: 'MacBook',
        issueList: 'all',
        containers: [
          { name: 'Container 1', app: 'App A' },
          { name: 'Container 2', app: 'App B' },
        ],
      },
    },
    {
      name: 'As it is',
      input: {
        kind: 'container-stack',
        engine: 'docker-desktop-mac',
        hardware: 'MacBook',
        containers: [
          { name: 'Container 1', app: 'App A' },
          { name: 'Container 2', app: 'App B' },
        ],
      },
    },
  ]),
  parameters: { concepts: ['shared-host-kernel'] },
};
