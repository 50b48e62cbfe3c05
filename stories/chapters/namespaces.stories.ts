import type { Meta } from '@storybook/web-components-vite';
import { drawn, oneBelowTheOther } from '../kit/chapter.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = { title: 'Pictures/Namespaces', tags: ['!autodocs'] };
export default meta;

/** One process, seen from its container and from the host. */
export const TwoViews: Story = {
  ...drawn({
    kind: 'namespace-view',
    heading: 'One process, two views (example numbers)',
    engine: 'docker',
    containers: [{ name: 'Shop', pid: 4711 }],
  }),
  parameters: { concepts: ['namespaces-definition'] },
};

/** What is seen and what is used: two mechanisms, each on its own. */
export const SeeAndUse: Story = {
  ...oneBelowTheOther([
    {
      name: 'What they see',
      note: 'Namespaces: a view for each.',
      input: {
        kind: 'namespace-view',
        heading: 'Views of two containers (example numbers)',
        engine: 'docker',
        types: ['mount', 'pid', 'network'],
        containers: [
          { name: 'Shop', pid: 4711 },
          { name: 'Wiki', pid: 4730 },
        ],
      },
    },
    {
      name: 'What they use',
      note: 'Control groups: a share for each.',
      input: {
        kind: 'cgroup-slice',
        heading: 'CPU time of the same two (example weights)',
        name: '/',
        cpus: 4,
        children: [
          {
            name: 'system.slice',
            children: [
              { name: 'docker-shop.scope', cpuWeight: 300 },
              { name: 'docker-wiki.scope', cpuWeight: 100 },
            ],
          },
        ],
      },
    },
  ]),
  parameters: {
    concepts: ['namespaces-and-cgroups-combined', 'isolation-by-namespaces-cgroups'],
  },
};

/** The containers of a pod have some views in common. */
export const Pod: Story = {
  ...drawn({
    kind: 'namespace-view',
    heading: 'A pod of two, and a pod of one (example numbers)',
    engine: 'kubernetes',
    runtime: 'containerd',
    types: ['mount', 'uts', 'ipc', 'pid', 'network'],
    containers: [
      { name: 'Shop', pod: 'shop', pid: 3100 },
      { name: 'Proxy', pod: 'shop', pid: 3155 },
      { name: 'Wiki', pod: 'wiki', pid: 3290 },
    ],
  }),
  parameters: { concepts: ['namespaces-definition'] },
};

/** Root inside is somebody without rights outside. */
export const Rootless: Story = {
  ...drawn({
    kind: 'namespace-view',
    heading: 'Root inside, nobody special outside (example numbers)',
    engine: 'podman',
    types: ['user'],
    containers: [
      { name: 'Shop', pid: 4711, user: 'root', uidMap: '0:1000:1,1:100000:65536' },
      { name: 'Wiki', pid: 4730, user: '33', uidMap: '0:1000:1,1:100000:65536' },
    ],
  }),
  parameters: { concepts: ['isolation-by-namespaces-cgroups'] },
};

/** Who does what until the process runs. */
export const HowMade: Story = {
  ...drawn({
    kind: 'engine-chain',
    heading: 'From a command to a process',
    engine: 'docker',
  }),
  parameters: { concepts: ['how-container-is-created'] },
};

/** Eight types in eighteen years. */
export const EightTypes: Story = {
  ...drawn({
    kind: 'history-timeline',
    heading: 'Eight types of namespaces in eighteen years',
    source: 'clone(2), namespaces(7), time_namespaces(7); years are those of the kernel versions',
    events: [
      { date: 2002, label: 'Mount', detail: 'Linux 2.4.19' },
      { date: 2006, label: 'UTS', detail: 'Linux 2.6.19' },
      { date: 2006, label: 'IPC', detail: 'Linux 2.6.19' },
      { date: 2008, label: 'PID', detail: 'Linux 2.6.24' },
      { date: '2008/2009', label: 'Network', detail: 'Linux 2.6.24, complete about 2.6.29' },
      { date: 2013, label: 'User', detail: 'usable from Linux 3.8' },
      { date: 2016, label: 'Cgroup', detail: 'Linux 4.6' },
      { date: 2020, label: 'Time', detail: 'Linux 5.6' },
    ],
  }),
  parameters: { concepts: ['namespaces-origin'] },
};
