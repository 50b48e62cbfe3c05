import { runsOn, widest } from '../../../domain/architectures.ts';
import { imageArchitecture } from '../../../domain/images.ts';
import type { ContainersPlace } from '../../places.ts';
import type { Finding } from '../../../rules/rule.ts';
import { containerNode } from './ground.ts';

/** Code in containers that the processor under them does not understand. */
export function foreignContainers(at: ContainersPlace): Finding[] {
  const { setup, stack } = at;
  const codes = (stack.containers?.list ?? []).map(({ arch, image }) => {
    const ofImage = imageArchitecture(image);
    return { arch, ofImage, code: arch ?? ofImage };
  });
  const host = setup.hostArch ?? widest(codes.map(({ code }) => code));
  // Where nobody says what the host has, it may have either, and translate the other.
  if (!setup.hostArch && setup.emulation) return [];
  const machine = setup.hostArch ? `${host} hardware` : `the ${host} hardware of its neighbours`;
  return codes.flatMap(({ arch, ofImage }, index): Finding[] => {
    const foreign = [
      ['arch', arch],
      ['image', ofImage],
    ] as const;
    const [key, code] = foreign.find(([, one]) => runsOn(one, host) === false) ?? [];
    if (!key) return [];
    const where = { path: ['containers', index, key], node: containerNode(at, index) };
    if (!setup.emulation) {
      const message = `${code} code does not run on ${machine} without emulation.`;
      return [{ ...where, message }];
    }
    const message = `${code} code runs under emulation on ${machine}, expect it to be much slower.`;
    return [{ ...where, message, severity: 'warning' }];
  });
}
