import { HYPERVISORS } from '@stratagram/core';
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
import { WRONG_STACKS } from './wrong-stacks.ts';

const meta: Meta<Args> = {
  title: 'Diagrams/VM stack',
  component: 'vm-stack',
  render: (args) => diagram('vm-stack', args),
  argTypes: {
    hypervisor: { control: 'select', options: HYPERVISORS.map(({ id }) => id) },
    guests: { control: { type: 'number', min: 1, max: 200 } },
    cpus: { control: { type: 'number', min: 1 } },
    width: { control: { type: 'number', min: 160, max: 1920 } },
    children: { control: 'text', description: 'Child tags', table: { category: 'children' } },
  },
};
export default meta;

const figure = fixtureArgs('vm-stack/figure-vms');
const typical = fixtureArgs('vm-stack/xen');

/** Every attribute as a control. Without children, `guests` says how many VMs there are. */
export const Playground: Story = {
  args: { hypervisor: 'xen', guests: 3, cpus: 16, memory: '64GiB' },
};

/**
 * The layers from bottom to top: hardware, hypervisor, then the VMs with a privileged one among
 * them. A hexagon marks each kernel. Choose a layer: its path is what events, issues, `highlight`
 * and `data-node` call it, and its kind and tone are its part names.
 */
export const Anatomy: Story = selectableStory('vm-stack', typical);

/** The smallest useful stack. */
export const OneGuest: Story = { args: fixtureArgs('vm-stack/one-guest') };

/** `hypervisor`: an id of the table, an everyday name, or a name of your own. */
export const Hypervisor: Story = galleryStory(
  'vm-stack',
  ['esxi', 'kvm', 'virtualbox', 'Our own VMM'].map((hypervisor) => ({
    name: hypervisor,
    args: { hypervisor, guests: 2 },
  })),
);

/** `host-os`: what stands under a hosted or in-kernel hypervisor. */
export const HostOs: Story = {
  name: 'Host OS',
  args: { hypervisor: 'virtualbox', 'host-os': 'ubuntu-24.04', guests: 2 },
};

/** `hardware`, `host-arch`, `cpus` and `memory`: the machine. */
export const Machine: Story = {
  args: {
    hypervisor: 'esxi',
    hardware: 'Rack server 12',
    'host-arch': 'amd64',
    cpus: 64,
    memory: '512GiB',
    guests: 2,
  },
};

/** `guests`: a count alone. Many collapse into one cell that says how many. */
export const ManyGuests: Story = { args: { hypervisor: 'kvm', guests: 200 } };

/** `<vm-guest>`: name, system, sizes, libraries, application of each VM. */
export const Guests: Story = { args: typical };

/** `disk`, `nic` and `arch`: the virtual hardware that a guest sees. */
export const VirtualHardware: Story = { args: fixtureArgs('vm-stack/virtual-hardware') };

/** `generic`: no product, as in a textbook; nothing is said of its type. */
export const NoProduct: Story = { args: fixtureArgs('vm-stack/generic-hypervisor') };

/** A name that no table has is drawn as it is, and nothing is said of where it sits. */
export const UnknownName: Story = { args: fixtureArgs('vm-stack/unknown-on-host') };

/** Each VM brings a kernel of its own, so any system may stand beside any other. */
export const MixedSystems: Story = { args: fixtureArgs('vm-stack/mixed-guests') };

/** `unikernel`: application and kernel in one image. */
export const Unikernel: Story = { args: fixtureArgs('vm-stack/unikernel') };

/** `<vm-stack>` in a `<vm-guest>`: L0 on the hardware, L1 in its guest, L2 in a guest of that. */
export const Nested: Story = { args: fixtureArgs('vm-stack/nested') };

/** Replicas, requests and roles of containers in a guest: the node has what the guest has. */
export const PodsWithResources: Story = { args: fixtureArgs('vm-stack/pods-with-resources') };

/** `<container-stack>` in a `<vm-guest>`: containers share the kernel of their VM. */
export const ContainersInside: Story = { args: fixtureArgs('vm-stack/containers-in-vms') };

/** Ports, mounts, networks and order of the containers in a guest; the ports are those of the VM. */
export const AttachedInGuest: Story = { args: fixtureArgs('vm-stack/attached-in-guest') };
/** `engine` and `<container-unit>` beside the guests, as on Proxmox: containers use the kernel of the host. */
export const ContainersBeside: Story = { args: fixtureArgs('vm-stack/lxc-beside-vms') };

/** `heading` and `caption`, and the slot `caption` for markup with links. */
export const HeadingAndCaption: Story = {
  args: {
    ...figure,
    heading: 'Three VMs on one server',
    caption: 'Each has a kernel of its own.',
    children: `${figure.children ?? ''}<small slot="caption">Drawn after the <a href="https://wiki.xenproject.org/">Xen wiki</a>.</small>`,
  },
};

/** `annotations="none"`: no brackets, no legend. */
export const Bare: Story = {
  name: 'Without annotations',
  args: { ...typical, annotations: 'none', heading: '' },
};

/** `highlight`: a layer by its path, or all layers of a kind. */
export const Highlight: Story = { args: { ...typical, highlight: 'guest-kernel' } };

/** What cannot be has a number on its layer; the list says why, and whose word it is. `issue-list="none"` leaves the numbers. */
export const Issues: Story = issuesStory({
  hypervisor: 'esxi',
  'host-os': 'windows-11',
  guests: 2,
});

/** `fault`: what fails, and what stops with it or is reached. With `fault-on-select` the reader chooses. */
export const Faults: Story = faultsStory('vm-stack', { ...typical, fault: 'control-domain' });

/** `answers`: how many kernels run, what is shared, what a system call crosses. */
export const Answers: Story = answersStory(typical);

/** `width`: laid out for this many px, whatever the container has. */
export const FixedWidth: Story = { args: { ...figure, width: 420 } };

/** A `<script type="application/json">` in place of attributes and children. */
export const FromJson: Story = {
  name: 'From JSON',
  args: {
    children: `<script type="application/json">
{"hypervisor": "kvm", "guests": [{"name": "web", "os": "ubuntu"}, {"name": "db", "os": "freebsd"}]}
</script>`,
  },
};

/** The property `model`: an object with the keys of the JSON file. */
export const FromProperty: Story = {
  parameters: { controls: { disable: true } },
  render: () =>
    html`<vm-stack
      .model=${{ hypervisor: 'hyper-v', guests: [{ name: 'mail', os: 'windows-server-2022' }] }}
    ></vm-stack>`,
};

/** Nothing said at all: three VMs on the hypervisor of most clouds. */
export const Empty: Story = { args: {} };

/** Labels wrap or are abbreviated with the whole text in a tooltip; none is clipped or shrunk. */
export const LongContent: Story = longContentStory('vm-stack', (label) => ({
  hypervisor: 'xen',
  heading: label,
  children: `<vm-guest name="${label}" os="${label}" app="${label}"></vm-guest><vm-guest name="b" libs="${label}"></vm-guest>`,
}));

/** `<cluster-host>`: several hosts side by side, and what manages all of them. Here one fails. */
export const SeveralHosts: Story = { args: fixtureArgs('vm-stack/hosts') };

/** What is wrong is said in the picture, beside what could be drawn. */
export const WrongInput: Story = {
  ...galleryStory('vm-stack', WRONG_STACKS),
  play: expectIssues,
};

/** One set of tokens, five themes; `auto` follows the page. */
export const Themes: Story = themesStory('vm-stack', typical);

/** Laid out again for each width, so that text keeps its size. */
export const Widths: Story = widthsStory('vm-stack', typical);

/** `lang` and `dir`: the words of the diagram in another language, the picture mirrored. */
export const RightToLeft: Story = rightToLeftStory({
  hypervisor: 'xen',
  children:
    '<vm-guest name="متجر" os="ubuntu" app="واجهة المتجر"></vm-guest><vm-guest name="قاعدة البيانات" os="debian" app="PostgreSQL"></vm-guest>',
});

/** The element beside the file that the command writes. */
export const StaticBesideLive: Story = staticStory('vm-stack', typical);

/** Under forced colours (Windows contrast themes) shapes take the system's colours. */
export const ForcedColours: Story = {
  args: typical,
  render: (args) =>
    html`<p class="note">
        In Chromium: developer tools, Rendering, emulate <code>forced-colors: active</code>. Lines,
        boundaries, kernel marks and texts stay; fills go.
      </p>
      ${diagram('vm-stack', args)}`,
};

/** The buttons under every diagram of this catalogue. */
export const TakeAlong: Story = takeStory(figure);

/**
 * `confidential` of a guest: `sev-snp`, `tdx`, `cca` and others. The line holds the VM and the
 * processor and leaves hypervisor and host out. With plain `sev` it is broken: memory is encrypted,
 * and the host must still be trusted.
 */
export const Confidential: Story = { args: fixtureArgs('vm-stack/confidential-mixed') };

/** The same on KVM, Cloud Hypervisor and Hyper-V, with containers in it, and where it cannot be. */
export const ConfidentialElsewhere: Story = galleryStory(
  'vm-stack',
  [
    'confidential-sev-snp',
    'confidential-tdx',
    'confidential-cloud-hypervisor',
    'confidential-azure',
    'confidential-containers-in-vm',
    'confidential-impossible',
    'confidential-nested',
  ].map((name) => ({ name, args: fixtureArgs(`vm-stack/${name}`) })),
);

/** A crash of the host stops every VM; whoever takes it over does not read the confidential ones. */
export const ConfidentialFaults: Story = galleryStory(
  'vm-stack',
  ['confidential-host-crash', 'confidential-host-compromise', 'confidential-guest-compromise'].map(
    (name) => ({ name, args: fixtureArgs(`vm-stack/${name}`) }),
  ),
);

/**
 * `devices` of a guest (`gpu passthrough: NVIDIA A100; nic sr-iov`), `pinned`, `numa`, `hugepages`,
 * and a `disk` that is a file.
 */
export const Devices: Story = { args: fixtureArgs('vm-stack/devices') };

/** `state` of a guest: what is shut off has no kernel that runs, and stops with nothing. */
export const PowerState: Story = { args: fixtureArgs('vm-stack/shut-off') };

/** `underlying: hyper-v`: with Hyper-V active, Windows and the product are in the root partition. */
export const OverHyperV: Story = galleryStory(
  'vm-stack',
  ['workstation-over-hyper-v', 'virtualbox-over-hyper-v'].map((name) => ({
    name,
    args: fixtureArgs(`vm-stack/${name}`),
  })),
);
