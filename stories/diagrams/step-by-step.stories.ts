import type { DiagramElement } from '@stratagram/elements';
import type { Meta } from '@storybook/web-components-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { fixtureArgs } from '../kit/fixtures.ts';
import { rightToLeftStory, widthsStory, type Story } from '../kit/stories.ts';
import { diagram, type Args, type Kind } from '../kit/tag.ts';

const meta: Meta<Args> = { title: 'Diagrams/Step by step' };
export default meta;

/** A diagram with steps, walked through as a reader does. */
function told(kind: Kind, name: string): Story {
  return {
    args: fixtureArgs(`${kind}/${name}`),
    render: (args) => diagram(kind, args),
    play: ({ canvasElement }) => walk(canvasElement.querySelector(kind)),
  };
}

/**
 * From the pull of an image to a process on the kernel of the host. This is the order of runc: its
 * copy of itself is in the cgroup before it makes namespaces.
 */
export const ContainerStart: Story = {
  ...told('container-stack', 'steps-start'),
  name: 'How a container starts',
  parameters: { concepts: ['docker-engine', 'container-startup-time'] },
};

/** What a container does without: firmware, a boot loader, a kernel of its own, an init. */
export const VmBoot: Story = {
  ...told('vm-stack', 'steps-boot'),
  name: 'How a VM boots',
  parameters: { concepts: ['vm-full-os', 'vm-startup-time'] },
};

/** From an instruction in the guest to the device model in QEMU, and back again. */
export const VmExit: Story = {
  ...told('vm-stack', 'steps-exit'),
  name: 'How a VM exit travels',
  parameters: { concepts: ['hypervisor-mediated', 'guest-os-execution'] },
};

/** One flaw in the kernel that all containers call. */
export const KernelFlaw: Story = {
  ...told('container-stack', 'steps-flaw'),
  name: 'How a kernel flaw spreads',
  parameters: { concepts: ['kernel-vuln-affects-all', 'security-biggest-drawback'] },
};

/** The same flaw in a guest: its kernel serves one VM. */
export const GuestFlaw: Story = {
  ...told('vm-stack', 'steps-flaw'),
  name: 'The same flaw in a guest',
  parameters: { concepts: ['container-less-isolated'] },
};

/** Kubernetes replaces pods one after the other: a diagram that tells its steps by itself. */
export const Rollout: Story = {
  ...told('rolling-replacement', 'one-more'),
  name: 'How a rolling replacement proceeds',
};

const exit = fixtureArgs('vm-stack/steps-exit');

/** `show-steps="all"`: numbered frames, as in print, in files and where motion is unwelcome. */
export const AllSteps: Story = {
  name: 'All steps',
  args: { ...exit, 'show-steps': 'all' },
  render: (args) => diagram('vm-stack', args),
};

/** `step`: the step to begin with. */
export const OneStep: Story = {
  name: 'One step',
  args: { ...exit, step: 4 },
  render: (args) => diagram('vm-stack', args),
};

/** `autoplay`: goes on by itself once it is seen, where motion is welcome; anything the reader does stops it. */
export const Autoplay: Story = {
  args: { ...fixtureArgs('container-stack/steps-start'), autoplay: true },
  render: (args) => diagram('container-stack', args),
};

/** Frames in containers of 320, 480, 760 and 1200 px. */
export const Widths: Story = widthsStory('vm-stack', { ...exit, 'show-steps': 'all' });

/** Forward is to the left. */
export const RightToLeft: Story = {
  ...rightToLeftStory(fixtureArgs('container-stack/steps-flaw')),
  name: 'Right to left',
  render: (args) => diagram('container-stack', args),
};

/** Goes on by button and by key, to the end and back; nothing on the page moves meanwhile. */
async function walk(found: Element | null): Promise<void> {
  const element = found as DiagramElement;
  await element.updateComplete;
  const bar = () => element.shadowRoot?.querySelector('[part=player]');
  await waitFor(() => expect(bar()).toBeTruthy());
  // Where motion is unwelcome all steps stand beside each other.
  if (bar()?.querySelector('[part=position]')?.hasAttribute('hidden')) return;
  const count = Number(
    /\d+$/.exec(bar()?.querySelector('[part=position]')?.textContent ?? '')?.[0],
  );
  await expect(count).toBeGreaterThan(1);
  const { height } = element.getBoundingClientRect();
  const next = bar()?.querySelector<HTMLButtonElement>('[part~=next]') as HTMLButtonElement;
  next.click();
  await waitFor(() => expect(Number(element.step)).toBe(2));
  next.focus();
  for (const [key, step] of [
    ['{End}', count],
    ['{ArrowLeft}', count - 1],
    ['{Home}', 1],
  ] as const) {
    await userEvent.keyboard(key);
    await waitFor(() => expect(Number(element.step)).toBe(step));
    await element.updateComplete;
    await expect(element.getBoundingClientRect().height).toBe(height);
  }
}
