/** Words of exported names that are written otherwise, by their small letters. */
const SPELLINGS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'API CPU CPUs ESXi I/O IBM JSON KVM OOM OS PID PIDs QEMU SVG VM VMs WSL YAML ' +
    'containerd gVisor runc systemd ' +
    'Docker Firecracker Google Kata Kubernetes Linux Mac Podman VirtualBox Windows Xen'
  )
    .split(' ')
    .map((word) => [word.toLowerCase().replace('/', ''), word]),
);

/** `HowAVmStarts` becomes “How a VM starts”. */
export function readableName(exportName: string): string {
  const words = exportName
    .replaceAll(/([\p{Ll}\d])(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})|(\p{L})(?=\d)/gu, '$& ')
    .split(/[\s_]+/)
    .filter(Boolean)
    .map((word) => SPELLINGS[word.toLowerCase()] ?? word.toLowerCase());
  const [first = '', ...rest] = words;
  const known = Object.hasOwn(SPELLINGS, first.toLowerCase());
  const start = known ? first : first.charAt(0).toUpperCase() + first.slice(1);
  return [start, ...rest].join(' ').replace(/\bhyper v\b/i, 'Hyper-V');
}

/** What a card may be called by. */
export interface Named {
  readonly id: string;
  /** What stands over its picture. */
  readonly title: string;
  /** The page that it is on, and its name there. */
  readonly page: string;
  readonly name: string;
}

/**
 * The titles of cards that are shown together, by id. Those that are alike get their page in
 * brackets; where this is the same too, the name of the story.
 */
export function titlesOf(cards: readonly Named[]): ReadonlyMap<string, string> {
  const onPage = ({ title, page }: Named): string => `${title} (${page})`;
  const titles = countsOf(cards.map(({ title }) => title));
  const pages = countsOf(cards.map(onPage));
  const titleOf = (card: Named): string => {
    if (titles.get(card.title) === 1) return card.title;
    if (pages.get(onPage(card)) === 1) return onPage(card);
    return `${card.title} (${card.page}: ${card.name})`;
  };
  return new Map(cards.map((card) => [card.id, titleOf(card)]));
}

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
