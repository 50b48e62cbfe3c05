import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grow, part, type Node } from './random-tree.cases.ts';
import { solveCgroups } from './solve.ts';
import { cgroupsOf, type SolvedCgroup } from './tree.ts';

const GIB = 2 ** 30;
const gib = integer({ min: 0, max: 16 }).map((size) => size * GIB);
const sizes = record(
  { memoryMin: gib, memoryLow: gib, memoryMax: gib, memoryCurrent: gib },
  { requiredKeys: [] },
);

/** One kind of protection as the kernel works it out for a cgroup, in whole bytes. */
interface Protected {
  /** Bytes in use, by it and all below. */
  readonly usage: bigint;
  readonly setting: bigint;
  readonly effective: bigint;
}

/**
 * `effective_protection()` of the kernel's `mm/page_counter.c`, step by step: what is claimed counts,
 * and is cut in proportion where siblings claim more than the parent has; what is left over goes to
 * those who use more than they claim, in proportion to how much more.
 */
function protectionOf(
  self: Omit<Protected, 'effective'>,
  parent: Protected,
  claimedByAll: bigint,
  recursive: boolean,
): bigint {
  const claimed = self.usage < self.setting ? self.usage : self.setting;
  if (claimedByAll > parent.effective) return (claimed * parent.effective) / claimedByAll;
  const spare = parent.effective - claimedByAll;
  const othersUse = parent.usage - claimedByAll;
  const unprotected = self.usage - claimed;
  if (!recursive || spare <= 0n || othersUse <= 0n || unprotected <= 0n) return claimed;
  return claimed + (spare * unprotected) / othersUse;
}

/** The same for a whole tree: the children of the top have what they ask for. */
function asInKernel(top: SolvedCgroup<Node>, kind: 'memoryMin' | 'memoryLow', recursive: boolean) {
  const found = new Map<Node, bigint>();
  const usageOf = ({ node, children }: SolvedCgroup<Node>): bigint => {
    const below = children.reduce((sum, child) => sum + usageOf(child), 0n);
    const own = BigInt(node.memoryCurrent ?? 0);
    return own > below ? own : below;
  };
  const visit = (place: SolvedCgroup<Node>, effective: bigint): void => {
    const parent = { usage: usageOf(place), setting: 0n, effective };
    const claims = place.children.map((child) => {
      const usage = usageOf(child);
      const setting = BigInt(child.node[kind] ?? 0);
      return { usage, setting, claimed: usage < setting ? usage : setting };
    });
    const all = claims.reduce((sum, { claimed }) => sum + claimed, 0n);
    place.children.forEach((child, index) => {
      const self = claims[index] ?? { usage: 0n, setting: 0n };
      const real = place.parent ? protectionOf(self, parent, all, recursive) : self.setting;
      found.set(child.node, real);
      visit(child, real);
    });
  };
  visit(top, 0n);
  return found;
}

describe('any memory protection', () => {
  test('is what the kernel comes to, byte by byte but for rounding', () => {
    const bytes = integer({ min: 0, max: 2 ** 40 });
    const settings = record(
      { memoryMin: bytes, memoryLow: bytes, memoryCurrent: bytes },
      { requiredKeys: ['memoryCurrent'] },
    );
    const groups = array(record({ settings, parent: part }), { maxLength: 30 });
    assert(
      property(groups, constantFrom(true, false), (list, recursiveProtection) => {
        const [top] = grow(4, list);
        const solved = solveCgroups<Node>(top, { recursiveProtection });
        for (const kind of ['memoryMin', 'memoryLow'] as const) {
          const expected = asInKernel(solved, kind, recursiveProtection);
          for (const { node, parent, effective } of cgroupsOf(solved)) {
            if (!parent) continue;
            const miss = (effective[`${kind}Bytes`] ?? 0) - Number(expected.get(node));
            // Each level of the kernel rounds down.
            expect(Math.abs(miss)).toBeLessThan(64);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("of siblings together is never more than their parent's", () => {
    const groups = array(record({ settings: sizes, parent: part }), { maxLength: 40 });
    assert(
      property(groups, constantFrom(true, false), (list, recursiveProtection) => {
        const [top] = grow(4, list);
        const solved = solveCgroups<Node>({ ...top, memory: 32 * GIB } as Node, {
          recursiveProtection,
        });
        for (const { parent, children, effective } of cgroupsOf(solved)) {
          if (!parent) continue;
          for (const kind of ['memoryMinBytes', 'memoryLowBytes'] as const) {
            const sum = children.reduce((all, child) => all + (child.effective[kind] ?? 0), 0);
            expect(sum).toBeLessThanOrEqual((effective[kind] ?? 0) + children.length);
          }
        }
      }),
    );
  });
});
