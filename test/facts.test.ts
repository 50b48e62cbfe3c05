import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../packages/core/src/api.ts';
import { FACTS } from '../packages/core/src/diagrams/facts.ts';
import { factsIn } from '../packages/core/src/faults.ts';
import type { Facts, Layer } from '../packages/core/src/faults/facts.ts';
import type { Block } from '../packages/core/src/figure/block.ts';
import { partsOf } from '../packages/core/src/figure/parts.ts';
import { KINDS, type Plan } from '../packages/core/src/index.ts';
import { fixtures } from './fixtures.ts';
import { kernelMarks } from './kernel-marks.ts';
import { inputsOf } from './models.ts';

const kinds = Object.keys(FACTS);
const stacks = fixtures().filter(({ kind }) => kinds.includes(kind));

/** Parts of a portability map that are no layers: verdicts, what does not fit, what is needed. */
const BESIDE = /^(runs-\w+|seam|need(ed)?|app|libs|configuration|data|state)$/;

function factsOf({ kind, t, derived, model }: Plan): Facts {
  const facts = FACTS[kind?.name ?? '']?.(t, derived, model);
  if (!facts) throw new Error(`no facts of ${kind?.name}`);
  return facts;
}

/** Every block of a picture by its path. */
function blocksOf(layers: readonly Block[], found = new Map<string, Block>()) {
  for (const block of layers) {
    found.set(block.id, block);
    blocksOf(block.children ?? [], found);
  }
  return found;
}

/** What a picture shows and what its facts tell are the same, though each is worked out alone. */
function agree(planned: Plan): void {
  const { picture, t, kind } = planned;
  const facts = factsOf(planned);
  const { layers, byId } = facts;
  const blocks = blocksOf(picture.layers);
  const drawn = partsOf(picture.layers).filter(
    (part) => kind?.name !== 'portability-map' || !BESIDE.test(part.kind) || byId.has(part.id),
  );
  const told = (some: readonly { id: string; kind: string; name?: string | undefined }[]) =>
    some.map(({ id, kind: sort, name }) => `${id} ${sort} ${name}`).sort();
  // In comparisons the processes that model devices are words in the layer under them.
  const inWords = layers.filter(({ id, kind: sort }) => sort === 'vmm-process' && !blocks.has(id));
  const details = [...blocks.values()].flatMap(({ detail }) => detail ?? []);
  for (const { name = '' } of inWords)
    expect(details.some((detail) => detail.includes(name))).toBe(true);
  if (inWords.length) expect(kind?.name).toBe('stack-compare');
  expect(told(layers.filter((layer) => !inWords.includes(layer)))).toEqual(told(drawn));
  expect(layers.flatMap(({ id, kernel }) => (kernel ? [id] : [])).sort()).toEqual(
    kernelMarks(picture.layers).sort(),
  );
  for (const layer of layers) {
    const block = blocks.get(layer.id);
    // A stack of cards stands for several, and has the line of one.
    if (block?.look === 'frame')
      expect([layer.id, layer.boundary]).toEqual([layer.id, block.boundary]);
    // "rests on …" names what is under it; without its core or its kernel, should it tell those.
    const under = layer.on.flatMap(({ name = '' }) => [name, name.split(' · ')[0] ?? '']);
    // What a VM holds without a hypervisor of its own rests on its machine.
    if (layer.frame) under.push(t('virtualHardware'));
    const { description: said = '' } = block ?? {};
    if (said.startsWith(t('restsOn', { name: '' }).trim()))
      expect(under.map((name) => t('restsOn', { name }))).toContain(said);
    if (!inWords.includes(layer)) within(layer, blocks);
  }
  if (facts.runs) {
    const sentence = t('saysKernels', { n: facts.kernels });
    const counts = picture.sentences.filter((one) => one === sentence);
    if (kind?.name !== 'stack-compare') expect(counts).toEqual([sentence]);
  }
}

/** A layer is drawn in its frame. */
function within({ id, frame }: Layer, blocks: ReadonlyMap<string, Block>): void {
  const around = frame && blocks.get(frame.id);
  if (around && !id.endsWith('.more'))
    expect([...blocksOf(around.children ?? []).keys()]).toContain(id);
}

describe('facts and picture agree', () => {
  test.each(stacks)('of $kind/$name', ({ input }) => agree(read(input)));

  test.each(stacks)('of $kind/$name in Arabic', ({ input }) =>
    agree(read(input, { locale: 'ar' })),
  );

  test.each(kinds)('of any %s', (name) => {
    const kind = KINDS.find((one) => one.name === name);
    if (!kind) throw new Error(`no kind ${name}`);
    fc.assert(
      fc.property(inputsOf(kind), (input) => {
        const planned = read(input);
        if (planned.model !== undefined) agree(planned);
      }),
      { numRuns: 40 },
    );
  });

  test('a diagram of which nothing is known has the names of its parts', () => {
    const { layers, stands } = factsIn(read({ kind: 'engine-chain', engine: 'docker' }));
    expect(stands).toBe(false);
    expect(layers.map(({ id }) => id)).toContain('host-kernel');
  });

  test('what is fetched with a kind tells the same', async () => {
    for (const kind of KINDS) {
      const planned = read({ kind: kind.name });
      const fetched = await kind.facts?.();
      const told = fetched?.(planned.t, planned.derived, planned.model);
      expect(told?.layers.map(({ id }) => id)).toEqual(
        FACTS[kind.name]?.(planned.t, planned.derived, planned.model).layers.map(({ id }) => id),
      );
    }
  });
});
