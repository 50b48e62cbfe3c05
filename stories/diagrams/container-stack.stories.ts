import { ENGINES } from '@stratagram/core';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { fixtureArgs } from '../kit/fixtures.ts';
import { expectIssues } from '../kit/play.ts';
import { answersStory, faultsStory, issuesStory } from '../kit/states.ts';
import {
  galleryStory,
  rightToLeftStory,
  selectableStory,
  staticStory,
  takeStory,
  themesStory,
  widthsStory,
  type Story,
  longContentStory,
} from '../kit/stories.ts';
import { diagram, type Args } from '../kit/tag.ts';
import { WRONG_CONTAINERS } from './wrong-containers.ts';

const meta: Meta<Args> = {
  title: 'Diagrams/Container stack',
  component: 'container-stack',
  render: (args) => diagram('container-stack', args),
  argTypes: {
    engine: { control: 'select', options: ENGINES.map(({ id }) => id) },
    runtime: { control: 'select', options: ['', 'runc', 'crun', 'runsc', 'kata'] },
    'runs-on': { control: 'select', options: ['bare-metal', 'vm', 'cloud'] },
    'engine-placement': { control: 'select', options: ['beside', 'below'] },
    containers: { control: { type: 'number', min: 1, max: 1000 } },
    cpus: { control: { type: 'number', min: 1 } },
    width: { control: { type: 'number', min: 160, max: 1920 } },
    children: { control: 'text', description: 'Child tags', table: { category: 'children' } },
  },
};
export default meta;

const figure = fixtureArgs('container-stack/figure-containers');
const typical = fixtureArgs('container-stack/docker-engine');

/** Every attribute as a control. Without children, `containers` says how many there are. */
export const Playground: Story = {
  args: { engine: 'docker-engine', containers: 3, 'host-os': 'ubuntu-24.04', cpus: 8 },
};

/**
 * Containers stand on the kernel they call; the engine stands beside them, because their system
 * calls do not go through it. A dashed frame is a boundary that the kernel enforces. Count the
 * hexagons: one kernel for all.
 */
export const Anatomy: Story = selectableStory('container-stack', typical);

/** The smallest useful stack. */
export const OneContainer: Story = { args: fixtureArgs('container-stack/one-container') };

/** `engine`: an id of the table, an everyday name, or a name of your own. */
export const Engine: Story = galleryStory(
  'container-stack',
  ['docker', 'podman', 'k3s', 'Our own engine'].map((engine) => ({
    name: engine,
    args: { engine, containers: 2 },
  })),
);

/** `runtime`: an OCI runtime in place of the engine's own, here with a kernel in user space. */
export const Runtime: Story = { args: fixtureArgs('container-stack/docker-gvisor') };

/** gVisor's platform: KVM catches its system calls, without a VMM. */
export const GvisorOnKvm: Story = { args: fixtureArgs('container-stack/gvisor-kvm') };

/** Kata's remote hypervisor: the VMs of the pods are VMs of the cloud, beside the node. */
export const PeerPods: Story = { args: fixtureArgs('container-stack/peer-pods') };

/** `host-os`, `host-arch`, `hardware`, `cpus` and `memory`: the machine. */
export const Machine: Story = {
  args: {
    engine: 'podman',
    'host-os': 'fedora-42',
    'host-arch': 'arm64',
    hardware: 'Build server',
    cpus: 80,
    memory: '256GiB',
    containers: 2,
  },
};

/** `generic`: no product, as in a textbook. */
export const NoProduct: Story = { args: fixtureArgs('container-stack/generic-engine') };

/** Of a runtime that no table has, the picture does not tell whose kernel its containers use. */
export const UnknownRuntime: Story = { args: fixtureArgs('container-stack/unknown-runtime') };

/** `hypervisor` of a desktop product: what runs its hidden VM. */
export const HiddenVmm: Story = { args: fixtureArgs('container-stack/krunkit') };

/** `runs-on="vm"`: the kernel that the containers share is that of a VM. */
export const RunsOnVm: Story = {
  name: 'Runs on a VM',
  args: fixtureArgs('container-stack/runs-on-vm'),
};

/** `runs-on="cloud"`: the same on a machine that somebody else looks after. */
export const RunsOnCloud: Story = {
  name: 'Runs in a cloud',
  args: fixtureArgs('container-stack/runs-on-cloud'),
};

/** `engine-placement="below"`: the conventional picture, which says that it is one. */
export const EngineBelow: Story = { args: fixtureArgs('container-stack/below') };

/** `containers`: a count alone. Many collapse into one cell that says how many. */
export const ManyContainers: Story = { args: { engine: 'docker', containers: 1000 } };

/** `<container-unit>`: name, image, libraries, application, limits of each container. */
export const Containers: Story = { args: typical };

/** `pod`: containers of one pod share its network, IPC and UTS namespaces. */
export const Pods: Story = { args: fixtureArgs('container-stack/pods') };

/** `replicas`: drawn once, as a pile, and counted as many times. */
export const Replicas: Story = { args: fixtureArgs('container-stack/replicas') };

/** `replicas` without pods, as `docker compose up --scale` starts them; `limits` alone. */
export const ReplicasWithoutPods: Story = {
  name: 'Replicas without pods',
  args: fixtureArgs('container-stack/docker-replicas'),
};

/** A fault in one of several replicas takes that one. */
export const FaultInOneReplica: Story = {
  name: 'Fault in one of several replicas',
  args: fixtureArgs('container-stack/kata-replicas'),
};

/**
 * `requests` and `limits`: what the scheduler counts and what the kernel enforces. The QoS class of
 * a pod follows from them, and so do the values in its cgroups, which the sentences tell.
 */
export const Resources: Story = {
  name: 'Requests and limits',
  args: fixtureArgs('container-stack/resources'),
};

/** `pod-requests` and `pod-limits`: those of a pod as a whole decide about its class. */
export const PodResources: Story = {
  name: 'Requests and limits of a pod',
  args: fixtureArgs('container-stack/pod-resources'),
};

/** `role`: init containers end before the others start, sidecars start early and stay. */
export const InitAndSidecar: Story = {
  name: 'Init containers and sidecars',
  args: fixtureArgs('container-stack/init-sidecar'),
};

/** `runtime` of a container or pod, as a RuntimeClass names it: each in the boundary of its runtime. */
export const RuntimeClasses: Story = { args: fixtureArgs('container-stack/runtime-classes') };

/** The same on Windows: process isolation on the kernel of the host, Hyper-V isolation beside it. */
export const IsolationPerContainer: Story = {
  args: fixtureArgs('container-stack/isolation-per-container'),
};

/** `platform` of gVisor: on KVM the Sentry is guest OS and VMM in one process. */
export const SandboxPlatform: Story = { args: fixtureArgs('container-stack/gvisor-on-kvm') };

/** `engine` and containers in a container: the kernel is one, however deep they stand. */
export const ContainersInContainers: Story = { args: fixtureArgs('container-stack/docker-in-lxc') };

/** The nodes of a local cluster are containers, which hold pods. */
export const ClusterInDocker: Story = { args: fixtureArgs('container-stack/cluster-in-docker') };

/** `vm` in a container, as KubeVirt has it: QEMU is a process in the pod, on the KVM of the node. */
export const VmInPod: Story = {
  name: 'VM in a pod',
  args: fixtureArgs('container-stack/vm-in-pod'),
};

/** `privileged` and `namespaces`: how much of the boundary is left. */
export const Privileged: Story = { args: fixtureArgs('container-stack/privileged') };

/** `ports`, `mounts`, `networks`, `depends-on` and `cpuset`: what a Compose file says of its services. */
export const ComposeFile: Story = { args: fixtureArgs('container-stack/compose-shop') };

/** `networks`: a letter each; `host` and `none` are no networks of their own. */
export const Networks: Story = { args: fixtureArgs('container-stack/networks') };

/** `mounts` of the socket of an engine, `capabilities` that load kernel code: a gap in the frame. */
export const OpenBoundary: Story = {
  name: 'Socket of the engine',
  args: fixtureArgs('container-stack/docker-socket'),
};

/** Ports of the host are forwarded into the hidden VM of a desktop product. */
export const ForwardedPorts: Story = { args: fixtureArgs('container-stack/attached-in-desktop') };

/** Ports and mounts of containers in pods. */
export const AttachedInPods: Story = { args: fixtureArgs('container-stack/attached-in-pods') };

/** More than there is room for is counted. */
export const ManyAttached: Story = { args: fixtureArgs('container-stack/attached-many') };
/**
 * `crosses`: what crosses the wall of each, which way, and through whose hands; what a socket of the
 * host's engine does to the wall.
 */
export const Crossings: Story = { args: fixtureArgs('container-stack/socket-crosses') };

/** What a product lets in and out: its own kernel, its own engine, a proxy that adds credentials. */
export const DockerSandboxes: Story = { args: fixtureArgs('container-stack/docker-sandboxes') };

/** A process of the host in a boundary that the kernel enforces: no image, no system of its own. */
export const ProcessSandboxes: Story = galleryStory('container-stack', [
  { name: 'Claude Code on Linux', args: fixtureArgs('container-stack/claude-code') },
  { name: 'Claude Code on a Mac', args: fixtureArgs('container-stack/claude-code-macos') },
  { name: 'Codex CLI', args: fixtureArgs('container-stack/codex') },
  { name: 'MXC', args: fixtureArgs('container-stack/mxc-windows') },
]);

/** Containers, with an agent in them. */
export const AgentsInContainers: Story = galleryStory('container-stack', [
  { name: 'Gemini CLI', args: fixtureArgs('container-stack/gemini-cli') },
  { name: 'GitHub Codespaces', args: fixtureArgs('container-stack/codespaces') },
  { name: 'Dev container', args: fixtureArgs('container-stack/devcontainer-socket') },
]);

/** A kernel for each sandbox: in user space, or in a small VM. */
export const AgentServices: Story = galleryStory('container-stack', [
  { name: 'E2B', args: fixtureArgs('container-stack/e2b') },
  { name: 'Vercel Sandbox', args: fixtureArgs('container-stack/vercel-sandbox') },
  { name: 'Fly.io Sprites', args: fixtureArgs('container-stack/sprites') },
  { name: 'Daytona', args: fixtureArgs('container-stack/daytona') },
  { name: 'Modal', args: fixtureArgs('container-stack/modal') },
  { name: 'Agent Sandbox', args: fixtureArgs('container-stack/agent-sandbox') },
]);

/** What is taken for a wall and is none. */
export const NoWall: Story = { args: fixtureArgs('container-stack/worktrees') };

/** Long names of what crosses wrap, and are cut where they must be. */
export const LongCrossings: Story = { args: fixtureArgs('container-stack/crossings-long') };

/** `heading` and `caption`. */
export const HeadingAndCaption: Story = {
  args: { ...figure, heading: 'Three containers, one kernel', caption: 'No guest OS anywhere.' },
};

/** `annotations="none"`: no brackets, no legend. */
export const Bare: Story = {
  name: 'Without annotations',
  args: { ...typical, annotations: 'none', heading: '' },
};

/** `highlight`: a layer by its path, or all layers of a kind. */
export const Highlight: Story = { args: { ...typical, highlight: 'host-kernel' } };

/** What cannot be has a number on its layer; the list says why, and whose word it is. `issue-list="none"` leaves the numbers. */
export const Issues: Story = issuesStory({
  engine: 'docker',
  'host-os': 'ubuntu-24.04',
  children:
    '<container-unit name="web" image="nginx"></container-unit><container-unit name="shop" os="windows-server-2022"></container-unit>',
});

/** `fault`: what fails, and what stops with it or is reached. With `fault-on-select` the reader chooses. */
export const Faults: Story = faultsStory('container-stack', { ...typical, fault: 'host-kernel' });

/** `answers`: how many kernels run, what is shared, what a system call crosses. */
export const Answers: Story = answersStory(typical);

/** `width`: laid out for this many px, whatever the container has. */
export const FixedWidth: Story = { args: { ...figure, width: 420 } };

/** A `<script type="application/json">` in place of attributes and children. */
export const FromJson: Story = {
  name: 'From JSON',
  args: {
    children: `<script type="application/json">
{"engine": "podman", "containers": [{"name": "web", "image": "nginx"}, {"name": "db", "image": "postgres:16"}]}
</script>`,
  },
};

/** The property `model`: an object with the keys of the JSON file. */
export const FromProperty: Story = {
  parameters: { controls: { disable: true } },
  render: () =>
    html`<container-stack
      .model=${{ engine: 'incus', containers: [{ name: 'lab', os: 'debian-13' }] }}
    ></container-stack>`,
};

/** Nothing said at all: three containers on Docker Engine. */
export const Empty: Story = { args: {} };

/** Labels wrap or are abbreviated with the whole text in a tooltip; none is clipped or shrunk. */
export const LongContent: Story = longContentStory('container-stack', (label) => ({
  engine: 'docker',
  heading: label,
  children: `<container-unit name="${label}" image="${label}" app="${label}"></container-unit><container-unit name="b" libs="${label}"></container-unit>`,
}));

/** `<cluster-host>`: several hosts side by side, each with its own kernel, under what spans all of them. */
export const SeveralHosts: Story = { args: fixtureArgs('container-stack/hosts') };

/** What is wrong is said in the picture, beside what could be drawn. */
export const WrongInput: Story = {
  ...galleryStory('container-stack', WRONG_CONTAINERS),
  play: expectIssues,
};

/** One set of tokens, five themes; `auto` follows the page. */
export const Themes: Story = themesStory('container-stack', typical);

/** Laid out again for each width, so that text keeps its size. */
export const Widths: Story = widthsStory('container-stack', typical);

/** `lang` and `dir`: the words of the diagram in another language, the picture mirrored. */
export const RightToLeft: Story = rightToLeftStory({
  engine: 'docker',
  children:
    '<container-unit name="متجر" image="nginx" app="واجهة المتجر"></container-unit><container-unit name="قاعدة البيانات" image="postgres:16"></container-unit>',
});

/** The element beside the file that the command writes. */
export const StaticBesideLive: Story = staticStory('container-stack', typical);

/** The buttons under every diagram of this catalogue. */
export const TakeAlong: Story = takeStory(figure);

/** Confidential Containers: the VMs of Kata, of one pod, or the node, keep their memory from the host. */
export const Confidential: Story = galleryStory(
  'container-stack',
  [
    'confidential-containers',
    'confidential-one-pod',
    'confidential-host-taken',
    'confidential-node',
  ].map((name) => ({ name, args: fixtureArgs(`container-stack/${name}`) })),
);
