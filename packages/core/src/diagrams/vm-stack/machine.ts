import {
  type Confidential,
  type ConfidentialGround,
  whyNotConfidential,
} from '../../domain/confidential.ts';
import type { Hypervisor } from '../../domain/hypervisors.ts';
import { formatBytes } from '../../domain/units.ts';
import type { Block } from '../../figure/block.ts';
import { joinFacts } from '../../figure/legend.ts';
import type { Translate } from '../../words/translate.ts';
import { groundName, hostName, hypervisorName } from '../shared/hypervisor.ts';
import {
  confidentialOf,
  withTrust,
  saysTrust,
  trustedGround,
  trustLegend,
} from '../shared/trust.ts';
import { trustFigures } from '../../figures/trust.ts';
import { hostArchOf, isEmulated, type DerivedStack, type Inside, type Stack } from './derive.ts';
import { guestName, isOff } from './guest.ts';
import { foldMachine, machineEntries, type Device } from './machine.schema.ts';
import { inspectUnderlying, overHyperV } from './over-hyper-v.ts';
import type { Guest } from './schema.ts';

/** So many devices have a layer each. */
const SHOWN = 4;

/** Devices that are those of the host, not made by software for the guest. */
const REAL: ReadonlySet<Device['way']> = new Set(['passthrough', 'sr-iov', 'vdpa', 'mdev']);

/** What is told of the machine of a guest: its state, its devices, who can read its memory. */
export const machineInside: Pick<
  Inside,
  'entries' | 'fold' | 'inspect' | 'resolve' | 'dress' | 'trust' | 'tells' | 'legend' | 'figures'
> = {
  entries: machineEntries,
  fold: foldMachine,
  inspect: inspectUnderlying,
  resolve: overHyperV,
  dress,
  trust: (t, derived, base) => {
    const all = derived.guests.list.flatMap((guest) => keeperOf(derived, guest) ?? []);
    return base.map((block) => trustedGround(t, block, all));
  },
  tells,
  legend: trustLegend,
  figures: trustFigures,
};

/** Where guests run, as far as it matters to what keeps their memory. */
type Where = Pick<DerivedStack, 'stack' | 'hypervisor'>;

/** What keeps the memory of a guest from its host; nothing where it is off, or where there can be no such VM. */
export function keeperOf({ stack, hypervisor }: Where, guest: Guest): Confidential | undefined {
  const by = isOff(guest) ? undefined : confidentialOf(guest.confidential);
  return by && !whyNotConfidential(by, confidentialGround(stack, hypervisor, guest))
    ? by
    : undefined;
}

/** What a confidential VM would run on. */
export function confidentialGround(
  stack: Stack,
  hypervisor: Hypervisor,
  guest: Guest,
): ConfidentialGround {
  return {
    hypervisor: hypervisor.id,
    emulated: isEmulated(stack, guest, hypervisor),
    arch: hostArchOf(stack, hypervisor),
    hardware: stack.hardware || hypervisor.hardware,
    nested: !!stack.within,
  };
}

function dress(t: Translate, id: string, guest: Guest, frame: Block, where: Where): Block {
  const { state, confidential } = guest;
  const layers = isOff(guest)
    ? [{ id: `${id}.off`, kind: 'off', label: t('state.shut-off'), detail: t('offDetail') }]
    : [...deviceLayers(t, id, guest), ...placementLayer(t, id, guest)];
  const aside = joinFacts(
    frame.aside,
    state === 'paused' || state === 'suspended' ? t(`state.${state}`) : undefined,
  );
  const whole: Block = {
    ...frame,
    ...(aside ? { aside } : {}),
    children: [...(frame.children ?? []), ...layers],
  };
  const by = confidentialOf(confidential);
  if (!by) return whole;
  // What cannot be is only named.
  const named = { ...whole, aside: joinFacts(by.name, whole.aside) };
  return keeperOf(where, guest) ? withTrust(named, by) : named;
}

/** What a device goes by: its name, else what it is. */
export function deviceName({ name, kind }: Device): string {
  return name || kind || '';
}

/** The devices that have a layer of their own, and how many have none. */
export function devicesOf({
  devices = [],
}: Guest): readonly [shown: readonly Device[], hidden: number] {
  const first = devices.slice(0, devices.length > SHOWN ? SHOWN - 1 : SHOWN);
  return [first, devices.length - first.length];
}

function deviceLayers(t: Translate, id: string, guest: Guest): Block[] {
  const [shown, hidden] = devicesOf(guest);
  const layers = shown.map((device, index): Block => {
    const { name, kind, way } = device;
    const detail = joinFacts(name ? kind : undefined, way && t(`way.${way}`));
    return {
      id: `${id}.devices.${index}`,
      kind: 'device',
      tone: 'hardware',
      ...(REAL.has(way) ? {} : { hollow: true }),
      label: deviceName(device),
      ...(detail ? { detail } : {}),
    };
  });
  if (hidden)
    layers.push({
      id: `${id}.devices.${shown.length}`,
      kind: 'device',
      tone: 'hardware',
      hollow: true,
      label: t('moreDevices', { n: hidden }),
    });
  return layers;
}

/** Where on the host its vCPUs and its memory are, as one text. */
export function placementOf(t: Translate, { pinned, numa, hugepages }: Guest): string {
  return joinFacts(
    pinned === undefined ? undefined : t('pinnedTo', { list: pinned }),
    numa === undefined ? undefined : t('numaNodes', { list: numa }),
    hugepages === undefined ? undefined : t('hugepages', { size: formatBytes(hugepages) }),
  );
}

function placementLayer(t: Translate, id: string, guest: Guest): Block[] {
  const label = placementOf(t, guest);
  if (!label) return [];
  return [{ id: `${id}.placement`, kind: 'placement', tone: 'hardware', hollow: true, label }];
}

/** More sentences of one kind tell nothing. */
const MOST_SAID = 8;

function tells(t: Translate, derived: DerivedStack): readonly string[] {
  const { hypervisor, machine, guests } = derived;
  const named = guests.list.map((guest, index) => ({ guest, name: guestName(t, guest, index) }));
  const running = named.filter(({ guest }) => !isOff(guest));
  const host = [
    hypervisor.vmm ?? hypervisor.processes,
    hostName(hypervisor, machine) === undefined
      ? hypervisorName(t, hypervisor)
      : groundName(t, hypervisor, machine),
    hypervisor.control?.[0],
  ].flatMap((name) => name || []);
  const closed = running.flatMap(({ guest, name }) => {
    const by = keeperOf(derived, guest);
    return by ? [{ name, by }] : [];
  });
  return [
    ...saysTrust(
      t,
      closed,
      host.reduce((first, second) => (first ? t('trustAnd', { first, second }) : second), ''),
    ),
    ...saysState(
      t,
      'saysOff',
      named.filter(({ guest }) => isOff(guest)),
    ),
    ...saysState(
      t,
      'saysPaused',
      named.filter(({ guest: { state } }) => state === 'paused' || state === 'suspended'),
    ),
    ...running
      .flatMap(({ guest, name }) => {
        const own = (guest.devices ?? []).filter(({ way }) => way === 'passthrough');
        if (own.length === 0) return [];
        return [
          t('saysDevices', { n: own.length, vm: name, list: own.map(deviceName).join(', ') }),
        ];
      })
      .slice(0, MOST_SAID),
  ];
}

function saysState(
  t: Translate,
  key: 'saysOff' | 'saysPaused',
  some: readonly { readonly name: string }[],
): string[] {
  if (some.length === 0) return [];
  const names = some.slice(0, MOST_SAID).map(({ name }) => name);
  const rest = some.length - names.length;
  const vms = [...names, ...(rest ? [t('moreIssues', { n: rest })] : [])].join(', ');
  return [t(key, { n: some.length, vms })];
}
