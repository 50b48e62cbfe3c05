import { readFileSync } from 'node:fs';

/** A page or a story of the built catalogue, as its `index.json` lists it. */
interface Entry {
  readonly id: string;
  readonly type: 'docs' | 'story';
  readonly title: string;
  readonly name: string;
  /** `./stories/chapters/images.mdx` */
  readonly importPath: string;
  readonly exportName?: string;
}

export interface StorybookIndex {
  readonly entries: readonly Entry[];
  /** The page of a file, named from `stories/`: `chapters/images.mdx`. */
  pageOf(file: string): Entry | undefined;
  /** The story that a file exports. */
  storyOf(file: string, exportName: string): Entry | undefined;
}

/** Ids are Storybook's to make: they are read, never guessed. */
export function readIndex(folder: string): StorybookIndex {
  const { entries } = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8'));
  return indexOf(Object.values(entries));
}

function indexOf(entries: readonly Entry[]): StorybookIndex {
  const of = (type: string, file: string, exportName?: string): Entry | undefined =>
    entries.find(
      (entry) =>
        entry.type === type &&
        entry.importPath === `./stories/${file}` &&
        (exportName === undefined || entry.exportName === exportName),
    );
  return {
    entries,
    pageOf: (file) => of('docs', file),
    storyOf: (file, exportName) => of('story', file, exportName),
  };
}
