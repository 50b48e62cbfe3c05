// Written by `npm run generate` from the diagrams of core.
import type { RuleSet } from '@stratagram/core';
import type { Kind } from '@stratagram/core/diagrams/kind';
import { initial, needsWhole } from '@stratagram/core/diagrams/container-stack/initial';
import { attributesOf } from '../internal/attributes.ts';
import { DiagramElement } from '../internal/diagram-element.ts';
import { lazily } from '../internal/lazily.ts';

/** The whole diagram: fetched by pages that need more than what an element starts with. */
const whole = lazily<Kind>(
  async () => (await import('@stratagram/core/diagrams/container-stack/diagram')).containerStack,
);

/**
 * Containers on the kernel that they use, with the chain of programs that manages them.
 *
 * @summary Containers and their engine on a machine.
 * @tagname container-stack
 * @slot - `<container-unit name="…" image="…">` children, or a `<script type="application/json">`: read as data. `namespaces` of a container lists its own; `+user` adds one to the usual ones. `requests` and `limits` read as `cpu=100m memory=128Mi`, as amounts of Kubernetes; `pod-requests` and `pod-limits` are those of its pod as a whole. `replicas` of a container in a pod holds for the pod. `role` is `init` (ends before the next one starts) or `sidecar` (starts early and stays). `ports`, `mounts`, `networks` and `depends-on` are written as Compose writes them: `8080:80`, `data:/var/lib/data:ro`, `front back`, `db:healthy`; `tmpfs:/run` is in memory, `host` and `none` are networks too. `capabilities` takes `+NET_ADMIN -ALL`; `swap` is what a container has beside its `memory`, `cpuset` the CPUs that it runs on; `crosses` of a container adds to what crosses the wall of all. `runtime` is what starts it; with `engine` and containers inside, or `vm`, it holds these.
 */
export class ContainerStackElement extends DiagramElement {
  static override readonly kind: Kind = initial;
  protected static override readonly book = lazily<RuleSet>(
    async () => (await import('@stratagram/core/rules/container-stack')).containerStackRules,
  );
  static override get properties() {
    return attributesOf(initial);
  }

  /** Its id, such as `docker`, `podman`, `kubernetes`, any other name, or `generic` for no product. */
  declare engine: string | undefined;
  /** What starts each container: `runc`, `crun`, `gvisor`, `kata` and others; a container or pod may name its own. */
  declare runtime: string | undefined;
  /** How gVisor gets at system calls: `systrap`, `kvm`, or `ptrace` of old releases. */
  declare platform: 'systrap' | 'kvm' | 'ptrace' | undefined;
  /** Host operating system. */
  declare hostOs: string | undefined;
  /** CPU architecture of the machine. */
  declare hostArch: string | undefined;
  /**
   * Where the host runs.
   *
   * @default bare-metal
   */
  declare runsOn: 'bare-metal' | 'vm' | 'cloud' | undefined;
  /** Hypervisor under the host or under each sandbox; VMM of a desktop product, such as `krunkit`; platform of gVisor (`kvm`); `remote` where a cloud runs the VMs of Kata. */
  declare hypervisor: string | undefined;
  /** Name of the machine. */
  declare hardware: string | undefined;
  /** Logical CPUs of the machine; `500m` is half of one. */
  declare cpus: number | string | undefined;
  /** Memory of the machine, such as `64GiB`. */
  declare memory: number | string | undefined;
  /** How many containers, when no child describes them. */
  declare containers: number | string | readonly object[] | undefined;
  /**
   * Beside the containers, where it is, or below them as the conventional picture has it.
   *
   * @default beside
   */
  declare enginePlacement: 'beside' | 'below' | undefined;
  /**
   * The VM that it runs in exposes hardware virtualisation.
   *
   * @default false
   */
  declare nested: boolean | undefined;
  /** The engine runs with the rights of a user. */
  declare rootless: boolean | undefined;
  /** Controllers of cgroups that a rootless engine was given: `cpu io`, or `yes` for all. */
  declare delegate: string | readonly string[] | undefined;
  /** `false` leaves out the VM of a desktop product, which is there all the same. */
  declare hiddenVm: boolean | undefined;
  /** Several hosts side by side, each with what it has of its own: `name`, `hostOs`, `containers`. */
  declare hosts: readonly object[] | undefined;
  /** What spans all hosts, with semicolons between: `overlay network; registry`. */
  declare across: string | readonly string[] | undefined;
  /** What crosses the wall of each: `workspace both; credentials in through proxy; network out through proxy; docker.sock both`; each way is `in`, `out`, `both` or `none`. */
  declare crosses: string | number | boolean | readonly object[] | undefined;
  /** What keeps the memory of the VMs of Kata (or of the VM it runs in) from the host: `sev-snp`, `tdx`, `cca` and others. */
  declare confidential: number | string | undefined;
  /** Programs for other CPU architectures run in translation. */
  declare emulation: boolean | undefined;
  /**
   * Of the configuration of the kubelet: with `TieredReservation` it writes requests of memory into cgroups, with `None` it does not.
   *
   * @default None
   */
  declare memoryReservationPolicy: 'None' | 'TieredReservation' | undefined;
  /** Of the configuration of the kubelet: how far between request and limit `memory.high` lies, such as `0.9`. */
  declare memoryThrottlingFactor: number | string | undefined;

  protected override kindFor(input: Readonly<Record<string, unknown>>): Kind | Promise<void> {
    // What cannot be fetched is not known: the rest is drawn, and that is said.
    return (needsWhole(input) && whole()) || initial;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'container-stack': ContainerStackElement;
  }
}
