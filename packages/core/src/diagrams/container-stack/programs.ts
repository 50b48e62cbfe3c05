import type { Block } from '../../figure/block.ts';
import { joinFacts } from '../../figure/legend.ts';
import type { Translate } from '../../words/translate.ts';
import type { Setup } from './setup.ts';
import { userlandName, type UnitEntry } from './unit.ts';

/** Pods that KubeVirt makes for VMs: in each, libvirt starts and watches a VMM. */
const VIRT_LAUNCHER = /^virt-launcher\b/;

/** A container's own programs beside what else it holds: they are on nobody's path of system calls. */
export function ownPrograms(
  t: Translate,
  path: string,
  { unit, held }: UnitEntry,
  { contents }: Setup,
): Block {
  const userland = userlandName(t, unit, contents);
  const cell = { kind: 'container-userland', look: 'cell', tone: 'libs' } as const;
  if (contents === 'system')
    return { ...cell, id: `${path}.init`, label: 'init', detail: joinFacts(userland, unit.image) };
  const launches = held?.hasVms && VIRT_LAUNCHER.test(unit.pod ?? unit.name ?? '');
  const app = unit.app ?? (launches ? 'libvirt' : undefined);
  // An image that runs an engine has a system in it.
  const own = held?.isHost && !unit.libs && !unit.os ? t('distributionUserland') : userland;
  const label = app ? app : own;
  return {
    ...cell,
    id: `${path}.container-userland`,
    label,
    detail: joinFacts(app ? own : undefined, unit.image),
  };
}
