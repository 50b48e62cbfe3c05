import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Story } from '../kit/stories.ts';
import { diagram, type Args } from '../kit/tag.ts';

const meta: Meta<Args> = {
  title: 'Examples/From practice',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true } },
};
export default meta;

/** A small web shop: three VMs on one KVM host, sized for what they do. */
export const WebShop: Story = {
  render: () =>
    diagram('vm-stack', {
      heading: 'A small web shop on one server',
      hypervisor: 'kvm',
      'host-os': 'debian-13',
      hardware: 'Rented server',
      cpus: 16,
      memory: '64GiB',
      children: `
        <vm-guest name="shop" os="ubuntu-24.04" vcpus="4" memory="8GiB" libs="PHP 8.4" app="Storefront"></vm-guest>
        <vm-guest name="database" os="debian-13" vcpus="6" memory="32GiB" disk="500GiB" libs="PostgreSQL 18" app="Orders"></vm-guest>
        <vm-guest name="accounts" os="windows-server-2025" vcpus="4" memory="16GiB" libs=".NET 10" app="Accounting"></vm-guest>`,
    }),
};

/** Build jobs that do not trust each other: a microVM for each, gone when the job is done. */
export const ContinuousIntegration: Story = {
  render: () =>
    diagram('vm-stack', {
      heading: 'Build jobs in microVMs',
      hypervisor: 'firecracker',
      cpus: 36,
      memory: '128GiB',
      children: ['unit tests', 'lint', 'pull request 812', 'release']
        .map(
          (name) =>
            `<vm-guest name="${name}" os="alpine" vcpus="2" memory="4GiB" app="Runner"></vm-guest>`,
        )
        .join(''),
    }),
};

/** A laptop with Docker Desktop: the containers' kernel is in a Linux VM. */
export const Laptop: Story = {
  render: () =>
    diagram('container-stack', {
      heading: 'Docker Desktop on a Mac',
      engine: 'docker-desktop-mac',
      hardware: 'Laptop',
      'host-arch': 'arm64',
      memory: '32GiB',
      children: `
        <container-unit name="web" image="node:24" app="Dev server"></container-unit>
        <container-unit name="db" image="postgres:18"></container-unit>
        <container-unit name="mail" image="mailpit"></container-unit>`,
    }),
};

/** A Kubernetes node twice: who runs on it, and how its CPUs are shared. */
export const KubernetesNode: Story = {
  render: () =>
    html`<div class="gallery one">
      <div>
        ${diagram('container-stack', {
          heading: 'What runs on the node',
          engine: 'kubernetes',
          runtime: 'containerd',
          'host-os': 'flatcar',
          'runs-on': 'cloud',
          cpus: 8,
          memory: '32GiB',
          children: `
          <container-unit name="web" image="nginx" pod="shop"></container-unit>
          <container-unit name="proxy" image="envoy" pod="shop"></container-unit>
          <container-unit name="worker" image="queue" pod="jobs"></container-unit>`,
        })}
      </div>
      <div>
        ${diagram('cgroup-slice', {
          heading: 'How its CPUs are shared',
          cpus: 8,
          memory: '32GiB',
          children: `
          <cgroup-slice name="kubepods.slice" cpu-weight="313">
            <cgroup-slice name="shop (guaranteed)" cpu-weight="39" cpu-max="100000 100000"></cgroup-slice>
            <cgroup-slice name="kubepods-burstable.slice" cpu-weight="79">
              <cgroup-slice name="jobs" cpu-weight="20"></cgroup-slice>
              <cgroup-slice name="search" cpu-weight="59" cpu-max="200000 100000"></cgroup-slice>
            </cgroup-slice>
            <cgroup-slice name="kubepods-besteffort.slice" cpu-weight="1"></cgroup-slice>
          </cgroup-slice>
          <cgroup-slice name="system.slice"></cgroup-slice>`,
        })}
      </div>
    </div>`,
};

/** The question of many a job interview: where is the kernel? */
export const TwoWays: Story = {
  render: () =>
    html`<div class="gallery">
      <div>
        ${diagram('vm-stack', {
          heading: 'Virtual machines',
          hypervisor: 'xen',
          guests: 2,
          highlight: 'guest-kernel',
        })}
      </div>
      <div>
        ${diagram('container-stack', {
          heading: 'Containers',
          engine: 'docker',
          containers: 2,
          highlight: 'host-kernel',
        })}
      </div>
    </div>`,
};

/** Containers for packaging, VMs for the boundary between customers. */
export const ContainersInVms: Story = {
  name: 'Containers in VMs',
  render: () =>
    diagram('vm-stack', {
      heading: 'One VM per customer, containers inside',
      hypervisor: 'hyper-v',
      cpus: 32,
      memory: '256GiB',
      children: ['customer A', 'customer B']
        .map(
          (name) => `
            <vm-guest name="${name}" os="ubuntu-24.04" vcpus="8" memory="64GiB">
              <container-stack engine="containerd">
                <container-unit name="web" image="nginx"></container-unit>
                <container-unit name="api" image="node:24"></container-unit>
              </container-stack>
            </vm-guest>`,
        )
        .join(''),
    }),
};
