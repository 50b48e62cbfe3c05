import { attachedWords } from './attached.words.en.ts';
import { stackWords } from './stack.words.en.ts';

/** Words of container stacks. */
export const containers = { ...attachedWords, ...stackWords } as const satisfies Record<
  string,
  string
>;
