// Written by `npm run generate` from the folders of `diagrams/index.ts`.

/** Sorts of places that a rule can look at, of diagrams that name them in their folder. */
export type FolderPlaces = object;
