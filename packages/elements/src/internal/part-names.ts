/** Class names of shapes and groups that are for our style sheets alone: a page knows nothing of them. */
const OURS =
  /^(core|sign|axis|hatch|usage|solid|limit|note|badges|manage|end|edge|lines|plate|paper|origin)$/;

/** The public part names of what has these class names; the manifest lists them. */
export function partsOf(classes: string): string | undefined {
  return OURS.test(classes) ? undefined : classes;
}
