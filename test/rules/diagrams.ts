// Written by `npm run generate` from the folders of `diagrams/index.ts`.
import type { RuleCases } from './case.ts';

export const DIAGRAM_CASES: readonly RuleCases[] = [];
