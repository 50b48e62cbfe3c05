import { formatBytes } from '../../domain/units.ts';
import type { Block, LegendItem } from '../../figure/block.ts';
import { card } from '../../figures/card.ts';
import { drawTag, forest, wraps } from '../../figures/tree.ts';
import { basic } from '../../words/en.ts';
import { images as words } from './words.en.ts';
import type { Translate } from '../../words/translate.ts';
import { cardFiguresWith } from '../../figures/card.ts';
import { signs } from '../../figure/glyphs.ts';
import { defineDiagram, type Picture } from '../kind.ts';
import { joinFacts, legendWith } from '../../figure/legend.ts';
import { forestBlock, nameAt, type Sight } from './view.ts';
import { forestOf, layersOf, type Branch } from './derive.ts';
import { imageSchema, MOST_IMAGES, type ImageLayers } from './schema.ts';
import { selected, storeOf, type Amount } from './derive.ts';

/** What images consist of, which layers they share, what a pull fetches, what a container adds. */
export const imageLayers = /* @__PURE__ */ defineDiagram({
  name: 'image-layers',
  childTags: { 'container-image': 'images', 'image-layer': 'layers' },
  schema: imageSchema,
  words: { ...basic, ...words },
  picture,
  layouts: { levels: forest, card, wraps },
  figures: cardFiguresWith((pen, shape) => (shape.look === 'tick' ? drawTag : signs)(pen, shape)),
});

function picture(model: ImageLayers, t: Translate): Picture {
  const all = model.images ?? [{}];
  const images = all.slice(0, MOST_IMAGES);
  const store = storeOf(model);
  const sight: Sight = { t, model, images, store };
  const { branches } = forestOf(images);
  const hidden = all.length - images.length;
  const longest = Math.max(0, ...images.flatMap(layersOf).map(({ size = 0 }) => size));
  const scale: Block = {
    id: 'scale',
    kind: 'scale',
    look: 'text',
    detail: store.sized ? t('imgScale', { size: formatBytes(longest) }) : t('imgNoScale'),
  };
  return {
    title: t(model.cached ? 'imgPullTitle' : 'imgTitle'),
    layers: [
      forestBlock(sight, branches, hidden, storeBlock(sight)),
      ...(store.blobs.count ? [scale] : []),
    ],
    legend: legendOf(sight, branches),
    sentences: sentences(sight, branches),
  };
}

/** What holds the blobs of all layers, each once. */
function storeBlock({ t, model, store }: Sight): Block {
  const { blobs, repeated, fetched } = store;
  const saved = blobs.bytes !== undefined && repeated.bytes !== blobs.bytes;
  const detail = joinFacts(
    t('imgBlobs', { n: blobs.count }),
    blobs.bytes === undefined ? undefined : formatBytes(blobs.bytes),
    saved ? t('imgSaved', { size: formatBytes(repeated.bytes ?? 0) }) : undefined,
    model.cached ? pulled(t, 'imgPulled', fetched, blobs) : undefined,
  );
  return { id: 'store', kind: 'store', tone: 'engine', hollow: true, label: t('imgStore'), detail };
}

function pulled(
  t: Translate,
  key: 'imgPulled' | 'imgSaysPull',
  { count, bytes }: Amount,
  blobs: Amount,
): string {
  const values = { n: count, all: blobs.count };
  return bytes === undefined
    ? t(key, values)
    : t(`${key}Bytes`, { ...values, size: formatBytes(bytes) });
}

function sentences({ t, model, images, store }: Sight, branches: readonly Branch[]): string[] {
  const { blobs, fetched } = store;
  const runs = (all: readonly Branch[]): readonly Branch[] =>
    all.flatMap((one) => [...runs(one.on), one]);
  const shared = runs(branches).filter((one) => one.images.length > 1 && one.run.length);
  const names = (indices: readonly number[]): string =>
    indices.map((index) => nameAt(t, images, index)).join(', ');
  return [
    ...images.map((image, index) =>
      t('imgSaysImage', { name: nameAt(t, images, index), n: layersOf(image).length }),
    ),
    ...images.flatMap((image, index) => {
      const platform = image.platforms && selected(image, model.target);
      return platform
        ? [t('imgSaysChosen', { name: nameAt(t, images, index), platform: platform.text })]
        : [];
    }),
    ...shared.map((one) => t('imgSaysShared', { list: names(one.images), n: one.run.length })),
    blobs.bytes === undefined
      ? t('imgSaysStore', { n: blobs.count })
      : t('imgSaysStoreBytes', { n: blobs.count, size: formatBytes(blobs.bytes) }),
    ...(model.cached ? [pulled(t, 'imgSaysPull', fetched, blobs)] : []),
    t('imgSaysWritable'),
  ];
}

function legendOf({ t, model, images }: Sight, branches: readonly Branch[]): Block {
  const again = (all: readonly Branch[]): boolean =>
    all.some(({ run, on }) => run.some((leaf) => leaf.again) || again(on));
  const indexed = images.some(({ platforms }) => platforms?.length);
  const elsewhere = joinFacts(
    again(branches) ? t('imgElsewhere') : '',
    indexed ? t('imgNotChosen') : '',
  );
  const items: LegendItem[] = [
    { label: t('imgRead'), tone: 'libs' },
    ...(images.some(({ containers }) => containers)
      ? [{ label: t('imgWrite'), tone: 'app' as const }]
      : []),
    ...(model.cached
      ? [
          { label: t('imgHere'), mark: 'demand' as const },
          { label: t('imgGet'), mark: 'idle' as const },
        ]
      : indexed
        ? [{ label: t('imgChosen'), mark: 'demand' as const }]
        : []),
    ...(elsewhere ? [{ label: elsewhere, mark: 'asked' as const }] : []),
  ];
  return legendWith(items, t);
}
