import type { CpuMax } from './tree.ts';

/** The limits of the kernel in microseconds; `Documentation/scheduler/sched-bwc.rst`. */
const MIN_QUOTA_US = 1000;
const MIN_PERIOD_US = 1000;
const MAX_PERIOD_US = 1_000_000;
const DEFAULT_PERIOD_US = 100_000;

/**
 * Reads `cpu.max`: `max`, `50000` or `50000 100000`; the period is 100000 when it is left out.
 *
 * @returns undefined unless the quota is `max` or at least 1000 and the period 1000 to 1000000.
 */
export function parseCpuMax(text: string): CpuMax | undefined {
  const match = /^(max|\d{1,15})(?:\s+(\d{1,7}))?$/.exec(text.trim());
  if (!match) return undefined;
  const quotaUs = match[1] === 'max' ? Infinity : Number(match[1]);
  const periodUs = Number(match[2] ?? DEFAULT_PERIOD_US);
  const valid = quotaUs >= MIN_QUOTA_US && periodUs >= MIN_PERIOD_US && periodUs <= MAX_PERIOD_US;
  return valid ? { quotaUs, periodUs } : undefined;
}

/** As `cpu.max` reads: `20000 100000`, `max 100000`. */
export function formatCpuMax({ quotaUs, periodUs }: CpuMax): string {
  return `${quotaUs === Infinity ? 'max' : quotaUs} ${periodUs}`;
}

/**
 * A cap in CPUs as quota and period, for `CPUQuota=` (100 % is one CPU), `--cpus` and `limits.cpu`
 * (1000m is one CPU). The period is brought into 1 ms to 1 s, the quota raised to 1 ms.
 *
 * @see systemd.resource-control(5); the kubelet's `MilliCPUToQuota`
 */
export function cpusToCpuMax(cpus: number, periodUs = DEFAULT_PERIOD_US): CpuMax {
  const period = Math.min(Math.max(periodUs, MIN_PERIOD_US), MAX_PERIOD_US);
  return { quotaUs: Math.max(Math.round(cpus * period), MIN_QUOTA_US), periodUs: period };
}

/**
 * cgroup v1 CPU shares (`--cpu-shares`, 2 to 262144) as `cpu.weight`, as crun since 1.23 and runc since
 * 1.3.2 do: 1024 shares are weight 100.
 *
 * @returns undefined for 0, which means unset.
 * @see opencontainers/cgroups `utils.go`, `ConvertCPUSharesToCgroupV2Value`
 */
export function sharesToWeight(shares: number): number | undefined {
  if (shares === 0) return undefined;
  if (shares <= 2) return 1;
  if (shares >= 262144) return 10000;
  const log = Math.log2(shares);
  return Math.ceil(10 ** ((log ** 2 + 125 * log) / 612 - 7 / 34));
}

/**
 * The same as older runtimes do, and the kubelet for the cgroups of pods and above: 1024 shares are
 * weight 39.
 *
 * @returns undefined for 0, which means unset.
 * @see KEP-2254
 */
export function sharesToWeightLinear(shares: number): number | undefined {
  if (shares === 0) return undefined;
  return 1 + Math.floor(((Math.min(Math.max(shares, 2), 262144) - 2) * 9999) / 262142);
}

/** Kubernetes `requests.cpu` in thousandths of a CPU as shares; none is 2. Kubelet, `MilliCPUToShares`. */
export function milliCpuToShares(milliCpu: number): number {
  return Math.min(Math.max(Math.floor((milliCpu * 1024) / 1000), 2), 262144);
}

/** `--blkio-weight` (10 to 1000) as `io.weight`, where BFQ does not take it as it is; `utils.go`. */
export function blkioWeightToIoWeight(weight: number): number {
  return 1 + Math.floor(((weight - 10) * 9999) / 990);
}

/** A part of the memory of a host in whole bytes, for `MemoryMax=50%`. */
export function percentOfMemory(percent: number, memoryBytes: number): number {
  return Math.floor((memoryBytes * percent) / 100);
}

/**
 * Reads an I/O bandwidth such as `5M`, in bytes a second. Unlike sizes, its prefixes are powers of
 * 1000; systemd.resource-control(5).
 *
 * @returns undefined for anything else.
 */
export function parseIoBandwidth(text: string): number | undefined {
  const match = /^(\d{1,15})([KMGT]?)$/.exec(text.trim());
  const bytes = Number(match?.[1]) * 1000 ** ' KMGT'.indexOf(match?.[2] || ' ');
  return Number.isSafeInteger(bytes) ? bytes : undefined;
}

/**
 * `memory.high` of a container under the kubelet's MemoryQoS, in bytes, whole pages.
 *
 * @param limit - Its memory limit, or what the node can allocate where it has none.
 * @param factor - `memoryThrottlingFactor`, 0 to 1.
 * @see KEP-2570
 */
export function memoryQosHigh(
  request: number,
  limit: number,
  factor: number,
  pageBytes = 4096,
): number {
  return Math.floor((request + factor * (limit - request)) / pageBytes) * pageBytes;
}

/**
 * Docker's `--memory` and `--memory-swap`, a sum of both, as `memory.swap.max`, which is swap alone.
 * Unset or 0 allows as much swap as memory; -1 is unlimited.
 *
 * @returns Bytes; Infinity is `max`.
 * @see Docker Docs, Resource constraints
 */
export function dockerSwapMax(memory: number, memorySwap = 0): number {
  if (memorySwap === -1) return Infinity;
  return memorySwap === 0 ? memory : memorySwap - memory;
}
