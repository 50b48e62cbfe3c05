import type { DocsOf } from '../docs.ts';
import type { utilisationView } from './diagram.ts';

export const docs = {
  summary: 'Capacity, allocation and use of hosts to scale, with overcommit.',
  description:
    'What a host has, what of it is allocated to those on it, and what they use: the rest of an allocation is stranded. One host, or several on one axis.',
  shows:
    'what hosts have, what is allocated of it and what is used; stranded and overcommitted parts',
  children:
    '`<host-tenant name="…" kind="vm" memory="24GiB" used-memory="9GiB">` children, or `<capacity-host name="…" memory="64GiB">` children with tenants in them, or a `<script type="application/json">`: read as data. Amounts are `cpus`, `memory` and `storage`: what is allocated; with `used-` what is in use; with `request-` and `limit-` those of a pod.',
  keys: {
    name: 'Name of the host.',
    cpus: 'CPUs of the host.',
    memory: 'Memory of the host.',
    storage: 'Storage of the host.',
    reservedCpus: 'CPUs that the host keeps for itself.',
    reservedMemory: 'Memory that the host keeps for itself.',
    reservedStorage: 'Storage that the host keeps for itself.',
    allocatableCpus: 'CPUs that it leaves to its tenants, where that is told instead.',
    allocatableMemory: 'Memory that it leaves to its tenants.',
    allocatableStorage: 'Storage that it leaves to its tenants.',
    memoryOvercommit:
      'What the host does when VMs want more memory than there is: `ballooning`, `page-sharing`, `swap`.',
    resource: 'Some of `cpu`, `memory` and `storage`; by default all that is told.',
    source: 'Whose numbers these are.',
    href: 'Where the source can be read.',
    illustrative: 'Nobody measured this.',
    hosts: 'Several hosts, or one at several times; by default the children.',
    tenants: 'What is on the one host; by default the children.',
  },
  example: 'consolidation',
} satisfies DocsOf<typeof utilisationView>;
