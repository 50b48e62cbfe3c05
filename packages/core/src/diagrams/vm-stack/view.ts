import { boundaryOf, groundName, hypervisorBase, neighbours, onVmm } from '../shared/hypervisor.ts';
import { type DerivedStack, type Held, isEmulated, SHOWN_INSIDE, type Inside } from './derive.ts';
import { guestName, isOff, listsDevices, vmFrame } from './guest.ts';
import type { Guest } from './schema.ts';
import type { Block } from '../../figure/block.ts';
import { childPath } from '../../figure/legend.ts';
import type { Translate } from '../../words/translate.ts';
import { firstBlocks } from '../shared/parts.ts';

/**
 * The guests in a row, what stands beside them, and what they stand on, top to bottom.
 *
 * @param level - Of the hypervisor, counted from 0; undefined when there is only one.
 */
export function stackLayers(
  t: Translate,
  path: string,
  derived: DerivedStack,
  level: number | undefined,
  inside?: Inside,
  inner = false,
): { readonly tenants: Block | undefined; readonly base: Block[] } {
  const { stack, hypervisor, machine, guests, beside } = derived;
  // The machine of a guest is not the hardware under all of it.
  const bare = inner && !hypervisor.name;
  const ground = bare ? t('virtualHardware') : groundName(t, hypervisor, machine);
  const devices = guests.list.some(listsDevices);
  // What a guest without a kernel has its programs on.
  const under = devices ? t('virtualHardware') : (hypervisor.vmm ?? ground);
  const draw = (guest: Guest = {}, index = 0): Block => {
    const id = childPath(path, `guests.${index}`);
    const emulated = isEmulated(stack, guest, hypervisor);
    const off = isOff(guest);
    const frame = vmFrame(
      t,
      id,
      guest,
      guestName(t, guest, index),
      off ? [] : layersIn(t, id, guest, derived.held[index], level, under, inside),
      {
        level: level === undefined ? undefined : t('level', { n: level + 1 }),
        boundary: off ? undefined : boundaryOf(hypervisor, emulated),
        devices: devices && !off,
        relation: off ? undefined : t('restsOn', { name: hypervisor.vmm ?? ground }),
      },
    );
    const dressed = inside?.dress(t, id, guest, frame, derived) ?? frame;
    // Nothing runs for what is only on its disk.
    return off ? dressed : onVmm(t, hypervisor, dressed, ground, emulated);
  };
  const { blocks, hidden } = firstBlocks(guests, draw, inner ? SHOWN_INSIDE : undefined);
  const { before, after } = neighbours(t, path, hypervisor, machine);
  const host = beside && inside?.besideLayers(t, beside, ground);
  const { children: units = [], more } = host?.tenants ?? {};
  const vms = host ? blocks.map((block): Block => ({ ...block, managed: false })) : blocks;
  const children = [...(inner ? [] : after), ...before, ...vms, ...units, ...(host?.engine ?? [])];
  const row: Block = {
    id: childPath(path, 'guests'),
    kind: 'tenants',
    layout: 'row',
    children,
    more: {
      count: hidden + (more?.count ?? 0),
      // What does not fit goes from the end, where the containers are.
      label: (n) =>
        more && !hidden && n <= units.length + more.count
          ? more.label(n)
          : t(host ? 'moreBeside' : 'moreVms', { n }),
      detail: t(host ? 'moreBesideDetail' : 'moreVmsDetail'),
    },
  };
  const named = level === undefined ? undefined : t('level', { n: level });
  const base = hypervisorBase(t, path, hypervisor, machine, { level: named, inner });
  return {
    tenants: children.length ? row : undefined,
    base: inside?.trust(t, derived, base) ?? base,
  };
}

/** What a guest holds in place of a plain application: a hypervisor with VMs, or something else. */
function layersIn(
  t: Translate,
  id: string,
  guest: Guest,
  held: Held | undefined,
  level: number | undefined,
  under: string,
  inside?: Inside,
): Block[] | undefined {
  const { stack, containers } = held ?? {};
  if (!stack) return containers && inside?.layers(t, id, guest, containers, under);
  const { tenants, base } = stackLayers(t, `${id}.vmStack`, stack, (level ?? 0) + 1, inside, true);
  return [...(tenants ? [tenants] : []), ...base];
}
