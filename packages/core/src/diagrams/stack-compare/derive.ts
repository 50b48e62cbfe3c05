import { STACK_KINDS, stacksOf, type Stack, type StackCompare } from './schema.ts';

/** One of the stacks, with what its own diagram works out of it. */
export interface DerivedPart {
  readonly stack: Stack;
  readonly derived: unknown;
}

/** Works out every stack that is drawn. */
export function deriveParts(model: StackCompare): readonly DerivedPart[] {
  return stacksOf(model).map((stack) => ({
    stack,
    derived: STACK_KINDS[stack.kind].derive?.(stack),
  }));
}
