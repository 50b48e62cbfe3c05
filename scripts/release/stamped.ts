import type { Package } from './packages.ts';

/** Where a release comes from, as full addresses. */
export interface Origin {
  /** Of the repository, without a slash at its end. */
  readonly repository: string;
  /** Of the catalogue, where it is published. */
  readonly site?: string | undefined;
}

/**
 * The package.json that is published: it says where the package comes from. npm compares the
 * repository with the one that signs the provenance, so it is written when that is known.
 */
export function stamped({ directory, manifest }: Package, { repository, site }: Origin) {
  return {
    ...manifest,
    homepage: site || `${repository}#readme`,
    bugs: { url: `${repository}/issues` },
    repository: { type: 'git', url: `git+${repository}.git`, directory },
  };
}

/**
 * Of the build that runs, as GitHub Actions names it.
 *
 * @throws TypeError when it is named by nobody.
 */
export function originOf(env: Readonly<Record<string, string | undefined>>): Origin {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, SITE_URL: site } = env;
  if (!server || !name) {
    throw new TypeError('expected GITHUB_SERVER_URL and GITHUB_REPOSITORY to name the repository');
  }
  return { repository: `${server}/${name}`, site };
}
