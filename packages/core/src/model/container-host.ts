import type { Engine } from '../domain/engines.ts';
import { imageFamily } from '../domain/images.ts';
import { operatingSystem, type OsFamily } from '../domain/operating-systems.ts';
import type { Choice } from './container-setup.ts';
import type { ContainerUnit } from './container-unit.ts';

/** What runs containers of Windows as well as of Linux. */
const ALSO_WINDOWS: ReadonlySet<string> = new Set(['docker-engine', 'containerd', 'kubernetes']);

/** The system that the programs in a container are made for, as far as it is told. */
export function unitFamily({ os, image }: ContainerUnit): OsFamily | undefined {
  return (os && operatingSystem(os).family) || imageFamily(image);
}

/** Does the engine run containers of Linux only, wherever it runs? */
export function linuxOnly({ id, family, source }: Engine): boolean {
  return source !== '' && !family && !ALSO_WINDOWS.has(id);
}

/** What the containers stand on, as far as it is told. */
export interface Ground {
  /** The system that their engine runs on. */
  readonly hostOs: string | undefined;
  /** The system of the machine under their VM. */
  readonly machineOs?: string;
  /** The kernel's family. */
  readonly family: OsFamily | undefined;
}

/**
 * Reads the host system of containers that use its kernel. Of an engine in a VM it is the system of
 * that VM; but where the containers need another kernel than that system has (Linux containers,
 * macOS), it is what the VM runs on.
 */
export function groundOf({ hostOs, runsOn, containers }: Choice, engine: Engine): Ground {
  const host = hostOs ? operatingSystem(hostOs).family : undefined;
  const told = { hostOs, family: host };
  if (runsOn !== 'vm' || !host || !hostOs) return told;
  const families = new Set(containers?.list.flatMap((unit) => unitFamily(unit) ?? []));
  if (families.size > 1) return told;
  const plain = host === 'macos' || linuxOnly(engine) ? 'linux' : host;
  const needed = [...families][0] ?? engine.family ?? plain;
  return needed === host ? told : { hostOs: undefined, machineOs: hostOs, family: needed };
}
