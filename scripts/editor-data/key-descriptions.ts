import { elementsManifest } from './manifest.ts';

/** Keys that files have and tags have not, or have by HTML. */
const ONLY_IN_FILES: Readonly<Record<string, string>> = {
  kind: 'Which diagram this is.',
  lang: 'Language of our own words and of the labels: `en`, `ar`.',
  dir: 'Direction of reading: `ltr` or `rtl`.',
  children: 'Control groups inside this one.',
  stacks: 'The stacks that are compared, each with its `kind`.',
  controlDomain: 'Where the privileged VM of the hypervisor is drawn.',
  controlOs: 'System of the privileged VM.',
  emulation: 'Guests of another CPU architecture are emulated.',
  memoryOvercommit: 'How the host copes with more memory given out than it has.',
};

/**
 * What the keys of a diagram's file mean, in the words of its element's attributes.
 *
 * @returns The description of a key of a kind; undefined when nobody says what it means.
 */
export function keyDescriptions(): (kind: string, key: string) => string | undefined {
  const declarations = elementsManifest().modules.flatMap(({ declarations: all }) => all);
  const known = new Map(
    declarations.flatMap(({ tagName, attributes = [] }) =>
      attributes.map(
        ({ name, description }) => [`${tagName} ${folded(name)}`, description] as const,
      ),
    ),
  );
  return (kind, key) => known.get(`${kind} ${folded(key)}`) ?? ONLY_IN_FILES[key];
}

/** A key and its attribute are one word without hyphens and capitals: `hugetlb64kbMax`. */
function folded(name: string): string {
  return name.replaceAll('-', '').toLowerCase();
}
