/** Starts in milliseconds that were measured or are specified, each with its source. */
export const QUICK_STARTS = [
  {
    name: 'A process',
    kind: 'process',
    source: 'Manco et al., SOSP 2017',
    href: 'https://doi.org/10.1145/3132747.3132763',
    phases: [{ name: 'fork and exec', duration: 'about 1 ms' }],
  },
  {
    name: 'Unikernel in a VM (LightVM)',
    source: 'Manco et al., SOSP 2017',
    href: 'https://doi.org/10.1145/3132747.3132763',
    phases: [{ name: 'boot', duration: '2.3 ms' }],
  },
  {
    name: 'MicroVM (Firecracker)',
    source: 'Firecracker, SPECIFICATION.md',
    href: 'https://github.com/firecracker-microvm/firecracker/blob/main/SPECIFICATION.md',
    phases: [
      { name: 'VMM process', kind: 'vmm', duration: 'about 12 ms' },
      { name: 'Kernel to guest init', kind: 'kernel', duration: 'at most 125 ms' },
    ],
  },
];
