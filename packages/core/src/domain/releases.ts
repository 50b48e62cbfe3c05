/**
 * Since when there are products of the tables, and versions of them that changed what is judged;
 * `release-sources.ts` tells what was read. What is not here is not judged by its age.
 */
export const RELEASES: Readonly<Record<string, string>> = {
  'apple-container': '2025-06-09',
  'apple-container 1': '2026-06-08',
  wslc: '2026-06-29',
  mshv: '2025-03-21',
  'docker-engine 29': '2025-11-10',
  'podman 6': '2026-06-24',
  'containerd 2.3': '2026-04-30',
  'kata 4': '2026-07-20',
  'kubernetes 1.24': '2022-05-03',
  'kubernetes 1.35': '2025-12-17',
  'kubernetes 1.36': '2026-04-22',
  'kubernetes 1.37': '2026-08-26',
};

/** The day since when there is a product in a version, as far as it is known. */
export function releaseOf(id: string, version = ''): string | undefined {
  const numbers = version.split('.').map(Number);
  const known = Object.entries(RELEASES).flatMap(([name, since]) => {
    const [product, text = ''] = name.split(' ');
    const parts = text ? text.split('.').map(Number) : [];
    return product === id && !isOlder(numbers, parts) ? since : [];
  });
  return known.sort().at(-1);
}

/** `1.9` is older than `1.24`; what is not told is. */
function isOlder(told: readonly number[], than: readonly number[]): boolean {
  const at = than.findIndex((part, index) => part !== (told[index] || 0));
  return at >= 0 && (told[at] || 0) < (than[at] ?? 0);
}
