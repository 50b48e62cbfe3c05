/// <reference types="@stratagram/elements/react" />
import '@stratagram/elements/vm-stack/define';
import { createRef } from 'react';
import type { VmStackElement } from '@stratagram/elements';

const stack = createRef<VmStackElement>();
const guests = [{ name: 'web', os: 'ubuntu' }];

export const right = (
  <>
    <vm-stack
      ref={stack}
      id="shop"
      className="wide"
      lang="en"
      slot="picture"
      hypervisor="xen"
      host-os="debian"
      fault-on-select
      theme="dark"
      width={640}
      guests={guests}
      ondiagram-select={(event) => {
        const node: string | undefined = event.node;
        const element: VmStackElement = event.currentTarget;
        return element.describe() + node;
      }}
      ondiagram-step={({ step, steps }) => step + steps}
      onClick={(event) => event.currentTarget.describe()}
    >
      <vm-guest key="web" name="web" vcpus={2} memory="4GiB" />
      <diagram-step highlight="guests.0" text="It starts." />
      <p slot="caption">Two guests</p>
    </vm-stack>
    <cgroup-slice name="system.slice" cpus={16} cpu-weight={100} memory-max="8G" />
    <stack-compare stacks={[{ kind: 'vm-stack' }]} model={{ heading: 'Two' }} />
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
    {/* @ts-expect-error Of guests it takes a count or a list. */}
    <vm-stack guests={true} />
    {/* @ts-expect-error The event has no such field. */}
    <vm-stack ondiagram-select={(event) => event.detail} />
    {/* @ts-expect-error A number of CPUs is no object. */}
    <vm-guest vcpus={{}} />
    {/* @ts-expect-error No element is called so. */}
    <vm-stacks />
  </>
);
