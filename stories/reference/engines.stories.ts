import { ENGINES, type Engine } from '@stratagram/core';
import type { Meta } from '@storybook/web-components-vite';
import { fixtureArgs } from '../kit/fixtures.ts';
import { galleryStory, type Story } from '../kit/stories.ts';
import { diagram, type Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Reference/Engines and platforms',
  component: 'container-stack',
  tags: ['!autodocs'],
  render: (args) => diagram('container-stack', args),
  parameters: { controls: { disable: true } },
};
export default meta;

const row = (id: string): Args =>
  fixtureArgs(`container-stack/${id}`, { engine: id, containers: 3 });

function of(...classes: Engine['class'][]): Story {
  return galleryStory(
    'container-stack',
    ENGINES.filter((engine) => classes.includes(engine.class)).map(({ id, name, source }) => ({
      name,
      note: `Id: ${id}. Source: ${source}.`,
      args: row(id),
    })),
    'one',
  );
}

/** Engines and the runtimes that Kubernetes calls: the kernel of the host serves all containers. */
export const Engines: Story = of('engine', 'cri-runtime');

/** A whole distribution in a container, without a kernel of its own. */
export const SystemContainers: Story = of('system-containers');

/** An orchestrator above a runtime; containers live in pods. */
export const Orchestrators: Story = of('orchestrator');

/** Another kernel between container and host: one in user space, or one in a VM. */
export const Sandboxes: Story = of('sandboxed-runtime', 'vm-runtime');

/** Windows containers share the Windows kernel, or bring one in a small VM. */
export const Windows: Story = of('windows-runtime');

/** Linux containers on other systems: in a Linux VM that hides from view. */
export const Desktops: Story = of('desktop-product');

/** No daemon: what starts a container ends before the container does its work. */
export const Podman: Story = { args: row('podman') };

/** A kernel in user space takes the system calls of the sandbox. */
export const Gvisor: Story = { name: 'gVisor', args: row('gvisor') };

/** One VM per pod, with a kernel of its own. */
export const Kata: Story = { args: row('kata') };

/** Containers on a Mac call the Linux kernel of a VM, not that of macOS. */
export const DockerDesktop: Story = { args: row('docker-desktop-mac') };

/** One kernel for all distributions. */
export const Wsl2: Story = { name: 'WSL 2', args: row('wsl2') };

/** Control plane above, pods on the node. */
export const Kubernetes: Story = { args: row('kubernetes') };
