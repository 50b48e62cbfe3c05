import { loadDiagrams } from '../generate/diagrams.ts';
import { elementsManifest } from './manifest.ts';

/** Keys that files have and tags have not, or have by HTML. */
const ONLY_IN_FILES: Readonly<Record<string, string>> = {
  kind: 'Which diagram this is.',
  lang: 'Language of our own words and of the labels: `en`, `ar`.',
  dir: 'Direction of reading: `ltr` or `rtl`.',
};

/**
 * What the keys of a diagram's file mean: its own in the words of its docs, those of all diagrams in the
 * words of the class that their elements extend.
 *
 * @returns The description of a key of a kind; undefined when nobody says what it means.
 */
export async function keyDescriptions(): Promise<
  (kind: string, key: string) => string | undefined
> {
  const diagrams = await loadDiagrams();
  const docs = new Map(diagrams.map(({ name, docs: { keys } }) => [name, keys]));
  const base = elementsManifest()
    .modules.flatMap(({ declarations }) => declarations)
    .find(({ name }) => name === 'DiagramElement');
  const common = new Map(
    base?.attributes?.map(({ fieldName, name, description }) => [fieldName ?? name, description]),
  );
  return (kind, key) => docs.get(kind)?.[key] ?? common.get(key) ?? ONLY_IN_FILES[key];
}
