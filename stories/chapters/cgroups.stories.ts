import type { Meta } from '@storybook/web-components-vite';
import { drawn, sideBySide } from '../kit/chapter.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = { title: 'Pictures/Control groups', tags: ['!autodocs'] };
export default meta;

/** The lost figure, rebuilt: slices for how much, frames for what is seen, one kernel for all. */
export const HostSlices: Story = {
  ...sideBySide([
    {
      name: 'How much: slices',
      note: 'Everything on the host has a place in the tree, containers or not.',
      input: {
        kind: 'cgroup-slice',
        heading: 'A host in slices (example weights)',
        name: '/',
        cpus: 8,
        children: [
          { name: 'system.slice', cpuWeight: 100 },
          { name: 'user.slice', cpuWeight: 100 },
          {
            name: 'machine.slice',
            cpuWeight: 200,
            children: [
              { name: 'shop.scope', cpuWeight: 300 },
              { name: 'wiki.scope', cpuWeight: 100 },
            ],
          },
        ],
      },
    },
    {
      name: 'What is seen: frames',
      note: 'The same two containers, on the same kernel.',
      input: {
        kind: 'container-stack',
        heading: 'The same host, in frames',
        engine: 'podman',
        hostOs: 'fedora',
        highlight: 'host-kernel',
        containers: [
          { name: 'Shop', app: 'Web shop' },
          { name: 'Wiki', app: 'Wiki' },
        ],
      },
    },
  ]),
  parameters: { concepts: ['host-slicing-diagram'] },
};

/** Weights divide among siblings; limits cut along the path. */
export const WeightsAndLimits: Story = {
  ...drawn({
    kind: 'cgroup-slice',
    heading: 'Weights, and a limit that cuts one of them (example values)',
    name: '/',
    cpus: 8,
    children: [
      {
        name: 'shop.slice',
        cpuWeight: 300,
        children: [
          { name: 'pages.service', cpuWeight: 100 },
          { name: 'search.service', cpuWeight: 200, cpuMax: '200000 100000' },
        ],
      },
      { name: 'wiki.slice', cpuWeight: 100 },
    ],
  }),
  parameters: { concepts: ['cgroups-definition'] },
};

/** The third sort: protection, which counts only as far as the parent protects. */
export const Protection: Story = {
  ...drawn({
    kind: 'cgroup-slice',
    heading: 'Limits and protection of memory (example values)',
    name: '/',
    memory: '16GiB',
    resource: 'memory',
    children: [
      {
        name: 'shop.slice',
        memoryLow: '4G',
        children: [
          { name: 'pages.service', memoryLow: '2G', memoryMax: '6G', memoryCurrent: '3G' },
          { name: 'search.service', memoryLow: '2G', memoryMax: '4G', memoryCurrent: '2G' },
        ],
      },
      { name: 'wiki.service', memoryHigh: '2G', memoryMax: '3G', memoryCurrent: '1G' },
    ],
  }),
  parameters: { concepts: ['cgroups-definition'] },
};

/** A share that nobody asks for goes to those who do. */
export const AsNeeded: Story = {
  ...sideBySide([
    {
      name: 'All are busy',
      note: 'Weights decide.',
      input: {
        kind: 'cgroup-slice',
        heading: 'Noon (example)',
        name: '/',
        cpus: 8,
        children: [
          { name: 'shop.service', cpuWeight: 200 },
          { name: 'wiki.service', cpuWeight: 100 },
          { name: 'reports.service', cpuWeight: 100 },
        ],
      },
    },
    {
      name: 'The shop sleeps',
      note: 'What it leaves is divided among the others, by the same weights.',
      input: {
        kind: 'cgroup-slice',
        heading: 'Midnight (example)',
        name: '/',
        cpus: 8,
        children: [
          { name: 'shop.service', cpuWeight: 200, idle: true },
          { name: 'wiki.service', cpuWeight: 100 },
          { name: 'reports.service', cpuWeight: 100 },
        ],
      },
    },
  ]),
  parameters: { concepts: ['shared-resources-dynamic'] },
};

/** A ceiling cuts on an idle host as well. */
export const CeilingOnIdleHost: Story = {
  ...drawn({
    kind: 'cgroup-slice',
    heading: 'A limit of two CPUs on a host that has nothing else to do (example)',
    name: '/',
    cpus: 8,
    children: [
      { name: 'reports.service', cpuWeight: 100, cpuMax: '200000 100000' },
      { name: 'shop.service', cpuWeight: 900, idle: true },
    ],
  }),
  parameters: { concepts: ['cgroups-definition'] },
};

/** Requests have become weights, limits have become ceilings. */
export const KubernetesNode: Story = {
  ...drawn({
    kind: 'cgroup-slice',
    heading: 'A node of Kubernetes, every pod busy (example)',
    name: 'worker-1',
    cpus: 8,
    children: [
      {
        name: 'kubepods.slice',
        cpuWeight: 313,
        children: [
          { name: 'kubepods-pod1.slice', cpuWeight: 39, cpuMax: '100000 100000' },
          {
            name: 'kubepods-burstable.slice',
            cpuWeight: 79,
            children: [
              { name: 'kubepods-burstable-pod2.slice', cpuWeight: 20 },
              {
                name: 'kubepods-burstable-pod3.slice',
                cpuWeight: 59,
                cpuMax: '200000 100000',
              },
            ],
          },
          {
            name: 'kubepods-besteffort.slice',
            cpuWeight: 1,
            children: [
              { name: 'kubepods-besteffort-pod4.slice', cpuWeight: 1 },
              { name: 'kubepods-besteffort-pod5.slice', cpuWeight: 1 },
            ],
          },
        ],
      },
      { name: 'system.slice', cpuWeight: 100 },
    ],
  }),
  parameters: { concepts: ['cgroups-definition'] },
};

/** Two versions, eight years apart. */
export const TwoVersions: Story = {
  ...drawn({
    kind: 'history-timeline',
    heading: 'Control groups, twice',
    events: [
      { date: 2006, label: 'Process containers', detail: 'begun at Google', certain: false },
      {
        date: '2008-01',
        label: 'Version 1',
        detail: 'Linux 2.6.24',
        source: 'cgroups(7)',
        href: 'https://man7.org/linux/man-pages/man7/cgroups.7.html',
      },
      {
        date: 2016,
        label: 'Version 2',
        detail: 'one tree, official in Linux 4.5',
        source: 'cgroups(7)',
        href: 'https://man7.org/linux/man-pages/man7/cgroups.7.html',
      },
    ],
  }),
  parameters: { concepts: ['cgroups-origin'] },
};
