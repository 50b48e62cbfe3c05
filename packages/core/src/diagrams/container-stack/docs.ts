import type { DocsOf } from '../docs.ts';
import type { containerStack } from './diagram.ts';

export const docs = {
  summary: 'Containers and their engine on a machine.',
  description:
    'Containers on the kernel that they use, with the chain of programs that manages them.',
  shows:
    'containers on the kernel they call, with the programs that manage them: Docker, Podman, Kubernetes, gVisor, Kata, LXC, WSL 2, Docker Desktop and [others](packages/core/src/domain/engines.ts)',
  children:
    '`<container-unit name="…" image="…">` children, or a `<script type="application/json">`: read as data. `namespaces` of a container lists its own; `+user` adds one to the usual ones. `runtime` is what starts it; with `engine` and containers inside, or `vm`, it holds these.',
  keys: {
    engine:
      'Its id, such as `docker`, `podman`, `kubernetes`, any other name, or `generic` for no product.',
    runtime:
      'What starts each container: `runc`, `crun`, `gvisor`, `kata` and others; a container or pod may name its own.',
    platform: 'How gVisor gets at system calls: `systrap`, `kvm`, or `ptrace` of old releases.',
    hostOs: 'Host operating system.',
    hostArch: 'CPU architecture of the machine.',
    runsOn: 'Where the host runs.',
    hypervisor:
      'Hypervisor under the host or under each sandbox; VMM of a desktop product, such as `krunkit`.',
    hardware: 'Name of the machine.',
    cpus: 'Logical CPUs of the machine; `500m` is half of one.',
    memory: 'Memory of the machine, such as `64GiB`.',
    containers: 'How many containers, when no child describes them.',
    enginePlacement:
      'Beside the containers, where it is, or below them as the conventional picture has it.',
    nested: 'The VM that it runs in exposes hardware virtualisation.',
    rootless: 'The engine runs with the rights of a user.',
    delegate:
      'Controllers of cgroups that a rootless engine was given: `cpu io`, or `yes` for all.',
    hiddenVm: '`false` leaves out the VM of a desktop product, which is there all the same.',
    emulation: 'Programs for other CPU architectures run in translation.',
  },
  defaults: { nested: 'false', runsOn: 'bare-metal', enginePlacement: 'beside' },
  example: 'figure-containers',
} satisfies DocsOf<typeof containerStack>;
