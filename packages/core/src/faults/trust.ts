import type { Translate } from '../words/translate.ts';
import type { FaultKind } from '../figure/overlay.ts';
import type { Facts, Layer } from './facts.ts';
import { some } from './titles.ts';
import type { Trust } from './types.ts';

/** VMs that are named one by one. */
const NAMED = 3;

/** The hardware under layers. */
export function hardwareUnder(on: readonly Layer[]): readonly Layer[] {
  const open = [...on];
  for (const layer of open) for (const next of layer.on) if (!open.includes(next)) open.push(next);
  return open.filter(({ kind }) => kind === 'hardware');
}

/** Makes a VM a confidential one: of what is under it, it trusts the hardware only. */
export function closeLayer(vm: Layer | undefined, keeper: string): void {
  if (vm) Object.assign(vm, { trusts: hardwareUnder(vm.on), keeper });
}

/** The confidential VM that a layer is or is in. */
function closedAround(layer: Layer): Layer | undefined {
  for (let at: Layer | undefined = layer; at; at = at.frame) if (at.trusts) return at;
  return undefined;
}

/**
 * Does a confidential VM keep who controls a layer from the next one? It does unless it trusts that
 * layer: then all of it is open.
 */
export function isKept(from: Layer, to: Layer): boolean {
  const vm = closedAround(to);
  return vm !== undefined && vm !== closedAround(from) && !vm.trusts?.includes(from);
}

/** The confidential VMs that trust a layer: who controls it reaches them, whatever is between. */
export function trusting({ layers }: Facts, layer: Layer): readonly Layer[] {
  return layers.filter(({ trusts }) => trusts?.includes(layer));
}

/** That confidential VMs on what was taken over stay closed, and what may happen to them all the same. */
export function saysKept(
  t: Translate,
  { layers }: Facts,
  radius: { readonly kind: FaultKind; readonly reached: ReadonlyMap<Layer, number> },
): readonly string[] {
  const { kind, reached } = radius;
  if (kind === 'crash') return [];
  const kept = layers.filter((vm) => vm.trusts && !reached.has(vm) && isUnder(vm, reached));
  if (kept.length === 0) return [];
  const vms = some(
    t,
    kept.map(({ name = '' }) => name),
    NAMED,
  );
  return [t('saysKept', { n: kept.length, vms })];
}

/** Was something taken that it runs on or is served by, beside which it would be open? */
function isUnder(vm: Layer, reached: ReadonlyMap<Layer, number>): boolean {
  const open = [...vm.on];
  for (const layer of open) {
    if (reached.has(layer)) return true;
    open.push(...layer.on);
  }
  return [...reached.keys()].some(({ serves }) => serves.includes(vm));
}

/** Who may read the memory of each confidential VM, and what under it may not. */
export function trustOf(
  { layers }: Pick<Facts, 'layers'>,
  nameOf: (layer: Layer) => Trust['vm'],
): readonly Trust[] {
  return layers.flatMap((vm): Trust | [] => {
    const { trusts, keeper = '', on } = vm;
    if (!trusts) return [];
    const under = [...new Set(on)];
    for (const layer of under)
      for (const next of layer.on) if (!under.includes(next)) under.push(next);
    const others = [...under, ...layers.filter(({ serves }) => serves.includes(vm))];
    return {
      vm: { id: vm.id, label: vm.name ?? vm.id },
      keeper,
      trusted: trusts.map(nameOf),
      outside: others.filter((layer) => !trusts.includes(layer)).map(nameOf),
    };
  });
}
