import type { DocsOf } from '../docs.ts';
import type { portabilityMap } from './diagram.ts';

export const docs = {
  summary: 'Where an artefact runs, and why.',
  description:
    'What moves with a container image or a VM, what has to be there, and in which environments it runs natively, in a VM, under emulation or not at all.',
  shows: 'where an image or a VM runs, where it does not, and why',
  children:
    '`<target-environment name="…" os="macos" arch="arm64" runtime="docker-desktop">` children, or a `<script type="application/json">`: read as data.',
  keys: {
    artefact: 'What moves: a container image by default.',
    name: 'What it goes by.',
    image:
      'Reference of a container image: its system and CPU are read from it where nothing else says them.',
    os: 'The system that it is made for, or that a VM holds; Linux for containers by default.',
    osVersion: 'Version or build of that system.',
    arch: 'CPU architectures that it is built for, separated by spaces.',
    kernelFeatures: 'Features that a container needs of the kernel, separated by spaces.',
    privileged: 'A container needs privileges.',
    format: "Format of a VM's disk.",
    size: 'Of the image or the disk, such as `230MiB`.',
    configuration: 'Configuration is in it, or waits in each place.',
    data: 'Data is in it, or waits in each place.',
    moves: 'Started anew, or moved while it runs: the latter is for VMs.',
    environments: 'Where it is to run; by default the children.',
  },
  example: 'shop',
} satisfies DocsOf<typeof portabilityMap>;
