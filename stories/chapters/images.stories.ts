import type { Meta } from '@storybook/web-components-vite';
import { drawn, sideBySide } from '../kit/chapter.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Pictures/Images and registries',
  tags: ['!autodocs'],
};
export default meta;

const debian = { digest: 'sha256:6e3a9f2b41c07d58', size: '28MiB', by: 'FROM debian:12' };
const python = {
  digest: 'sha256:b70f42d91ce6a385',
  size: '52MiB',
  by: 'RUN apt-get install python3',
};

const shop = {
  name: 'shop',
  tag: '1.4',
  os: 'linux',
  arch: 'amd64',
  containers: 2,
  layers: [
    debian,
    { digest: 'sha256:93c1d7e05ab2846f', size: '41MiB', by: 'RUN apt-get install nodejs' },
    { digest: 'sha256:0d45fe8137b9c2a6', size: '2MiB', by: 'COPY shop /srv' },
  ],
};
const search = {
  name: 'search',
  tag: '2.0',
  os: 'linux',
  arch: 'amd64',
  containers: 1,
  layers: [
    debian,
    python,
    { digest: 'sha256:7c82b60ea94f13d5', size: '5MiB', by: 'COPY search /app' },
  ],
};
const reports = {
  name: 'reports',
  tag: '2.0',
  os: 'linux',
  arch: 'amd64',
  layers: [
    debian,
    python,
    { digest: 'sha256:e15d39ac6087f4b2', size: '8MiB', by: 'COPY reports /app' },
  ],
};

/** Index, manifest, configuration, layers. */
export const Parts: Story = {
  ...drawn({
    kind: 'image-layers',
    heading: 'The parts of an image (example)',
    target: 'linux/arm64',
    images: [
      {
        name: 'shop',
        tag: '1.4',
        platforms: ['linux/amd64', 'linux/arm64', 'linux/s390x'],
        layers: [{ by: 'debian:12' }, { by: 'Node.js' }, { by: 'shop' }],
      },
    ],
  }),
  parameters: { concepts: ['image-parts', 'oci-standard'] },
};

/** Three images over layers that they have in common. */
export const SharedLayers: Story = {
  ...drawn({
    kind: 'image-layers',
    heading: 'Three images on one host (example sizes)',
    images: [shop, search, reports],
  }),
  parameters: { concepts: ['image-bundles-config'] },
};

/** What is there already is not fetched again. */
export const Pull: Story = {
  ...drawn({
    kind: 'image-layers',
    heading: 'A pull, with one image at hand (example sizes)',
    // What is still to be fetched cannot run yet.
    images: [shop, { ...search, containers: 0 }, reports],
    cached: shop.layers.map(({ digest }) => digest),
  }),
  parameters: { concepts: ['registry-pull'] },
};

/** The chain that the three specifications run through. */
export const WhoFetches: Story = {
  ...drawn({
    kind: 'engine-chain',
    heading: 'Who fetches, who unpacks, who starts',
    engine: 'containerd',
  }),
  parameters: { concepts: ['oci-standard'] },
};

/** The same package, handed to hosts that differ. */
export const HandedOut: Story = {
  ...drawn({
    kind: 'portability-map',
    heading: 'One package, four hosts (example)',
    name: 'shop:1.4',
    arch: ['amd64', 'arm64'],
    environments: [
      { name: 'Laptop', os: 'ubuntu-24.04', arch: 'amd64', runtime: 'podman' },
      { name: 'Cloud', os: 'debian-12', arch: 'arm64', runtime: 'containerd' },
      { name: 'Mainframe', os: 'linux', arch: 's390x', runtime: 'podman' },
      {
        name: 'Windows server',
        os: 'windows-server-2025',
        arch: 'amd64',
        runtime: 'windows-process',
      },
    ],
  }),
  parameters: { concepts: ['easy-distribution'] },
};

/** What is in the image, and what is handed over at the start. */
export const InsideAndOutside: Story = {
  ...sideBySide([
    {
      name: 'Baked in',
      note: 'One image per place, and the secrets in every copy.',
      input: {
        kind: 'portability-map',
        heading: 'Settings in the image (example)',
        name: 'shop:1.4-test',
        os: 'linux',
        arch: 'amd64',
        configuration: 'baked',
        environments: [
          { name: 'Test', os: 'debian-12', arch: 'amd64', runtime: 'podman' },
          { name: 'Production', os: 'debian-12', arch: 'amd64', runtime: 'containerd' },
        ],
      },
    },
    {
      name: 'Handed over',
      note: 'One image for all places; each place adds its own.',
      input: {
        kind: 'portability-map',
        heading: 'Settings from outside (example)',
        name: 'shop:1.4',
        os: 'linux',
        arch: 'amd64',
        environments: [
          {
            name: 'Test',
            os: 'debian-12',
            arch: 'amd64',
            runtime: 'podman',
            configuration: 'test.env',
          },
          {
            name: 'Production',
            os: 'debian-12',
            arch: 'amd64',
            runtime: 'containerd',
            configuration: 'production.env',
          },
        ],
      },
    },
  ]),
  parameters: { concepts: ['image-bundles-config'] },
};

/** Images of containers on both sides of the rule that they are megabytes. */
export const ImageSizes: Story = {
  ...drawn(
    {
      kind: 'density-view',
      heading: 'Images on both sides of the rule of thumb',
      scale: 'log',
      illustrative: true,
      units: [
        { name: 'Small base image', kind: 'container', size: '8MiB', sizeOf: 'unpacked' },
        { name: 'Web application', kind: 'container', size: '200MiB', sizeOf: 'unpacked' },
        { name: 'With a learning framework', kind: 'container', size: '6GiB', sizeOf: 'unpacked' },
        { name: 'Virtual machine', kind: 'vm', size: '300MiB to 4GiB', sizeOf: 'unpacked' },
      ],
    },
    { breaks: ['R50'] },
  ),
  parameters: { concepts: ['container-image-size'] },
};
