import { readFileSync, readdirSync } from 'node:fs';

/** As much of a package.json as a release reads and writes. */
interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly [key: string]: unknown;
}

export interface Package {
  /** From the root of the repository: `packages/core`. */
  readonly directory: string;
  readonly manifest: Manifest;
}

export const root = new URL('../../', import.meta.url);

/** The packages that are published. */
export function packages(): readonly Package[] {
  return readdirSync(new URL('packages/', root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const directory = `packages/${name}`;
      const text = readFileSync(new URL(`${directory}/package.json`, root), 'utf8');
      return { directory, manifest: JSON.parse(text) as Manifest };
    });
}
