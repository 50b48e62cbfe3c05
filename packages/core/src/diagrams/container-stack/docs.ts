import type { DocsOf } from '../docs.ts';
import type { containerStack } from './diagram.ts';

export const docs = {
  summary: 'Containers and their engine on a machine.',
  description:
    'Containers on the kernel that they use, with the chain of programs that manages them.',
  shows:
    'containers on the kernel they call, with the programs that manage them: Docker, Podman, Kubernetes, gVisor, Kata, LXC, WSL 2, Docker Desktop, sandboxes of agents and [others](packages/core/src/domain/engines.ts)',
  children:
    '`<container-unit name="…" image="…">` children, or a `<script type="application/json">`: read as data. `namespaces` of a container lists its own; `+user` adds one to the usual ones. `requests` and `limits` read as `cpu=100m memory=128Mi`, as amounts of Kubernetes; `pod-requests` and `pod-limits` are those of its pod as a whole. `replicas` of a container in a pod holds for the pod. `role` is `init` (ends before the next one starts) or `sidecar` (starts early and stays). `ports`, `mounts`, `networks` and `depends-on` are written as Compose writes them: `8080:80`, `data:/var/lib/data:ro`, `front back`, `db:healthy`; `tmpfs:/run` is in memory, `host` and `none` are networks too. `capabilities` takes `+NET_ADMIN -ALL`; `swap` is what a container has beside its `memory`, `cpuset` the CPUs that it runs on; `crosses` of a container adds to what crosses the wall of all. `runtime` is what starts it; with `engine` and containers inside, or `vm`, it holds these.',
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
      'Hypervisor under the host or under each sandbox; VMM of a desktop product, such as `krunkit`; platform of gVisor (`kvm`); `remote` where a cloud runs the VMs of Kata.',
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
    hosts:
      'Several hosts side by side, each with what it has of its own: `name`, `hostOs`, `containers`.',
    across: 'What spans all hosts, with semicolons between: `overlay network; registry`.',
    crosses:
      'What crosses the wall of each: `workspace both; credentials in through proxy; network out through proxy; docker.sock both`; each way is `in`, `out`, `both` or `none`.',
    confidential:
      'What keeps the memory of the VMs of Kata (or of the VM it runs in) from the host: `sev-snp`, `tdx`, `cca` and others.',
    emulation: 'Programs for other CPU architectures run in translation.',
    memoryReservationPolicy:
      'Of the configuration of the kubelet: with `TieredReservation` it writes requests of memory into cgroups, with `None` it does not.',
    memoryThrottlingFactor:
      'Of the configuration of the kubelet: how far between request and limit `memory.high` lies, such as `0.9`.',
  },
  defaults: {
    memoryReservationPolicy: 'None',
    nested: 'false',
    runsOn: 'bare-metal',
    enginePlacement: 'beside',
  },
  example: 'figure-containers',
} satisfies DocsOf<typeof containerStack>;
