import type { Span } from './days.ts';

/** What has not always been so, or is so no more; `span-sources.ts` tells what was read of it. */
export const SPANS = {
  /** Kubernetes drives Docker Engine without an adapter of its own. */
  dockershim: { until: '2022-05-03' },
  /** Instances of EC2 that are no bare metal can run VMs. */
  ec2Nesting: { since: '2026-02' },
  /** OCI runtimes turn 1024 CPU shares into weight 100; before, 39. */
  sharesQuadratic: { since: '2025-10' },
  /** Engines on FreeBSD start images of Linux. */
  linuxOnFreebsd: { since: '2022-07' },
  /** A pod says `hostUsers: false` for a user namespace of its own, without a feature gate. */
  podUsers: { since: '2026-04-22' },
} as const satisfies Readonly<Record<string, Span>>;
