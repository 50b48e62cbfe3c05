/// <reference types="@stratagram/elements/solid" />
import '@stratagram/elements/vm-stack/define';
import type { VmStackElement } from '@stratagram/elements';

const guests = [{ name: 'web', os: 'ubuntu' }];

export const right = (
  <>
    <vm-stack
      ref={(element: VmStackElement) => element.describe()}
      id="shop"
      class="wide"
      hypervisor="xen"
      host-os="debian"
      fault-on-select
      theme="dark"
      prop:guests={guests}
      attr:width={640}
      on:diagram-select={(event) => {
        const node: string | undefined = event.node;
        const element: VmStackElement = event.currentTarget;
        return element.describe() + node;
      }}
      onClick={(event) => event.currentTarget.describe()}
    >
      <vm-guest name="web" vcpus={2} memory="4GiB" />
    </vm-stack>
    <cgroup-slice name="system.slice" cpus={16} cpu-weight={100} />
  </>
);

export const wrong = (
  <>
    {/* @ts-expect-error A theme is one of a few names. */}
    <vm-stack theme="darkest" />
    {/* @ts-expect-error A flag is set or not. */}
    <vm-stack fault-on-select={2} />
    {/* @ts-expect-error Nothing is called so. */}
    <vm-stack hypervisr="xen" />
    {/* @ts-expect-error Nothing is called so. */}
    <vm-stack prop:hypervisr="xen" />
    {/* @ts-expect-error The event has no such field. */}
    <vm-stack on:diagram-select={(event) => event.detail} />
    {/* @ts-expect-error A number of CPUs is no object. */}
    <vm-guest vcpus={{}} />
  </>
);
