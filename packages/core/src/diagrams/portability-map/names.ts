import { FAMILY_NAMES, type OsFamily } from '../../domain/operating-systems.ts';
import type { Translate } from '../../words/translate.ts';
import { systemOf, type Verdict } from './derive.ts';
import type { PortabilityMapModel, TargetEnvironment } from './schema.ts';

/** Environments that are drawn; the rest is counted. */
export const DRAWN = 12;

/** What an artefact is called. */
export function artefactName(t: Translate, { name, artefact }: PortabilityMapModel): string {
  return name || t(artefact === 'vm' ? 'portVm' : 'portContainer');
}

/** What the system in a VM is called. */
export function guestSystem(t: Translate, model: PortabilityMapModel): string {
  return systemOf(model).label || t('guestOs');
}

/** What a kernel of a family is called; nothing where the family is not known. */
export function kernelName(t: Translate, family: OsFamily | undefined): string {
  return family ? t('kernelOf', { os: FAMILY_NAMES[family] }) : '';
}

/** What the layers are called that an artefact would stand on; nothing for those that are not there. */
export interface Ground {
  readonly hypervisor?: string;
  readonly host?: string;
  readonly hardware: string;
}

/** The layers of an environment: its hardware, its kernel, a hypervisor for VMs. */
export function groundIn(
  t: Translate,
  isVm: boolean,
  place: TargetEnvironment,
  { vm, family, hypervisor, reasons }: Verdict,
): Ground {
  const { os, arch } = place;
  const untold = `${t('portKernel')}: ${t('portUntold')}`;
  const host = os ? systemOf(place).label : isVm ? '' : kernelName(t, family);
  const bare = (isVm && !host) || hypervisor?.type === '1';
  const missing = reasons.some(({ key }) => key === 'noHypervisor');
  return {
    ...(isVm && !missing ? { hypervisor: hypervisor?.name ?? t('portHypervisor') } : {}),
    ...(bare ? {} : { host: vm && !os ? untold : host || untold }),
    hardware: arch || `${t('portCpu')}: ${t('portUntold')}`,
  };
}
