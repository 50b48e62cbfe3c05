import type { DocsOf } from '../docs.ts';
import type { densityView } from './diagram.ts';

export const docs = {
  summary: 'Units on a host to scale, their overhead apart from their application.',
  description:
    'How many virtual machines, containers or pods fit on one host, computed from what the host has and what each of them takes; without a host, what so many of them take.',
  shows:
    'how many VMs, containers or pods fit on one host, computed from what each takes; overhead apart from application; sizes of images',
  children:
    '`<density-unit name="…" kind="vm" memory="512MiB" overhead-memory="1.5GiB" source="…">` children, or a `<script type="application/json">`: read as data. Amounts are `cpus`, `memory` and `storage`; with `overhead-` what comes on top in each, with `shared-` what is the same in each, kept once by `sharing="linked-clones"`, `deduplication`, `layers` or `page-sharing`; with `request-` and `limit-` those of a pod. `app` and `overhead` name the two parts, `count` is how many somebody says there are, `size` the size of an image, `size-of` of what.',
  keys: {
    cpus: 'CPUs of the host.',
    memory: 'Memory of the host.',
    storage: 'Storage of the host.',
    reservedCpus: 'CPUs that the host keeps for itself.',
    reservedMemory: 'Memory that the host keeps for itself.',
    reservedStorage: 'Storage that the host keeps for itself.',
    allocatableCpus: 'CPUs that it leaves to what runs on it, where that is told instead.',
    allocatableMemory: 'Memory that it leaves to what runs on it.',
    allocatableStorage: 'Storage that it leaves to what runs on it.',
    resource: 'Some of `cpu`, `memory` and `storage`; by default all that is told.',
    scale: 'Axis of the sizes of images; `log` where they differ by factors of a thousand.',
    illustrative: 'Said of all units: nobody measured this.',
    units: 'The units; by default the children.',
  },
  example: 'vms-and-containers',
} satisfies DocsOf<typeof densityView>;
