import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { fixtureArgs } from '../kit/fixtures.ts';
import { standardMeta, standardStories } from '../kit/standard.ts';
import { selectableStory, type Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';

/**
 * One element for three views: stacks side by side; how far a fault goes in each (`fault`, a view of
 * isolation); and the same containers in several places (a view of placement).
 */
const meta: Meta<Args> = {
  title: 'Diagrams/Stack compare',
  ...standardMeta('stack-compare', {
    fault: { control: 'text' },
    'fault-kind': { control: 'select', options: ['crash', 'compromise'] },
  }),
};
export default meta;

const classic = fixtureArgs('stack-compare/vms-and-containers');
const VMS = '<vm-stack caption="Virtual machines" hypervisor="esxi" guests="3"></vm-stack>';
const CONTAINERS =
  '<container-stack caption="Containers" engine="docker" host-os="linux" containers="3"></container-stack>';
const both = { children: VMS + CONTAINERS };

const standard = standardStories('stack-compare', {
  args: classic,
  json: {
    stacks: [
      { kind: 'vm-stack', guests: 2 },
      { kind: 'container-stack', containers: 2 },
    ],
  },
  labelled: (label) => ({
    heading: label,
    children: `<vm-stack caption="${label}" hypervisor="esxi"><vm-guest name="${label}" app="${label}"></vm-guest></vm-stack>
<container-stack caption="${label}"><container-unit name="${label}" libs="${label}"></container-unit></container-stack>`,
  }),
  wrong: [
    { name: 'One stack alone', args: { children: VMS } },
    {
      name: 'A rule broken in one of them',
      args: {
        children: `<vm-stack hypervisor="esxi" host-os="windows-11" guests="2"></vm-stack>${CONTAINERS}`,
      },
    },
    {
      name: 'Unknown attribute of a stack',
      args: { children: `${VMS}<container-stack engin="docker"></container-stack>` },
    },
    {
      name: 'A billion guests',
      args: { children: `<vm-stack guests="1000000000"></vm-stack>${CONTAINERS}` },
    },
    { name: 'A fault in nothing', args: { ...both, fault: 'flux-capacitor' } },
  ],
});

/** Every attribute as a control. */
export const Playground: Story = { args: both };

/**
 * The ground is the same; layers of one role stand on one line. Look at the place of the guest
 * kernels: on the right it is empty. The brackets count: three of each, one for all, none.
 */
export const Anatomy: Story = {
  ...selectableStory('stack-compare', classic),
  parameters: { concepts: ['architecture-visual', 'vm-vs-container-difference'] },
};

/** The least that can be compared: one VM, one container, and where the kernel sits. */
export const Smallest: Story = {
  args: fixtureArgs('stack-compare/smallest'),
  parameters: { concepts: ['topic-confusion'] },
};

/** What is made virtual: the hardware under a guest kernel, or the interface of a kernel that all share. */
export const VirtualInterface: Story = {
  args: { ...classic, heading: 'What is virtual', highlight: 'guest-kernel host-kernel' },
  parameters: {
    concepts: [
      'shared-root-virtualisation',
      'hardware-virtualisation',
      'os-level-virtualisation',
      'vm-whole-machine',
      'vm-emulate-container-package',
    ],
  },
};

/** A guest OS beside a whole user space without a kernel, and the libraries of an application alone. */
export const UserSpaces: Story = {
  args: {
    heading: 'How much of an OS is inside',
    children: `<vm-stack caption="VMs" hypervisor="kvm" guests="2"></vm-stack>
<container-stack caption="System containers" engine="incus" containers="2"></container-stack>
<container-stack caption="Application containers" engine="podman" containers="2"></container-stack>`,
  },
  parameters: { concepts: ['no-complete-os'] },
};

/** VMs may hold any system for their CPU; containers any distribution that fits the one kernel. */
export const MixedSystems: Story = {
  args: fixtureArgs('stack-compare/mixed-systems'),
  parameters: { concepts: ['vm-any-os'] },
};

/** `engine-placement`: where the engine works, and where many pictures have it. */
export const EnginePlacement: Story = { args: fixtureArgs('stack-compare/engine-placement') };

/** Replicas count as often as they run: kernels, user spaces and brackets say so. */
export const Replicas: Story = { args: fixtureArgs('stack-compare/replicas') };

/** `answers`: what a system call crosses in each, worked out from what stands on what. */
export const SystemCalls: Story = {
  args: { ...both, answers: true },
  parameters: { concepts: ['container-performance'] },
};

/**
 * A view of isolation: somebody controls the kernel that an application uses. In its VM that is one
 * tenant, under containers it is all of them.
 */
export const Flaw: Story = {
  args: fixtureArgs('stack-compare/fault'),
  parameters: {
    concepts: ['kernel-vuln-affects-all', 'container-less-isolated', 'vm-strong-security'],
  },
};

/** `fault` without the path of a stack is looked for in each: the kernel under all tenants. */
export const SameFault: Story = {
  args: { ...both, fault: 'hardware', heading: 'What no boundary holds' },
};

/** A crash in one tenant ends there, in both. */
export const Crash: Story = {
  args: {
    ...both,
    heading: 'One tenant crashes',
    fault: 'stacks.0.guests.1.guest-kernel stacks.1.containers.1',
  },
  parameters: { concepts: ['vm-crash-containment', 'vm-isolation'] },
};

/** Four lines around a container, from a process to a VM, and what the host kernel takes along. */
export const Boundaries: Story = {
  args: fixtureArgs('stack-compare/boundaries'),
  parameters: { concepts: ['different-isolation'] },
};

/** Ways in besides the kernel: an engine that runs as root, and one that does not. */
export const AttackSurface: Story = {
  args: {
    heading: 'Whoever controls the engine',
    fault: 'engine',
    'fault-kind': 'compromise',
    children: `<container-stack caption="As root" engine="docker" containers="2"></container-stack>
<container-stack caption="Rootless" engine="podman" rootless containers="2"></container-stack>`,
  },
  parameters: { concepts: ['attack-surface', 'security-biggest-drawback'] },
};

/** A view of placement: the same two containers on bare metal, in a VM, in a cloud, and nested. */
export const Placements: Story = {
  args: fixtureArgs('stack-compare/placements'),
  parameters: { concepts: ['container-runs-on', 'value-infra-agnostic'] },
};

/** Apart and together: containers in VMs share the kernel of their VM and keep its boundary around them. */
export const Together: Story = {
  args: fixtureArgs('stack-compare/three-ways'),
  parameters: {
    concepts: [
      'vms-host-containers',
      'coexist-on-existing-vms',
      'together-or-interchangeable',
      'data-centre-goal',
      'it-devops-efficiency',
    ],
  },
};

/** Ports, mounts and networks of containers stand in each stack. */
export const Attached: Story = { args: fixtureArgs('stack-compare/attached') };
/** Where may an agent run? Four walls, and what crosses each. */
export const AgentWalls: Story = { args: fixtureArgs('stack-compare/agent-walls') };

/** The same, with somebody else in control of the agent: a wall is as good as its holes. */
export const AgentCompromise: Story = { args: fixtureArgs('stack-compare/agent-compromise') };

/** `heading` and `caption` of the whole; a stack has its own. */
export const HeadingAndCaption: Story = {
  args: { ...both, heading: 'Two ways to share a server', caption: 'Drawn by the same rules.' },
};

/** `annotations="none"`: no brackets, no legend. */
export const Bare: Story = {
  name: 'Without annotations',
  args: { ...classic, annotations: 'none', heading: '' },
};

/** `highlight`: a layer by its path, or all layers of a kind. */
export const Highlight: Story = { args: { ...classic, highlight: 'stacks.1.host-kernel' } };

/** The property `model`: an object with the keys of the JSON file. */
export const FromProperty: Story = {
  parameters: { controls: { disable: true } },
  render: () =>
    html`<stack-compare
      .model=${{ stacks: [{ kind: 'vm-stack', hypervisor: 'xen' }, { kind: 'container-stack' }] }}
    ></stack-compare>`,
};

export const FromJSON: Story = standard.FromJSON;
export const Empty: Story = standard.Empty;
export const LongContent: Story = standard.LongContent;
export const WrongInput: Story = standard.WrongInput;
export const Themes: Story = standard.Themes;
export const Widths: Story = standard.Widths;
export const RightToLeft: Story = standard.RightToLeft;
export const StaticBesideLive: Story = standard.StaticBesideLive;
export const TakeAlong: Story = standard.TakeAlong;

/** Who controls the host reads the memory of an ordinary VM, not that of a confidential one. */
export const Confidential: Story = { args: fixtureArgs('stack-compare/confidential') };
