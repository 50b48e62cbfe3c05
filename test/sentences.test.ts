import { describe, expect, test } from 'vitest';
import type { Block, Box } from '../packages/core/src/index.ts';
import { columnsOf, isRow } from '../packages/core/src/figures/columns.ts';
import { boxesOf, everyBox, planOf, type Placed } from './boxes.ts';
import { fixtures } from './fixtures.ts';

/** What sentences say of a picture holds on the picture: counts, "beside", "straight on", "share". */

const ALONE = fixtures().filter(({ kind }) => kind === 'vm-stack' || kind === 'container-stack');
const WIDTHS = [320, 760, 1200];

/** Kernels of blocks, those of replicas and of tenants that are only counted too. */
function kernelsIn(block: Block): number {
  const { kernel, children = [], more, copies } = block;
  const own = kernel ? 1 : 0;
  const inside = children.reduce((sum, child) => sum + kernelsIn(child), 0);
  const like = more?.count ? children.find((child) => child.fold) : undefined;
  const hidden = like && more ? (more.count * kernelsIn(like)) / copiesOf(like) : 0;
  return (copies?.n ?? 1) * (own + inside) + hidden;
}

/** How many a tenant is drawn once for: its frame has the number. */
function copiesOf({ copies, children = [] }: Block): number {
  return (copies ?? children[0]?.copies)?.n ?? 1;
}

function numberIn(sentences: readonly string[], pattern: RegExp): number | undefined {
  for (const sentence of sentences) {
    const [, digits] = pattern.exec(sentence) ?? [];
    if (digits) return Number(digits.replaceAll(',', ''));
  }
  return undefined;
}

/** Tenants of the outermost row, drawn and counted. */
function tenantsOf(root: Box): number {
  const row = everyBox(root).find(
    ({ box }) => isRow(box.block) && columnsOf(box.block).tenants.length > 0,
  );
  if (!row) return 0;
  const { tenants, group } = columnsOf(row.box.block);
  return tenants.length + (group?.more?.count ?? 0);
}

describe.each(ALONE)('$kind/$name', ({ kind, input }) => {
  const plan = planOf(input);
  const { sentences, layers } = plan.picture;
  // What is drawn wrong because somebody asked for it is said to be wrong.
  const isWrong = plan.issues.some(({ severity }) => severity !== 'info');
  const says = (words: string | RegExp): boolean =>
    sentences.some((sentence) => sentence.search(words) >= 0);

  test('kernels are as many as said', () => {
    const said = numberIn(sentences, /holds ([\d,]+) kernels?/);
    if (said === undefined) return;
    // Fixtures whose folded tenants differ from those drawn count them one by one.
    expect(layers.reduce((sum, block) => sum + kernelsIn(block), 0)).toBe(said);
  });

  // Of several hosts each is as it is alone.
  test.skipIf(isWrong || plan.sequence || 'hosts' in Object(input)).each(WIDTHS)(
    'what is said of places holds at %i px',
    (width) => {
      const root = boxesOf(plan, width);
      const all = everyBox(root);
      const find = (id: string): Placed | undefined => all.find(({ box }) => box.block.id === id);
      const running = numberIn(sentences, /([\d,]+) virtual machines? runs? on/);
      if (kind === 'vm-stack' && running !== undefined) {
        const containers = numberIn(sentences, /([\d,]+) containers? runs? with .* beside the VMs/);
        expect(tenantsOf(root)).toBe(running + (containers ?? 0));
      }
      const row = all.find(
        ({ box }) => isRow(box.block) && columnsOf(box.block).tenants.length > 0,
      );
      const floor = row ? row.y + row.box.height : 0;
      const beside = (id: string): void => {
        const one = find(id);
        if (!one || !row) return;
        expect(one.y + one.box.height, id).toBeCloseTo(floor, 0);
        for (const tenant of row.box.children) {
          if (tenant.block.id === id) continue;
          const [left, right] = [row.x + tenant.x, row.x + tenant.x + tenant.width];
          expect(left >= one.x + one.box.width - 0.5 || right <= one.x + 0.5, id).toBe(true);
        }
      };
      if (says(/privileged VM beside the guests/)) beside('control-domain');
      if (says(/beside other programs/)) beside('host-userland');
      const isBand = says(/drawn as a layer, as convention has it/);
      const [domain, engine] = [find('control-domain'), find('engine')];
      const inDomain =
        domain && engine && engine.x > domain.x && engine.x < domain.x + domain.box.width;
      if (!inDomain && !isBand && says(/is not on the path of their system calls/))
        beside('engine');
      if (says(/straight on the hardware, with no host OS under it/)) {
        const [hypervisor, hardware] = [find('hypervisor'), find('hardware') ?? find('ground')];
        if (hypervisor && hardware)
          expect(hardware.y - hypervisor.y - hypervisor.box.height).toBeCloseTo(8, 0);
        expect(find('host-kernel')).toBeUndefined();
      }
      if (says(/containers share one kernel, the .* kernel of the host/i)) {
        const kernels = all.filter(({ box }) => box.block.kind === 'host-kernel');
        expect(kernels).toHaveLength(1);
        const [kernel] = kernels;
        for (const column of row?.box.children ?? [])
          if (column.block.fold) {
            expect(row!.x + column.x).toBeGreaterThanOrEqual(kernel!.x - 0.5);
            expect(row!.x + column.x + column.width).toBeLessThanOrEqual(
              kernel!.x + kernel!.box.width + 0.5,
            );
          }
      }
    },
  );

  test('brackets count what is drawn', () => {
    const visit = (block: Block): void => {
      const { bracket } = block;
      if (bracket?.count && isRow(block)) {
        const { tenants, group } = columnsOf(block);
        const n = Number(bracket.count.replace(/[×,]/g, ''));
        const drawn = tenants.filter(({ absent }) => !absent);
        const all = drawn.reduce((sum, tenant) => sum + copiesOf(tenant), 0);
        expect(n).toBe(all + (group?.more?.count ?? 0));
      }
      block.children?.forEach(visit);
    };
    layers.forEach(visit);
  });
});
