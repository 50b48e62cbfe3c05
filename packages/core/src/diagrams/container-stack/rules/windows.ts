import { operatingSystem } from '../../../domain/operating-systems.ts';
import { buildOf, hostBuilds, sharesKernel, type Builds } from '../../../domain/windows-builds.ts';
import type { ContainerPlace } from '../../places.ts';
import type { Findings, Rule } from '../../../rules/rule.ts';

const VERSIONS = {
  title: 'Microsoft Learn, Windows container version compatibility',
  href: 'https://learn.microsoft.com/en-us/virtualization/windowscontainers/deploy-containers/version-compatibility',
};

/** A base image on a host, both of known builds. */
interface Pair {
  readonly key: 'image' | 'os';
  readonly image: string;
  readonly build: number;
  readonly host: string;
  readonly builds: Builds;
}

function pairOf({ unit, on }: ContainerPlace): Pair | undefined {
  const { family, hostOs, known } = on.setup;
  const builds = hostOs && family === 'windows' && known ? hostBuilds(hostOs) : undefined;
  if (!builds || !hostOs) return undefined;
  const key = (['image', 'os'] as const).find((one) => buildOf(unit[one] ?? ''));
  const build = key && buildOf(unit[key] ?? '');
  if (!key || !build) return undefined;
  const text = unit[key] ?? '';
  const image = key === 'os' ? `an image of ${operatingSystem(text).label}` : text;
  return { key, image, build, host: operatingSystem(hostOs).label, builds };
}

function capital(text: string): string {
  return text.startsWith('an ') ? `A${text.slice(1)}` : text;
}

export const windowsMismatch: Rule = {
  id: 'R54',
  code: 'windows-version-mismatch',
  severity: 'error',
  title: 'A Windows container with process isolation has another build than its host.',
  why: 'Programs and kernel of Windows change together: with process isolation the image has to match the build of the host, or the container does not start.',
  source: VERSIONS,
  on: {
    container(at): Findings {
      const pair = at.on.setup.home === 'host' ? pairOf(at) : undefined;
      if (!pair || sharesKernel(pair.build, pair.builds)) return undefined;
      const { key, image, build, host, builds } = pair;
      // Hyper-V isolation runs what is older than the host, not what is newer.
      const way =
        build > builds.most ? 'use a matching image' : 'use Hyper-V isolation or a matching image';
      const message = `${capital(image)} does not run with process isolation on ${host}; ${way}.`;
      return { path: [key], message, node: at.id };
    },
  },
};

export const windowsTooNew: Rule = {
  id: 'R71',
  code: 'windows-image-too-new',
  severity: 'error',
  title: 'A Windows image is newer than its host.',
  why: 'Neither isolation mode helps: images run on hosts of the same age or younger, so hosts are upgraded before images.',
  source: VERSIONS,
  on: {
    container(at): Findings {
      const pair = pairOf(at);
      if (!pair || pair.build <= pair.builds.most || sharesKernel(pair.build, pair.builds))
        return undefined;
      const { key, image, host } = pair;
      const message = `${capital(image)} is newer than ${host}; Hyper-V isolation only runs the same or older versions.`;
      return { path: [key], message, node: at.id };
    },
  },
};
