import { runsOn } from '../domain/architectures.ts';
import { saysRootless } from '../domain/engine-names.ts';
import type { Engine } from '../domain/engines.ts';
import { findHypervisor } from '../domain/hypervisors.ts';
import { saysNone } from '../domain/none.ts';
import type { Choice, Setup } from './container-setup.ts';

/** Whether a property was told or comes with a product. */
export type Told = 'told' | 'usual';

/** Every controller that a user can be given. */
const CONTROLLERS = ['cpu', 'cpuset', 'io', 'memory', 'pids'];

export function rightsOf(
  { rootless, engine, delegate }: Choice,
  manager: Engine,
): Pick<Setup, 'rootless' | 'delegate'> {
  const told = rootless ?? saysRootless(engine);
  const usual = rootless === undefined && manager.rootless;
  const all = delegate?.some((word) => /^(yes|true|on|1|all)$/i.test(word));
  const some = delegate?.filter((word) => !/^(no|false|off|0)$/i.test(word) && !saysNone(word));
  return {
    ...(told ? { rootless: 'told' } : usual ? { rootless: 'usual' } : {}),
    ...(delegate ? { delegate: (all ? CONTROLLERS : some) ?? [] } : {}),
  };
}

export function emulationOf(
  { emulation, hypervisor }: Choice,
  { id, home }: Engine,
): Pick<Setup, 'emulation'> {
  if (emulation !== undefined) return emulation ? { emulation: 'told' } : {};
  const comes = (home === 'vm-shared' && id !== 'wsl2') || id === 'apple-container';
  const vm = hypervisor && findHypervisor(hypervisor)?.emulates;
  return comes || vm ? { emulation: 'usual' } : {};
}

/** Does the host's processor run this code only in translation? */
export function isTranslated({ hostArch, emulation }: Setup, arch: string): boolean {
  return emulation !== undefined && runsOn(arch, hostArch) === false;
}
