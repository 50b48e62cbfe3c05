import { operatingSystem } from '../domain/operating-systems.ts';
import { formatBytes, formatCpus } from '../domain/units.ts';
import type { Block } from '../layout/block.ts';
import type { Translate } from '../messages/messages.ts';
import { cpus, flag, names, size, text } from './fields.ts';
import { facts } from './parts.ts';

/** A container as somebody described it. */
export const containerEntries = {
  name: text,
  image: text,
  os: text,
  arch: text,
  libs: text,
  app: text,
  cpus,
  memory: size,
  privileged: flag,
  namespaces: names,
  pod: text,
};

export interface ContainerUnit {
  readonly name?: string | undefined;
  readonly image?: string | undefined;
  readonly os?: string | undefined;
  readonly arch?: string | undefined;
  readonly libs?: string | undefined;
  readonly app?: string | undefined;
  readonly cpus?: number | undefined;
  readonly memory?: number | undefined;
  readonly privileged?: boolean | undefined;
  readonly namespaces?: readonly string[] | undefined;
  readonly pod?: string | undefined;
}

/** What stands in a container: an application on libraries, or a whole distribution without a kernel. */
export type Contents = 'app' | 'system' | 'distribution';

/** A container and its place in the list of the model. */
export interface Placed {
  readonly unit: ContainerUnit;
  readonly index: number;
}

/** The name a container goes by in the picture. */
export function containerName(t: Translate, { unit, index }: Placed, contents: Contents): string {
  return (
    unit.name || t(contents === 'distribution' ? 'distribution' : 'container', { n: index + 1 })
  );
}

/** A container as a frame that the kernel under it enforces; it never holds a kernel. */
export function containerFrame(
  t: Translate,
  path: string,
  placed: Placed,
  contents: Contents,
  shares: string,
): Block {
  const { unit } = placed;
  return {
    id: path,
    kind: 'container-boundary',
    look: 'frame',
    tenant: contents === 'distribution' ? 'distribution' : 'container',
    ...(unit.privileged ? { root: true } : {}),
    boundary: 'kernel-enforced',
    label: containerName(t, placed, contents),
    ...titleFacts(t, unit),
    said: shares,
    children: containerInside(t, path, unit, contents),
  };
}

/** Facts for the title line of a container's frame. */
export function titleFacts(t: Translate, unit: ContainerUnit): { readonly aside?: string } {
  const sizes = [
    unit.cpus === undefined
      ? undefined
      : t('cpus', { n: unit.cpus === 1 ? 1 : formatCpus(unit.cpus) }),
    unit.memory === undefined ? undefined : formatBytes(unit.memory),
  ];
  const aside = facts(
    // A number stays with its unit.
    ...sizes.map((size) => size?.replaceAll(' ', '\u00a0')),
    unit.privileged ? t('privileged') : undefined,
    unit.arch,
  );
  return aside ? { aside } : {};
}

/** The layers inside a container, top to bottom. */
export function containerInside(
  t: Translate,
  path: string,
  unit: ContainerUnit,
  contents: Contents,
): Block[] {
  const whole = contents !== 'app';
  const app: Block = {
    id: `${path}.app`,
    kind: 'app',
    tone: 'app',
    label: unit.app || t(whole ? 'services' : 'containerApp'),
  };
  const init: Block = {
    id: `${path}.init`,
    kind: 'container-userland',
    tone: 'libs',
    label: 'init',
    detail: t('initDetail'),
  };
  const os = unit.os && operatingSystem(unit.os).label;
  const space = t(whole ? 'wholeUserland' : 'userSpace');
  const detail = facts(
    unit.libs ? os : whole || os ? (os ? space : t('wholeDistribution')) : undefined,
    unit.image,
  );
  const userland: Block = {
    id: `${path}.container-userland`,
    kind: 'container-userland',
    tone: 'libs',
    label: unit.libs || os || t(whole ? 'distributionUserland' : 'libs'),
    ...(detail ? { detail } : {}),
  };
  const namespaces: Block[] = unit.namespaces?.length
    ? [
        {
          id: `${path}.namespaces`,
          kind: 'namespaces',
          look: 'text',
          detail: t('namespaces', { list: unit.namespaces.join(', ') }),
        },
      ]
    : [];
  return [app, ...(contents === 'system' ? [init] : []), userland, ...namespaces];
}
