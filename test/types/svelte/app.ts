/// <reference types="@stratagram/elements/svelte" />
import '@stratagram/elements/vm-stack/define';
import type { VmStackElement } from '@stratagram/elements';
import type { SvelteHTMLElements } from 'svelte/elements';

type Stack = SvelteHTMLElements['vm-stack'];
type Guest = SvelteHTMLElements['vm-guest'];

export const right: Stack = {
  id: 'shop',
  class: 'wide',
  hypervisor: 'xen',
  'host-os': 'debian',
  'fault-on-select': true,
  theme: 'dark',
  guests: [{ name: 'web', os: 'ubuntu' }],
  'ondiagram-select': (event) => {
    const node: string | undefined = event.node;
    const element: VmStackElement = event.currentTarget;
    return element.describe() + node;
  },
  'on:diagram-step': ({ step, steps }) => step + steps,
  onclick: (event) => event.currentTarget.describe(),
};
export const guest: Guest = { name: 'web', vcpus: 2, memory: '4GiB' };

// @ts-expect-error A theme is one of a few names.
export const theme: Stack = { theme: 'darkest' };
// @ts-expect-error A flag is set or not.
export const flag: Stack = { 'fault-on-select': 2 };
// @ts-expect-error Of guests it takes a count or a list.
export const guests: Stack = { guests: true };
// @ts-expect-error The event has no such field.
export const event: Stack = { 'ondiagram-select': (event) => event.detail };
// @ts-expect-error A number of CPUs is no object.
export const cpus: Guest = { vcpus: {} };
