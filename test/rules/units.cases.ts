import type { RuleCases } from './case.ts';
import { host } from './cgroup.ts';

export const UNIT_CASES: readonly RuleCases[] = [
  {
    rule: 'R44',
    breaks: [
      {
        name: 'a slice with processes',
        input: host({ cpus: 4 }, { name: 'app.slice', cgroupProcs: '812' }),
        path: ['children', 0, 'cgroupProcs'],
        says: ['app.slice', 'no processes'],
      },
      {
        name: 'a service with cgroups below it',
        input: host({ cpus: 4 }, { name: 'web.service', children: [{ name: 'worker' }] }),
        path: ['children', 0, 'children'],
        says: ['web.service', 'Delegate='],
      },
      {
        name: 'a scope that is not delegated',
        input: host(
          { cpus: 4 },
          { name: 'job-1.scope', delegate: false, children: [{ name: 'worker' }] },
        ),
        path: ['children', 0, 'children'],
        says: ['job-1.scope', 'Delegate='],
      },
      {
        name: 'Delegate= on a slice',
        input: host({ cpus: 4 }, { name: 'app.slice', delegate: true }),
        path: ['children', 0, 'delegate'],
        says: ['app.slice', 'not for slices'],
      },
      {
        name: 'a slice outside the one in its name',
        input: host({ cpus: 4 }, { name: 'a-b.slice' }, { name: 'a.slice' }),
        path: ['children', 0, 'name'],
        says: ['a-b.slice', 'lies in a.slice'],
      },
      {
        name: 'a slice two levels above its place',
        input: host({ cpus: 4 }, { name: 'a.slice', children: [{ name: 'a-b-c.slice' }] }),
        path: ['children', 0, 'children', 0, 'name'],
        says: ['lies in a-b.slice, not in a.slice'],
      },
      {
        name: 'a scope from a file',
        input: host({ cpus: 4 }, { name: 'web.scope', unitFile: '/etc/systemd/system/web.scope' }),
        path: ['children', 0, 'unitFile'],
        says: ['web.scope', 'no unit file'],
      },
    ],
    passes: [
      {
        name: 'processes in services and scopes, cgroups in slices',
        input: host(
          { name: '-.slice', cpus: 4 },
          {
            name: 'system.slice',
            children: [
              { name: 'web.service', cgroupProcs: '812', unitFile: 'web.service' },
              { name: 'job-1.scope', cgroupProcs: '813' },
            ],
          },
        ),
      },
      {
        name: 'cgroups below units that are handed their subtree',
        input: host(
          { cpus: 4 },
          { name: 'web.service', delegate: 'cpu memory', children: [{ name: 'worker' }] },
          { name: 'job-1.scope', delegate: 'yes', children: [{ name: 'worker' }] },
          { name: 'user@1000.service', children: [{ name: 'app.slice' }] },
          { name: 'k3s.service', children: [{ name: 'kubepods' }] },
          { name: 'nix-daemon.service', children: [{ name: 'supervisor' }] },
        ),
      },
      {
        name: 'slices in the places that their names tell',
        input: host(
          { cpus: 4 },
          {
            name: 'a.slice',
            children: [{ name: 'a-b.slice', children: [{ name: 'a-b-c.slice' }] }],
          },
          { name: 'customer\\x2dfacing.slice' },
        ),
      },
      {
        name: 'cgroups that are no units',
        input: host({ cpus: 4 }, { name: 'a-b', cgroupProcs: '', children: [{ name: 'c' }] }),
      },
    ],
  },
  {
    rule: 'R76',
    breaks: [
      {
        name: 'a process in the root slice',
        input: { kind: 'cgroup-slice', name: '-.slice', cpus: 4, cgroupProcs: '4711' },
        path: ['cgroupProcs'],
        says: ['root cgroup belongs to systemd'],
        node: 'root',
      },
      {
        name: 'processes in the root above units',
        input: host({ name: '/', cpus: 4, cgroupProcs: '1 4711' }, { name: 'system.slice' }),
        path: ['cgroupProcs'],
        says: ['single-writer'],
      },
    ],
    passes: [
      {
        name: 'systemd itself in the root slice',
        input: { kind: 'cgroup-slice', name: '-.slice', cpus: 4, cgroupProcs: '1' },
      },
      {
        name: 'the threads of the kernel, which are in the root of every machine',
        input: host(
          { name: '/', cpus: 4, cgroupProcs: '2 3 4 15 16 271 4711' },
          { name: 'init.scope', cgroupProcs: '1' },
        ),
      },
      {
        name: 'processes in the root of a system without units',
        input: host({ name: '/', cpus: 4, cgroupProcs: '4711' }, { name: 'app' }),
      },
    ],
  },
  {
    rule: 'R77',
    breaks: [
      {
        name: 'a weight below a slice without the cpu controller',
        input: host(
          { cpus: 4 },
          {
            name: 'app.slice',
            disableControllers: 'cpu io',
            children: [
              { name: 'm.slice', children: [{ name: 'web.service', cpuWeight: 300 }, {}] },
            ],
          },
        ),
        path: ['children', 0, 'children', 0, 'children', 0, 'cpuWeight'],
        says: ['cpu.weight has no effect', 'app.slice disables the cpu controller'],
      },
      {
        name: 'a limit below a unit that keeps memory out',
        input: host(
          { memory: '8GiB' },
          {
            name: 'app.slice',
            disableControllers: ['memory'],
            children: [{ name: 'web.service', memoryMax: '1G' }],
          },
        ),
        path: ['children', 0, 'children', 0, 'memoryMax'],
        says: ['memory.max has no effect', 'memory controller'],
      },
    ],
    passes: [
      {
        name: 'settings of the unit itself, and of another controller',
        input: host(
          { cpus: 4, memory: '8GiB' },
          {
            name: 'app.slice',
            disableControllers: 'cpu',
            cpuWeight: 300,
            children: [{ name: 'web.service', memoryMax: '1G', cpuStat: 'usage_usec 0' }],
          },
          { name: 'other.slice' },
        ),
      },
    ],
  },
  {
    rule: 'R78',
    breaks: [
      {
        name: 'a VM among the services',
        input: host(
          { cpus: 4 },
          { name: 'system.slice', children: [{ name: 'machine-qemu\\x2d1\\x2dweb.scope' }] },
        ),
        path: ['children', 0, 'children', 0, 'name'],
        says: ['machine-qemu', 'under machine.slice'],
      },
      {
        name: 'a container of a pod outside the pods',
        input: host({ cpus: 4 }, { name: 'system.slice', children: [{ name: 'crio-1a2b.scope' }] }),
        path: ['children', 0, 'children', 0, 'name'],
        says: ['under kubepods.slice'],
      },
    ],
    passes: [
      {
        name: 'VMs and pods in their places',
        input: host(
          { cpus: 4 },
          { name: 'machine.slice', children: [{ name: 'machine-qemu\\x2d1\\x2dweb.scope' }] },
          {
            name: 'kubepods.slice',
            children: [
              { name: 'kubepods-burstable.slice', children: [{ name: 'crio-1a2b.scope' }] },
            ],
          },
        ),
      },
      {
        name: 'pods under a kubelet with a root of its own, as kind has it',
        input: host(
          { cpus: 4 },
          {
            name: 'kubelet.slice',
            children: [
              {
                name: 'kubelet-kubepods.slice',
                children: [
                  {
                    name: 'kubelet-kubepods-burstable.slice',
                    children: [
                      {
                        name: 'kubelet-kubepods-burstable-pod1.slice',
                        children: [{ name: 'cri-containerd-1a2b.scope' }],
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ),
      },
      {
        name: "a container of docker, which is one of the system's services",
        input: host({ cpus: 4 }, { name: 'system.slice', children: [{ name: 'docker-1a.scope' }] }),
      },
      {
        name: 'a VM alone',
        input: { kind: 'cgroup-slice', name: 'machine-qemu\\x2d1.scope', cpus: 4 },
      },
    ],
  },
];
