import type { Item } from '../kit/show.ts';

const guests = '<vm-guest name="web" os="ubuntu"></vm-guest>';

/** Each sort of wrong input once, for `<vm-stack>`. */
export const WRONG_STACKS: readonly Item[] = [
  { name: 'Unknown hypervisor', args: { hypervisor: 'hyperwizard', guests: 2 } },
  { name: 'Unknown attribute', args: { hypervisor: 'xen', hypevisor: 'kvm', guests: 1 } },
  {
    name: 'Misspelt attribute of a child',
    args: { hypervisor: 'xen', children: '<vm-guest name="web" memroy="4GiB"></vm-guest>' },
  },
  { name: 'Misspelt child', args: { children: `${guests}<vm-gest name="db"></vm-gest>` } },
  { name: 'A host OS under a type 1 hypervisor', args: { hypervisor: 'esxi', 'host-os': 'linux' } },
  { name: 'A billion guests', args: { hypervisor: 'xen', guests: '1000000000' } },
  { name: 'Not a number', args: { hypervisor: 'xen', guests: 'NaN', cpus: 'many' } },
  {
    name: 'Negative size',
    args: { children: '<vm-guest name="web" memory="-4GiB" vcpus="0"></vm-guest>' },
  },
  {
    name: 'A label of 100 kB',
    args: { children: `<vm-guest name="web" app="${'long '.repeat(20_000)}"></vm-guest>` },
  },
  {
    name: 'Control and direction characters',
    args: { children: '<vm-guest name="we\u0007b \u202Etxt"></vm-guest>' },
  },
  {
    name: 'Broken JSON',
    args: { children: '<script type="application/json">{"guests": [</script>' },
  },
  {
    name: 'Hypervisors without end',
    args: {
      children: `${'<vm-guest name="in"><vm-stack>'.repeat(6)}${'</vm-stack></vm-guest>'.repeat(6)}`,
    },
  },
];
