import { addedCapabilities, capabilityEntry } from '../../domain/capabilities.ts';
import { openingOf, type Mount } from '../../domain/mounts.ts';
import { shownOf } from '../../input/tenants.ts';
import type { Translate } from '../../words/translate.ts';
import { mountsOf } from './attachments.ts';
import { loadsKernelCode, openMounts } from './openings.ts';
import { memberNames, openPorts, portWords } from './attached.strips.ts';
import { mountWords, waitWords } from './attached.view.ts';
import { nameOfEngine } from './machines.ts';
import { networkModeOf } from './networks.ts';
import type { ContainerUnit } from './schema.ts';
import type { Setup } from './setup.ts';
import type { DerivedContainers } from './stack.ts';

/** More networks are not spoken of one by one. */
const MOST_NETWORKS = 24;

/** What containers are attached to, in sentences: nothing of what nobody says. */
export function describeAttached(t: Translate, derived: DerivedContainers): readonly string[] {
  const { setup, containers } = derived;
  const { attached } = setup;
  const units = containers.list
    .slice(0, shownOf(containers))
    .map((unit, index) => ({ unit, name: unit.name || t('container', { n: index + 1 }) }));
  const waits = units.some(({ unit }) =>
    unit.dependsOn?.some(({ condition }) => condition === 'started'),
  );
  return [
    ...portSentences(t, derived),
    ...[...(attached?.networks ?? [])]
      .slice(0, MOST_NETWORKS)
      .map(([name, network]) => t('saysNetwork', { name, list: memberNames(t, derived, network) })),
    ...units.flatMap(({ unit, name }) => sentencesOf(t, unit, name, setup)),
    ...(waits ? [t('saysOnlyRunning')] : []),
  ];
}

function portSentences(t: Translate, derived: DerivedContainers): readonly string[] {
  const { setup, stack } = derived;
  const units = stack.containers?.list ?? [];
  const ports = openPorts(derived).map(({ port, index }) =>
    portWords(t, port, units[index]?.name || t('container', { n: index + 1 })),
  );
  if (!ports.length) return [];
  const list = ports.join(', ');
  const forwarded = setup.home === 'vm-shared' && setup.hypervisor;
  const engine = nameOfEngine(t, setup.engine);
  return [t(forwarded ? 'saysPortsForwarded' : 'saysPorts', { list, engine })];
}

function sentencesOf(
  t: Translate,
  unit: ContainerUnit,
  name: string,
  setup: Setup,
): readonly string[] {
  const mode = networkModeOf(unit);
  const mounts = mountsOf(unit);
  const list = mounts.map((mount) => mountText(t, mount)).join(', ');
  const { dependsOn = [] } = unit;
  return [
    ...(mode ? [t(`saysNetwork.${mode.mode}`, { name, of: mode.of ?? '' })] : []),
    ...(list ? [t('saysMounts', { name, list })] : []),
    ...openMounts(unit, setup).flatMap((mount) => {
      const opens = openingOf(mount);
      return opens ? [t(`saysOpens.${opens}`, { name, source: mount.source ?? '' })] : [];
    }),
    ...(unit.privileged && setup.engine.class !== 'system-containers'
      ? [t('saysPrivileged', { name })]
      : rightsSentences(t, unit, name)),
    ...(loadsKernelCode(unit, setup) ? [t('saysKernelCode', { name })] : []),
    ...(dependsOn.length ? [t('saysStarts', { name, list: waitWords(t, dependsOn) })] : []),
  ];
}

function mountText(t: Translate, mount: Mount): string {
  const { source, target } = mount;
  const kind = mountWords(t, mount);
  return source ? t('mountAt', { source, target, kind }) : t('mountedAt', { target, kind });
}

/** What a container may do beside the usual, and what of that it may not. */
function rightsSentences(
  t: Translate,
  { capabilities = [] }: ContainerUnit,
  name: string,
): readonly string[] {
  const entries = capabilities.map(capabilityEntry);
  const added = addedCapabilities(entries).map((one) => one.name);
  const dropped = entries.filter((one) => !one.added).map((one) => one.name);
  const list = added.join(', ');
  if (dropped.includes('ALL') && !added.includes('ALL'))
    return [list ? t('saysDropsAll', { name, list }) : t('saysNoCapabilities', { name })];
  return [
    ...(list ? [t('saysAdds', { name, list })] : []),
    ...(dropped.length ? [t('saysDrops', { name, list: dropped.join(', ') })] : []),
  ];
}
