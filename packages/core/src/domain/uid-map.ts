/** A range of user ids: so many, from one inside a user namespace and from one outside. */
export interface UidRange {
  readonly inside: number;
  readonly outside: number;
  readonly count: number;
}

/** The last id that a kernel gives out; the one after it means "none". */
const LAST = 2 ** 32 - 2;
/** More lines no kernel takes. */
const MOST = 340;

/**
 * Reads a map of user ids as `/proc/PID/uid_map` and engines write it: `0 100000 65536` or
 * `0:100000:65536`, several with commas or line ends between them.
 */
export function parseUidMap(text: string): readonly UidRange[] | undefined {
  const lines = text
    .slice(0, 9000)
    .split(/[,;\n]/)
    .filter((line) => line.trim());
  if (lines.length === 0 || lines.length > MOST) return undefined;
  const ranges = lines.map((line): UidRange | undefined => {
    const [, inside, outside, count] =
      /^\s*(\d{1,10})[\s:]+(\d{1,10})[\s:]+(\d{1,10})\s*$/.exec(line) ?? [];
    const range = { inside: Number(inside), outside: Number(outside), count: Number(count) };
    const right =
      Math.max(range.inside, range.outside) + range.count - 1 <= LAST && range.count > 0;
    return right ? range : undefined;
  });
  return ranges.every((range) => range !== undefined) ? ranges : undefined;
}

/** The id outside of a user inside; undefined for one that the map leaves out. */
export function outsideOf(map: readonly UidRange[], uid: number): number | undefined {
  const range = map.find(({ inside, count }) => uid >= inside && uid < inside + count);
  return range && range.outside + uid - range.inside;
}
