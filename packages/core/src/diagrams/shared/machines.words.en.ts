/** Words of what is told of VMs besides system and size. */
export const machines = {
  'state.running': 'running',
  'state.paused': 'paused',
  'state.suspended': 'suspended',
  'state.shut-off': 'Shut off',
  offDetail: 'no kernel runs',
  'way.passthrough': 'passed through',
  'way.sr-iov': 'SR-IOV function',
  'way.vdpa': 'vDPA',
  'way.mdev': 'mediated device',
  'way.virtio': 'virtio',
  'way.emulated': 'emulated',
  moreDevices: '{n} more device|{n} more devices',
  pinnedTo: 'CPUs {list}',
  numaNodes: 'NUMA node {list}',
  hugepages: '{size} pages',
  saysSomeGuests:
    '{running} of {n} virtual machine runs on {hypervisor}.|{running} of {n} virtual machines run on {hypervisor}.',
  saysOff:
    '{vms} is shut off: no kernel of it runs, and it holds no memory of the host.|{vms} are shut off: no kernel of them runs, and they hold no memory of the host.',
  saysPaused:
    '{vms} is paused or suspended: its vCPUs do not run, but its memory stays taken.|{vms} are paused or suspended: their vCPUs do not run, but their memory stays taken.',
  saysDevices:
    '{vm} has a device of the host to itself: {list}.|{vm} has devices of the host to itself: {list}.',
  'duties.host': 'drivers, programs',
  'says.over':
    '{hypervisor}: with Hyper-V active, the VMs are partitions of Hyper-V beside the root partition, in which Windows and the VM processes of the product run; its own driver does not virtualise.',
} as const satisfies Record<string, string>;
