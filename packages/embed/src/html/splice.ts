/** A change of a text: what stands from one place to another gives way to something else. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Makes all changes at once; none of them may reach into another. */
export function splice(text: string, changes: readonly Change[]): string {
  let at = 0;
  let made = '';
  const inOrder = changes.toSorted((a, b) => a.from - b.from || a.to - b.to);
  for (const { from, to, text: put } of inOrder) {
    made += text.slice(at, from) + put;
    at = to;
  }
  return made + text.slice(at);
}
