/// <reference types="@stratagram/elements/vue" />
import '@stratagram/elements/vm-stack/define';
import type { VmStackElement } from '@stratagram/elements';
import type { GlobalComponents } from 'vue';

const guests = [{ name: 'web', os: 'ubuntu' }];

export const right = (
  <vm-stack
    id="shop"
    class={['wide']}
    hypervisor="xen"
    host-os="debian"
    fault-on-select
    theme="dark"
    guests={guests}
    onDiagramSelect={(event) => {
      const node: string | undefined = event.node;
      return node;
    }}
    onClick={(event) => event.clientX}
  >
    <vm-guest key="web" name="web" vcpus={2} memory="4GiB" />
  </vm-stack>
);

export const wrong = [
  // @ts-expect-error A theme is one of a few names.
  <vm-stack theme="darkest" />,
  // @ts-expect-error A flag is set or not.
  <vm-stack fault-on-select={2} />,
  // @ts-expect-error Nothing is called so.
  <vm-stack hypervisr="xen" />,
  // @ts-expect-error The event has no such field.
  <vm-stack onDiagramSelect={(event) => event.detail} />,
  // @ts-expect-error A number of CPUs is no object.
  <vm-guest vcpus={{}} />,
];

/** What templates are checked against. */
type Instance = InstanceType<GlobalComponents['vm-stack']>;
export const props: Instance['$props'] = { theme: 'dark', 'host-os': 'debian', guests };
/** `host-os` and `fault-on-select` in a template. */
export const inTemplate: Instance['$props'] = { hostOs: 'debian', faultOnSelect: true };
export const element = (instance: Instance): VmStackElement => instance;
export function emits(instance: Instance): void {
  instance.$emit('diagram-ready', new Event('diagram-ready'));
  // @ts-expect-error It sends no such event.
  instance.$emit('diagram-chosen', new Event('diagram-chosen'));
}
// @ts-expect-error A flag is set or not.
export const wrongFlag: Instance['$props'] = { faultOnSelect: 2 };
// @ts-expect-error A theme is one of a few names.
export const wrongTheme: Instance['$props'] = { theme: 'darkest' };
