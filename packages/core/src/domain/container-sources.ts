import { CAPABILITIES } from './capabilities.ts';
import type { Reading } from './reading.ts';

/** How what is attached to containers is read, by the names of functions. */
export const ATTACHED_SOURCES: Readonly<Record<string, Reading>> = {
  parsePort: [
    '2026-11-30',
    'compose-spec 05-services.md; unverified: its section on ports',
    'A published port is written [[ADDRESS:][HOST]:]CONTAINER[/PROTOCOL], with ranges of equal length on both sides.',
  ],
  parseMount: [
    '2026-11-30',
    'compose-spec 05-services.md; unverified: its section on volumes',
    'A mount is written [SOURCE:]TARGET[:OPTIONS]; a source that is a path is a bind mount, a name is a volume.',
  ],
  openingOf: [
    '2026-11-30',
    'CIS Docker Benchmark 5.31, as Datadog cites it; Docker documentation, engine security',
    'Who has the socket of an engine, the directory that it is in, or the root of the host in a container has the host.',
  ],
  parseDependency: [
    '2026-11-30',
    'compose-spec 05-services.md, depends_on; Docker documentation, startup order in Compose',
    'A dependency waits for the other to start, unless its condition says healthy or completed.',
  ],
  startTurns: [
    '2026-11-30',
    'Docker documentation, startup order in Compose',
    'Containers start after those that they depend on; what depends on nothing starts first.',
  ],
};

/** How pods are reckoned, by the names of functions. */
export const POD_SOURCES: Readonly<Record<string, Reading>> = {
  withDefaults: [
    '2026-11-30',
    'Kubernetes defaultPodRequests, as ported',
    'A container with a limit and no request requests as much as its limit.',
  ],
  podAmounts: [
    '2026-11-30',
    'Kubernetes AggregateContainerRequests; Kubernetes documentation, sidecar containers',
    'A pod needs what its containers and sidecars need together, or the largest init container with the sidecars before it.',
  ],
  podRequirements: [
    '2026-11-30',
    'KEP-2837 (pod-level resources, stable in 1.37)',
    'What a pod says as a whole comes before what its containers say.',
  ],
  qosOf: [
    '2026-11-30',
    'Kubernetes ComputePodQOS; KEP-2837',
    'Guaranteed where requests equal limits for CPU and memory of every container, or of the pod; BestEffort where nothing is said.',
  ],
  podCgroup: [
    '2026-11-30',
    'Kubernetes ResourceConfigForPod; Kubernetes blog of 2026-09-14 on memory QoS, second hand',
    'The cgroup of a pod has the sum of requests as its weight, and limits only where every container has one or the pod says them.',
  ],
  containerCgroup: [
    '2026-11-30',
    'Kubernetes getCPULimit and kuberuntime; OCI runtime-spec, config-linux.md',
    'The runtime writes the weight, quota and memory limit of a container by its own formula.',
  ],
  weightFormula: [
    '2026-11-30',
    'runc pull requests 4896 and 4906; crun pull request 1767; youki pull request 3274; Kata rustjail; opencontainers/cgroups 0.1.0',
    'runc from 1.3.2 and crun from 1.23 turn shares into weights by the quadratic formula, earlier ones and the kubelet by the linear one.',
  ],
  parseMemoryQuantity: [
    '2026-11-30',
    'Kubernetes documentation, resource units',
    'M is a million bytes, Mi is 1048576; m is a thousandth.',
  ],
};

const OF_KERNEL = 'Linux, Documentation/';

/** Of technologies that keep a guest's memory from what runs under it. */
export const CONFIDENTIAL_SOURCES: Readonly<Record<string, Reading>> = {
  tdx: ['2026-11-30', `${OF_KERNEL}arch/x86/tdx.rst`],
  sev: ['2026-11-30', `${OF_KERNEL}virt/kvm/x86/amd-memory-encryption.rst`],
  'sev-es': [
    '2026-11-30',
    'QEMU, docs/system/i386/amd-memory-encryption.rst; virtee/sev, table of protections',
  ],
  'sev-snp': [
    '2026-11-30',
    'virtee/sev, table of protections; unverified: the paper of AMD, Strengthening VM Isolation (2020)',
  ],
  cca: ['2026-11-30', `${OF_KERNEL}arch/arm64/arm-cca.rst`],
  'secure-execution': ['2026-11-30', `${OF_KERNEL}virt/kvm/s390/s390-pv.rst`],
};

const CAPABILITY: Reading = ['2026-11-30', 'linux/capability.h; unverified: capabilities(7)'];

/** Of capabilities of Linux. */
export const CAPABILITY_SOURCES: Readonly<Record<string, Reading>> = Object.fromEntries(
  CAPABILITIES.map((name) => [name.toLowerCase(), CAPABILITY]),
);
