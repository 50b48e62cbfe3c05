import { attachedBlocks } from './attached.view.ts';
import { attachmentsOf } from './attachments.ts';
import { commandsHost, isOpen } from './openings.ts';
import { resourceLines, roleLine } from './resource-lines.ts';
import type { UnitExtras } from './setup.ts';

/** Ports and mounts, networks and rights, what containers request and may use, their roles. */
export const unitExtras: UnitExtras = {
  attachmentsOf,
  first: roleLine,
  lines: resourceLines,
  last: attachedBlocks,
  isOpen,
  commandsHost,
};
