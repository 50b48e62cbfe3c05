import type { Meta } from '@storybook/web-components-vite';
import { drawn } from '../kit/chapter.ts';
import { cited } from '../kit/cited.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Pictures/History',
  tags: ['!autodocs'],
};
export default meta;

const AQUA = 'Aqua Security, A brief history of containers';

/** From IBM's laboratories to every server. */
export const Machines: Story = {
  ...drawn({
    kind: 'history-timeline',
    heading: 'Virtual machines since the 1960s',
    events: [
      {
        date: 'late 1960s',
        label: 'CP-67 at IBM',
        detail: 'virtual machines on the System/360-67',
        source: 'Tom Van Vleck, The IBM 360/67 and CP/CMS',
        href: 'https://www.multicians.org/thvv/360-67.html',
      },
      {
        date: 1972,
        label: 'VM/370',
        detail: 'as a product',
        source: 'Terry Critchley, High-Performance IT Services, 2016',
        href: 'https://www.oreilly.com/library/view/high-performance-it-services/9781315350103/xhtml/30_Chapter14.xhtml',
      },
      {
        date: 1973,
        label: 'Two types of monitors',
        detail: 'thesis of Robert P. Goldberg',
        source: 'Goldberg, Harvard University',
        href: 'https://apps.dtic.mil/sti/citations/AD0772809',
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
      { date: 2007, label: 'KVM', detail: 'Linux 2.6.20', source: 'Red Hat, What is KVM?' },
    ],
  }),
  parameters: { concepts: ['history-1970s'] },
};

/** Mechanisms first, tools later. */
export const Containers: Story = {
  ...drawn({
    kind: 'history-timeline',
    heading: 'What containers are made of, and when it came',
    source: `${AQUA}; clone(2), user_namespaces(7), cgroups(7)`,
    events: [
      {
        date: 1979,
        label: 'chroot',
        detail: 'another root directory for a process',
        certain: false,
      },
      { date: 2000, label: 'Jails', detail: 'FreeBSD', certain: false },
      { date: 2002, label: 'First namespaces', detail: 'mounts, Linux 2.4.19' },
      { date: 2005, label: 'Zones', detail: 'Solaris', certain: false },
      {
        date: '2008-01',
        label: 'Control groups',
        detail: 'version 1, Linux 2.6.24',
      },
      { date: 2008, label: 'LXC', detail: 'Linux', certain: false },
      {
        date: 2013,
        label: 'User namespaces',
        detail: 'usable from Linux 3.8',
      },
      { date: 2013, label: 'Docker', detail: 'on top of LXC at first' },
      {
        date: 2016,
        label: 'Control groups',
        detail: 'version 2, official in Linux 4.5',
      },
    ],
  }),
  parameters: {
    concepts: ['history-containers-not-new', 'history-lxc-zones', 'history-docker-2013'],
  },
};

/** One figure, of one year, of another sort of container. */
export const TwoBillion: Story = {
  ...drawn({
    kind: 'survey-chart',
    heading: 'Containers that Google started, by a talk of 2014',
    population: 'starts of tasks under Borg in all of Google',
    year: 2014,
    source: 'Joe Beda, Containers at Scale, as reported by The Register, May 2014',
    href: 'https://www.theregister.com/2014/05/23/google_containerization_two_billion/',
    figures: [{ label: 'Started', value: '> 2', unit: 'billion a week' }],
    caption: 'Computed from it: about 3,307 a second.',
  }),
  parameters: { concepts: ['history-google'] },
};

/** What one name started in 2013 is a chain of several programs today. */
export const DockerToday: Story = {
  ...drawn({ kind: 'engine-chain', heading: 'Docker today', engine: 'docker' }),
  parameters: { concepts: ['history-docker-2013'] },
};

/** A prediction beside dated events. */
export const Foretold: Story = {
  ...drawn({
    kind: 'history-timeline',
    heading: 'Said of containers, and what came',
    events: [
      {
        date: 2013,
        label: 'Docker',
        detail: 'developers get tools',
        source: AQUA,
      },
      {
        date: '2017-12',
        label: 'Kata Containers',
        detail: 'a VM around each pod',
        ...cited('kata-launch'),
      },
      {
        date: '2018-11',
        label: 'Firecracker',
        detail: 'small VMs for functions and containers',
        ...cited('firecracker-launch'),
      },
      {
        date: 2020,
        when: 'about 2020',
        label: 'Virtual machines might vanish',
        detail: 'did not come true',
        prediction: true,
        source: 'BMC',
      },
      {
        date: 2021,
        label: 'Called a newer technology',
        detail: 'true of tools, not of mechanisms',
        source: 'a developer’s blog',
      },
      {
        date: 2021,
        label: 'Kubernetes as the normal case',
        detail: '96 % of the asked use or evaluate it',
        source: 'Cloud Native Computing Foundation, survey of 2021',
        href: cited('cncf-2021').href,
      },
    ],
  }),
  parameters: { concepts: ['history-newer-technology', 'history-revolution-prediction'] },
};

/** What was foretold, and what is usual. */
export const ReplacedOrNot: Story = {
  ...drawn({
    kind: 'stack-compare',
    heading: 'Foretold, and usual in clouds',
    stacks: [
      {
        kind: 'container-stack',
        caption: 'Foretold: containers instead',
        engine: 'containerd',
        hostOs: 'debian-12',
        containers: [{ name: 'Shop' }, { name: 'Bank' }],
      },
      {
        kind: 'vm-stack',
        caption: 'Usual: containers inside',
        hypervisor: 'kvm',
        hostOs: 'debian-12',
        guests: [
          { name: 'VM 1', os: 'debian-12', engine: 'containerd', containers: [{ name: 'Shop' }] },
          { name: 'VM 2', os: 'debian-12', engine: 'containerd', containers: [{ name: 'Bank' }] },
        ],
      },
    ],
  }),
  parameters: { concepts: ['history-revolution-prediction'] },
};
