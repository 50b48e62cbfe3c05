import type { Meta } from '@storybook/web-components-vite';
import { drawn, sideBySide } from '../kit/chapter.ts';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Pictures/The two side by side',
  tags: ['!autodocs'],
};
export default meta;

/** The picture that everybody draws, with the engine where it works and no host system too many. */
export const TwoArchitectures: Story = {
  ...drawn({
    kind: 'stack-compare',
    heading: 'Virtual machines and containers',
    stacks: [
      {
        caption: 'Virtual machines',
        kind: 'vm-stack',
        hypervisor: 'esxi',
        guests: [
          { name: 'VM 1', os: 'ubuntu-24.04', app: 'App A' },
          { name: 'VM 2', os: 'windows-server-2022', app: 'App B' },
          { name: 'VM 3', os: 'debian-12', app: 'App C' },
        ],
      },
      {
        caption: 'Containers',
        kind: 'container-stack',
        engine: 'docker',
        hostOs: 'debian-12',
        containers: [
          { name: 'Container 1', os: 'ubuntu', app: 'App A' },
          { name: 'Container 2', os: 'alpine', app: 'App B' },
          { name: 'Container 3', os: 'debian', app: 'App C' },
        ],
      },
    ],
  }),
  parameters: { concepts: ['architecture-visual', 'vm-vs-container-difference'] },
};

/** The same questions put to both. */
export const SameQuestions: Story = {
  ...sideBySide([
    {
      name: 'Asked of machines',
      input: {
        kind: 'vm-stack',
        heading: 'A part of an application in a machine',
        hypervisor: 'esxi',
        answers: true,
        highlight: 'guest-kernel',
        guests: [
          { name: 'Cart', os: 'debian-12', libs: 'Node.js', app: 'Cart' },
          { name: 'Payment', os: 'debian-12', libs: 'Node.js', app: 'Payment' },
        ],
      },
    },
    {
      name: 'Asked of containers',
      input: {
        kind: 'container-stack',
        heading: 'The same part in a container',
        engine: 'docker',
        hostOs: 'debian-12',
        answers: true,
        highlight: 'host-kernel',
        containers: [
          { name: 'Cart', libs: 'Node.js', app: 'Cart' },
          { name: 'Payment', libs: 'Node.js', app: 'Payment' },
        ],
      },
    },
  ]),
  parameters: { concepts: ['same-capability-one-difference', 'vm-emulate-container-package'] },
};
