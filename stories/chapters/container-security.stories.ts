import type { Meta } from '@storybook/web-components-vite';
import { drawn, sideBySide } from '../kit/chapter.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Pictures/Container security',
  tags: ['!autodocs'],
};
export default meta;

/** A flaw in a kernel reaches what stands on that kernel. */
export const HowFar: Story = {
  ...drawn({
    kind: 'vm-stack',
    heading: 'A flaw in one of two kernels',
    hypervisor: 'esxi',
    fault: 'guests.0.guest-kernel',
    faultKind: 'compromise',
    guests: [
      {
        name: 'Machine 1',
        os: 'debian-12',
        containerStack: { engine: 'docker', containers: [{ name: 'Shop' }, { name: 'Search' }] },
      },
      {
        name: 'Machine 2',
        os: 'debian-12',
        containerStack: { engine: 'docker', containers: [{ name: 'Wiki' }, { name: 'Mail' }] },
      },
    ],
  }),
  parameters: { concepts: ['kernel-vuln-affects-all'] },
};

const two = [{ name: 'Shop' }, { name: 'Wiki' }];

/** The same intruder behind three walls. */
export const ThreeWalls: Story = {
  ...sideBySide([
    {
      name: 'Kept apart by a kernel',
      note: 'Whoever has the kernel has both.',
      input: {
        kind: 'container-stack',
        heading: 'A flaw in the kernel that Shop calls',
        engine: 'containerd',
        hostOs: 'debian-12',
        fault: 'host-kernel',
        faultKind: 'compromise',
        containers: two,
      },
    },
    {
      name: 'A kernel in user space between',
      note: 'What Shop calls is its own Sentry.',
      input: {
        kind: 'container-stack',
        heading: 'A flaw in the Sentry that Shop calls',
        engine: 'gvisor',
        hostOs: 'debian-12',
        fault: 'containers.0.sandbox-kernel',
        faultKind: 'compromise',
        containers: two,
      },
    },
    {
      name: 'A machine around each',
      note: 'What Shop calls is the kernel of its own machine.',
      input: {
        kind: 'container-stack',
        heading: 'A flaw in the guest kernel that Shop calls',
        engine: 'kata',
        hostOs: 'debian-12',
        fault: 'pods.0.guest-kernel',
        faultKind: 'compromise',
        containers: two,
      },
    },
  ]),
  parameters: { concepts: ['container-less-isolated', 'security-biggest-drawback'] },
};

/** Places to look, from the command to the kernel. */
export const PlacesToLook: Story = {
  ...drawn({
    kind: 'engine-chain',
    heading: 'From the command to the kernel: each link takes orders',
    engine: 'kubernetes',
    runtime: 'cri-o',
    nodes: 3,
  }),
  parameters: { concepts: ['attack-surface'] },
};

/** A flaw in a layer is a flaw in every image that has it. */
export const FlawInALayer: Story = {
  ...drawn({
    kind: 'image-layers',
    heading: 'One library to be patched, three images to be made anew (example sizes)',
    highlight: 'images.0.layers.0',
    images: [
      ['shop', 'sha256:0d45fe8137b9c2a6'],
      ['search', 'sha256:7c82b60ea94f13d5'],
      ['reports', 'sha256:e15d39ac6087f4b2'],
    ].map(([name, digest]) => ({
      name,
      tag: '1.0',
      os: 'linux',
      arch: 'amd64',
      containers: 1,
      layers: [
        { digest: 'sha256:6e3a9f2b41c07d58', size: '28MiB', by: 'FROM debian:12' },
        { digest, size: '9MiB', by: `COPY ${name} /app` },
      ],
    })),
  }),
  parameters: { concepts: ['security-across-lifecycle'] },
};

const tripwire = {
  kind: 'survey-chart',
  year: 2018,
  published: 'January 2019',
  source: 'Tripwire, as reported by Infosecurity Magazine and DevClass',
  href: 'https://infosecurity-magazine.com/news/75-firms-hit-container-security',
} as const;

/** Who was asked, and what counted as an incident. */
export const Incidents: Story = {
  ...drawn({
    ...tripwire,
    heading: 'At least one incident with containers within a year',
    figures: [
      {
        label: 'Of all who were asked',
        value: 60,
        sample: 311,
        population: 'people in IT security; reports differ on their companies',
      },
      {
        label: 'Of those with many containers',
        value: 75,
        population: 'those of the 311 with more than 100 containers',
      },
    ],
    caption: 'Told by those concerned, to a vendor; incidents of any severity.',
  }),
  parameters: { concepts: ['survey-tripwire-60'] },
};

/** Two groups that are not one. */
export const TwoGroups: Story = {
  ...drawn({
    ...tripwire,
    heading: 'Flaws in containers in production',
    figures: [
      {
        label: 'Know that there are some',
        value: 47,
        population: 'those of 311 people with containers in production',
      },
      {
        label: 'Do not know whether there are any',
        value: 46,
        population: 'those of 311 people with containers in production',
      },
    ],
  }),
  parameters: { concepts: ['survey-known-vulnerable'] },
};

/** Two releases of the same library, side by side. */
export const TwoReleases: Story = {
  ...drawn({
    kind: 'container-stack',
    heading: 'Two releases of one library',
    engine: 'docker',
    hostOs: 'debian-12',
    containers: [
      { name: 'Shop', libs: 'OpenSSL 3.0', app: 'Web shop' },
      { name: 'Archive', libs: 'OpenSSL 1.1', app: 'Archive' },
    ],
  }),
  parameters: { concepts: ['no-library-conflicts', 'container-isolated-execution'] },
};

/** What clashes after all: both use the network of the host. */
export const OnePortForTwo: Story = {
  ...drawn(
    {
      kind: 'namespace-view',
      heading: 'Two containers on the network of the host (example numbers)',
      engine: 'docker',
      containers: [
        { name: 'Shop', pid: 4711, namespaces: 'net=host' },
        { name: 'Archive', pid: 4730, namespaces: 'net=host' },
      ],
    },
    { breaks: ['R22'] },
  ),
  parameters: { concepts: ['container-isolated-execution', 'no-library-conflicts'] },
};
