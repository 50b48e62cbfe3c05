type Input = Readonly<Record<string, unknown>>;

/** A container stack as in a file. */
export function box(stack: Input): Input {
  return { kind: 'container-stack', ...stack };
}

/** Containers in the one guest of a VM stack. */
export function inGuest(guest: Input, containers: Input, stack: Input = {}): Input {
  return { kind: 'vm-stack', hypervisor: 'kvm', ...stack, guests: [{ ...guest, ...containers }] };
}
