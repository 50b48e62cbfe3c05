import type { DocsOf } from '../docs.ts';
import type { cgroupSlice } from './diagram.ts';
import { fileEntries, fileName, type CgroupFile } from './schema.ts';

/** The interface files of cgroup v2. */
const files = Object.fromEntries(
  Object.keys(fileEntries).map((key) => [key, `The file \`${fileName(key)}\`.`]),
) as Readonly<Record<CgroupFile, string>>;

export const docs = {
  summary: 'A cgroup with those inside it.',
  description:
    'A tree of cgroups to scale: what each of them gets of the CPUs or the memory of a host, and why.',
  shows:
    'a tree of control groups to scale: what weights, caps and protections really give to each, and what decided it',
  children:
    '`<cgroup-slice name="…">` children, or a `<script type="application/json">`: read as data.',
  keys: {
    name: 'Name of the cgroup, such as `system.slice`.',
    label:
      'Name that is shown. Without it a name that is an id or escaped is shown as tools do: `pod 6a4f2e3b`, the first 12 digits of a container.',
    resource: 'What the picture is a scale of; memory when only memory is told of the host.',
    cpus: 'CPUs of the host, on the outermost element.',
    memory: 'Memory of the host, on the outermost element, such as `64GiB`.',
    swap: 'Swap space of the host, on the outermost element.',
    idle: 'Nothing in it wants to run now.',
    threads: 'Threads that want to run now, which bound the CPUs it can use.',
    cpuDemand: 'CPUs it would use if it were alone.',
    cpuUsage: 'CPUs it uses now.',
    delegate: 'systemd hands it the subtree: as a whole, or with the controllers that are named.',
    disableControllers: 'Controllers that systemd keeps out of the subtree, such as `cpu io`.',
    unitFile: 'The file that defines the unit.',
    children: 'Control groups inside this one.',
    ...files,
    memoryCurrent:
      'The file `memory.current`. Huge pages count where cgroup2 is mounted with `memory_hugetlb_accounting`, as systemd does since v259.',
    cgroupStatLocal: 'The file `cgroup.stat.local`, which has the time that the cgroup was frozen.',
  },
  defaults: { resource: 'cpu' },
  example: 'example',
} satisfies DocsOf<typeof cgroupSlice>;
