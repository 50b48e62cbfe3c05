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
