import { RECENT_SOURCES } from './sources-2026.ts';
import { CONTAINER_SOURCES } from './sources-containers.ts';
import { KERNEL_SOURCES } from './sources-kernel.ts';
import { KUBERNETES_SOURCES } from './sources-kubernetes.ts';
import { MACHINE_SOURCES } from './sources-machines.ts';
import { REPORT_SOURCES } from './sources-reports.ts';

/** Sources by what they are about, as the page shows them. */
export const SOURCE_GROUPS = [
  { title: 'The kernel and systemd', sources: KERNEL_SOURCES },
  { title: 'Containers', sources: CONTAINER_SOURCES },
  { title: 'Kubernetes', sources: KUBERNETES_SOURCES },
  { title: 'Machines and hypervisors', sources: MACHINE_SOURCES },
  { title: 'New in 2025 and 2026', sources: RECENT_SOURCES },
  { title: 'Papers, press and vendors', sources: REPORT_SOURCES },
] as const;

export const SOURCES = {
  ...KERNEL_SOURCES,
  ...CONTAINER_SOURCES,
  ...KUBERNETES_SOURCES,
  ...MACHINE_SOURCES,
  ...RECENT_SOURCES,
  ...REPORT_SOURCES,
} as const;

export type SourceId = keyof typeof SOURCES;
