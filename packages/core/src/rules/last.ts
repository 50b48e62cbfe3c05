// Written by `npm run generate` from the folders of `diagrams/index.ts`.

/** Rules are numbered from R1 to this. */
export const LAST_RULE = 85;
