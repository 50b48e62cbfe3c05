import { formatBytes } from '../../domain/units.ts';
import type { Block } from '../../figure/block.ts';
import type { Sign } from '../../figure/quantity.ts';
import type { Translate } from '../../words/translate.ts';
import { joinFacts } from '../../figure/legend.ts';
import { layersOf, type Branch, type Leaf } from './derive.ts';
import { imageName, type Image, type ImageLayers } from './schema.ts';
import type { Platform } from '../../domain/platforms.ts';
import { amount, isCached, platformsOf, selected, type Store } from './derive.ts';
import { firstBlocks } from '../shared/parts.ts';

/** Layers of one run that are drawn one by one, half of them at each end. */
const RUN = 8;
/** Platforms of one index. */
const PLATFORMS = 24;

export interface Sight {
  readonly t: Translate;
  readonly model: ImageLayers;
  readonly images: readonly Image[];
  readonly store: Store;
}

const CARD = { look: 'scaled', layout: 'card', children: [] } as const;

/** Trees of layers side by side on what stores them: base layers at the bottom, images at their tops. */
export function forestBlock(
  sight: Sight,
  branches: readonly Branch[],
  hidden: number,
  ground: Block,
): Block {
  const { images, store } = sight;
  const sizes = images.flatMap(layersOf).map(({ size = 0 }) => size);
  const max = store.sized ? Math.max(1, ...sizes) : 0;
  return {
    id: 'images',
    kind: 'images',
    layout: 'levels',
    ...(max ? { scale: { max, unit: 1, label: formatBytes } } : {}),
    children: [
      rowBlock(
        sight,
        'images.row',
        branches.map((branch) => branchBlock(sight, branch)),
        hidden,
      ),
      ground,
    ],
  };
}

/** What stands on one layer. */
function rowBlock({ t }: Sight, id: string, children: readonly Block[], count = 0): Block {
  const more = { count, label: (n: number) => t('imgMoreImages', { n }) };
  return { id, kind: 'tenants', layout: 'row', children, more };
}

function leavesOf(branches: readonly Branch[]): number {
  return branches.reduce((sum, { ends, on }) => sum + ends.length + leavesOf(on), 0);
}

function branchBlock(sight: Sight, branch: Branch): Block {
  const { run, images, ends, on } = branch;
  const id = run[0]?.id ?? `images.${images[0]}`;
  const upon = [
    ...ends.map((index) => topBlock(sight, index)),
    ...on.map((one) => branchBlock(sight, one)),
  ];
  const [only] = upon;
  return {
    id: `${id}.tree`,
    kind: 'group',
    fold: true,
    size: leavesOf([branch]),
    children: [
      ...(upon.length === 1 && only ? (only.children ?? []) : [rowBlock(sight, `${id}.on`, upon)]),
      ...runBlocks(sight, branch),
    ],
  };
}

/** Layers from the top down; of very many the middle is counted. */
function runBlocks(sight: Sight, { run, images }: Branch): Block[] {
  const cards = run.map((leaf) => layerBlock(sight, leaf, images)).toReversed();
  const hidden = cards.length - RUN;
  if (hidden < 2) return cards;
  const more: Block = {
    ...CARD,
    id: `${run[RUN / 2]?.id}.more`,
    kind: 'more',
    label: sight.t('imgMoreLayers', { n: hidden }),
    marks: [{ look: 'asked', from: 0, to: 0 }],
  };
  return [...cards.slice(0, RUN / 2), more, ...cards.slice(-RUN / 2)];
}

function layerBlock(
  { t, model, images, store }: Sight,
  { id, layer, again }: Leaf,
  members: readonly number[],
): Block {
  const { by, digest, size } = layer;
  const names = members.map((index) => nameAt(t, images, index));
  const n = Number(id.slice(id.lastIndexOf('.') + 1)) + 1;
  const here = isCached(layer, model.cached);
  const sign: { sign?: Sign } = model.cached && !again ? { sign: here ? 'demand' : 'idle' } : {};
  const about = [
    names.length > 1 ? t('imgShared', { list: names.join(', ') }) : undefined,
    again ? t('imgAgain') : undefined,
    sign.sign && t(here ? 'imgHere' : 'imgGet'),
  ];
  const brief = joinFacts(...about);
  const detail = joinFacts(digest && short(digest), brief);
  return {
    id,
    kind: 'image-layer',
    look: 'scaled',
    layout: 'layer',
    children: [],
    ...(again ? {} : { tone: 'libs' as const }),
    ...sign,
    label: by || t('imgLayer', { n }),
    ...(size === undefined ? {} : { aside: formatBytes(size) }),
    ...(detail ? { detail, short: [brief, ''] } : {}),
    ...(store.sized && size !== undefined && !again ? { size } : {}),
    marks: [{ look: again ? 'asked' : 'range', from: 0, to: 0 }],
  };
}

/** The algorithm and the first digits of a digest, as tools show it. */
function short(digest: string): string {
  const [algorithm = '', digits] = digest.split(':');
  if (digits === undefined) return digest.length > 20 ? `${digest.slice(0, 12)}…` : digest;
  return digits.length > 12 ? `${algorithm}:${digits.slice(0, 12)}…` : digest;
}

export function nameAt(t: Translate, images: readonly Image[], index: number): string {
  return imageName(images[index] ?? {}, index, (n) => t('imgImage', { n }));
}

/** What an image is called, with its manifest, and the writable layers of its containers. */
function topBlock(sight: Sight, position: number): Block {
  const { t, images, model } = sight;
  const image = images[position] ?? {};
  const id = `images.${position}`;
  const layers = layersOf(image);
  const whole = amount(layers);
  const fetched = amount(layers.filter((layer) => !isCached(layer, model.cached)));
  const { bytes } = whole;
  const pull =
    model.cached && bytes !== undefined
      ? fetched.bytes
        ? t('imgFetch', { size: formatBytes(fetched.bytes), whole: formatBytes(bytes) })
        : t('imgNothing')
      : bytes !== undefined && whole.count
        ? formatBytes(bytes)
        : undefined;
  const target = selected(image, model.target);
  const platform = target ?? (image.platforms ? undefined : platformsOf(image)[0]);
  const label = nameAt(t, images, position);
  const tag = { ...CARD, layout: 'tag', kind: 'container-image', label };
  const index = indexBlocks(sight, image, id, target);
  const manifest = {
    ...tag,
    id: index.length ? `${id}.manifest` : id,
    ...(platform ? { aside: platform.text } : {}),
    detail: joinFacts(t('imgManifest', { n: layers.length }), pull),
    short: [pull ?? '', pull ?? ''],
  };
  return {
    id: `${id}.top`,
    kind: 'group',
    fold: true,
    children: [
      ...(index.length
        ? [{ ...tag, id, detail: t('imgIndex', { n: image.platforms?.length ?? 0 }) }]
        : []),
      ...index,
      ...(index.length && !target && !layers.length ? [] : [manifest]),
      ...containerBlocks(t, image, id),
    ],
  };
}

/** The manifests of an index, the one that is taken marked. */
function indexBlocks({ t }: Sight, image: Image, id: string, target?: Platform): Block[] {
  if (!image.platforms?.length) return [];
  const chips = platformsOf(image)
    .slice(0, PLATFORMS)
    .map((one, index): Block => {
      const is = one === target || one.text === target?.text;
      return {
        ...CARD,
        id: `${id}.platforms.${index}`,
        kind: 'platform',
        label: one.text,
        ...(is ? { sign: 'demand' as const, description: t('imgChosen') } : {}),
        marks: [{ look: is ? 'range' : 'asked', from: 0, to: 0 }],
      };
    });
  return [{ id: `${id}.platforms`, kind: 'group', layout: 'wraps', children: chips }];
}

function containerBlocks(t: Translate, { containers = 0 }: Image, id: string): Block[] {
  if (!containers) return [];
  const { blocks, hidden } = firstBlocks({ list: [], count: containers }, (_, index) => ({
    id: `${id}.containers.${index}`,
    kind: 'container-userland',
    fold: true,
    tone: 'app',
    label: t('imgContainer', { n: index + 1 }),
    detail: t('imgWritable'),
  }));
  const more = { count: hidden, label: (n: number) => t('imgMoreContainers', { n }) };
  return [{ id: `${id}.containers`, kind: 'tenants', layout: 'row', children: blocks, more }];
}
