import type { Meta } from '@storybook/web-components-vite';
import { drawn } from '../kit/chapter.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = { title: 'Pictures/Why virtualise', tags: ['!autodocs'] };
export default meta;

/** One server with three jobs: each has a computer of its own that is not made of metal. */
export const OneServerSplit: Story = {
  ...drawn({
    kind: 'vm-stack',
    heading: 'One server, three computers',
    hypervisor: 'xen',
    hardware: 'Rack server',
    cpus: 16,
    memory: '64GiB',
    guests: [
      { name: 'Shop', os: 'ubuntu-24.04', vcpus: 6, memory: '24GiB', app: 'Web shop' },
      { name: 'Mail', os: 'windows-server-2022', vcpus: 4, memory: '16GiB', app: 'Mail server' },
      { name: 'Wiki', os: 'debian-12', vcpus: 2, memory: '8GiB', app: 'Wiki' },
    ],
  }),
  parameters: {
    concepts: [
      'virtualisation-definition',
      'virtualisation-definition-partitioning',
      'better-hardware-use',
    ],
  },
};

/** The same three jobs under both techniques: count the hexagons. */
export const TwoBranches: Story = {
  ...drawn({
    kind: 'stack-compare',
    heading: 'Two places to divide a computer',
    stacks: [
      {
        caption: 'The hardware is made virtual',
        kind: 'vm-stack',
        hypervisor: 'esxi',
        guests: [
          { name: 'Shop', os: 'ubuntu-24.04', app: 'Web shop' },
          { name: 'Mail', os: 'debian-12', app: 'Mail server' },
          { name: 'Wiki', os: 'debian-12', app: 'Wiki' },
        ],
      },
      {
        caption: 'The interface of a kernel is',
        kind: 'container-stack',
        engine: 'docker',
        hostOs: 'debian-12',
        containers: [
          { name: 'Shop', os: 'ubuntu', app: 'Web shop' },
          { name: 'Mail', os: 'debian', app: 'Mail server' },
          { name: 'Wiki', os: 'debian', app: 'Wiki' },
        ],
      },
    ],
  }),
  parameters: { concepts: ['topic-confusion', 'shared-root-virtualisation'] },
};

/** The two meet: containers that stand on the kernels of virtual machines. */
export const TwoRoadsCross: Story = {
  ...drawn({
    kind: 'vm-stack',
    heading: 'Containers in virtual machines',
    hypervisor: 'kvm',
    hardware: 'Server of a provider',
    guests: [
      {
        name: 'Operations',
        os: 'ubuntu-24.04',
        containerStack: {
          engine: 'docker',
          containers: [{ name: 'shop' }, { name: 'search' }],
        },
      },
      {
        name: 'Development',
        os: 'debian-12',
        containerStack: {
          engine: 'podman',
          containers: [{ name: 'build' }, { name: 'test' }],
        },
      },
    ],
  }),
  parameters: { concepts: ['data-centre-goal', 'it-devops-efficiency'] },
};

/** From time-sharing to a kernel that is a hypervisor: what has no source that was checked is marked. */
export const Road: Story = {
  ...drawn({
    kind: 'history-timeline',
    heading: 'Virtual machines: older than their boom',
    events: [
      {
        date: 1967,
        when: '1960s',
        label: 'CP-67 at IBM',
        detail: 'virtual machines on a mainframe',
        source: 'Tom Van Vleck, The IBM 360/67 and CP/CMS',
        href: 'https://www.multicians.org/thvv/360-67.html',
      },
      {
        date: 1972,
        label: 'VM/370',
        detail: 'virtual machines as a product',
        source: 'Terry Critchley, High-Performance IT Services, 2016',
        href: 'https://www.oreilly.com/library/view/high-performance-it-services/9781315350103/xhtml/30_Chapter14.xhtml',
      },
      {
        date: 1999,
        label: 'VMware Workstation',
        detail: 'the same on x86',
        source: 'Bugnion et al., ACM TOCS, 2012',
        href: 'https://doi.org/10.1145/2382553.2382554',
      },
      {
        date: '2005/2006',
        label: 'Help from the processor',
        detail: 'VT-x and AMD-V',
        certain: false,
      },
      {
        date: 2007,
        label: 'KVM',
        detail: 'Linux 2.6.20',
        source: 'Red Hat, What is KVM?',
        href: 'https://www.redhat.com/en/topics/virtualization/what-is-KVM',
      },
    ],
  }),
  parameters: { concepts: ['virtualisation-enabled-cloud'] },
};

/** A server for every job, then the same jobs as machines on one of them. */
export const IdleServer: Story = {
  ...drawn({
    kind: 'utilisation-view',
    heading: 'A server for every job, or one for all',
    resource: 'cpu',
    cpus: 16,
    illustrative: true,
    hosts: [
      { name: 'Before: shop', tenants: [{ name: 'Shop', kind: 'process', usedCpus: 5 }] },
      { name: 'Before: mail', tenants: [{ name: 'Mail', kind: 'process', usedCpus: 3 }] },
      { name: 'Before: wiki', tenants: [{ name: 'Wiki', kind: 'process', usedCpus: 2 }] },
      {
        name: 'After: all three',
        tenants: [
          { name: 'Shop', kind: 'vm', cpus: 7, usedCpus: 5 },
          { name: 'Mail', kind: 'vm', cpus: 4, usedCpus: 3 },
          { name: 'Wiki', kind: 'vm', cpus: 3, usedCpus: 2 },
        ],
      },
    ],
  }),
  parameters: { concepts: ['bare-metal-underuse', 'better-hardware-use'] },
};
