import { digestOf, forestOf, layersOf, plainDigest, platformsOf, storeOf } from './derive.ts';
import { type Image, type ImageLayers, MOST_IMAGES, imageName } from './schema.ts';
import type { ImagePlace, ImagesPlace } from '../places.ts';
import { chosen, platform } from '../../domain/platforms.ts';
import { formatBytes } from '../../domain/units.ts';
import { quote } from '../../input/issue.ts';
import { check } from '../../rules/check.ts';
import type { Finding, Place, Rule, RuleSet } from '../../rules/rule.ts';

export const noVariant: Rule = {
  id: 'R19',
  code: 'no-fitting-manifest',
  severity: 'error',
  title: 'No manifest of an image is for the system and processor that it is to run on.',
  why: 'A pull for that machine fails, or fetches programs that its processor cannot run without emulation.',
  source: {
    title: 'OCI image-spec, image-index.md',
    href: 'https://github.com/opencontainers/image-spec/blob/main/image-index.md',
  },
  on: {
    image({ image, name, model, id }) {
      const all = platformsOf(image);
      if (!model.target || all.length === 0) return undefined;
      if (chosen(all, platform(model.target))) return undefined;
      const list = all.map(({ text }) => text).join(', ');
      const message = `Image ${name} has no variant for ${model.target}. Available: ${list}.`;
      return {
        path: [image.platforms?.length ? 'platforms' : image.arch ? 'arch' : 'os'],
        message,
        node: id,
      };
    },
  },
};

export const layersInconsistent: Rule = {
  id: 'R60',
  code: 'inconsistent-layers',
  severity: 'error',
  title:
    'A digest has two sizes, the base is not the first layer, or shared layers are counted twice.',
  why: 'A digest names one content: with two sizes one of the pictures is of something else; and a disk is planned too large where shared layers are added up again.',
  source: {
    title: 'OCI image-spec, manifest.md',
    href: 'https://github.com/opencontainers/image-spec/blob/main/manifest.md',
  },
  on: {
    images: (at) => [...twoSizes(at), ...miscounted(at)],
    image: baseAbove,
  },
};

export const imageLayersRules: RuleSet<ImageLayers> = {
  rules: [noVariant, layersInconsistent],
  places,
  check,
};

/** All images together, then each. */
function* places(model: ImageLayers): Iterable<Place> {
  const { images = [] } = model;
  // Marks stand on what is drawn.
  const { idOf } = forestOf(images.slice(0, MOST_IMAGES));
  const shared = { model, images, idOf };
  yield { sort: 'images', at: { path: [], ...shared } };
  for (const [index, image] of images.entries()) {
    const name = imageName(image, index, (n) => `image ${n}`);
    const path = ['images', index];
    yield { sort: 'image', at: { path, id: `images.${index}`, ...shared, image, index, name } };
  }
}

function twoSizes({ images, idOf }: ImagesPlace): Finding[] {
  const sizes = new Map<string, number>();
  return images.flatMap((image, index) =>
    layersOf(image).flatMap((layer, at): Finding[] => {
      const { size, digest } = layer;
      const key = digestOf(layer);
      if (key === undefined || size === undefined) return [];
      const before = sizes.get(key);
      if (before === undefined) sizes.set(key, size);
      if (before === undefined || before === size) return [];
      const message = `Layers are identified by digest: ${quote(digest)} is inconsistent, with ${formatBytes(before)} and ${formatBytes(size)}.`;
      return [{ path: ['images', index, 'layers', at, 'size'], message, node: idOf(index, at) }];
    }),
  );
}

/** Sizes that people round agree within this part. */
const ROUNDED = 0.02;

function miscounted({ model }: ImagesPlace): Finding[] {
  const { total } = model;
  const { blobs, repeated } = storeOf(model);
  if (total === undefined || blobs.bytes === undefined || repeated.bytes === undefined) return [];
  const is = (bytes: number): boolean => Math.abs(total - bytes) <= bytes * ROUNDED;
  if (is(blobs.bytes)) return [];
  const stored = `${blobs.count} blobs take ${formatBytes(blobs.bytes)}, each stored once`;
  const message = is(repeated.bytes)
    ? `Shared layers are counted twice in ${formatBytes(total)}: ${stored}.`
    : `The layers do not add up to ${formatBytes(total)}: ${stored}.`;
  return [{ path: ['total'], message, node: 'store', severity: 'warning' }];
}

/** A base that others are said to stand on, but is not at the bottom. */
function baseAbove({ image, index, name, images, idOf }: ImagePlace): Finding | undefined {
  const layers = layersOf(image);
  const { base } = image;
  const finding = (at: number, path: Finding['path'], what: string): Finding => ({
    path,
    message: `Layers are ordered from base to top: ${what} is layer ${at + 1} of ${name}, its base must be the first.`,
    node: idOf(index, at),
  });
  const from = layers.findIndex(
    ({ by }, at) => at > 0 && isFrom(by) && !isFrom(layers[at - 1]?.by),
  );
  if (base) {
    const digest = plainDigest(base);
    const at = layers.findIndex((layer) => digestOf(layer) === digest);
    if (at > 0) return finding(at, ['base'], quote(base));
    const other = at < 0 ? images.find((one) => one !== image && isNamed(one, base)) : undefined;
    const apart = layersOf(other).findIndex(
      (layer, place) => digestOf(layer) !== digestOf(layers[place] ?? {}),
    );
    if (other && apart >= 0) {
      const message = `Layers are ordered from base to top: ${name} is said to stand on ${base}, but its layer ${apart + 1} is another than that of ${base}.`;
      return { path: ['base'], message, node: idOf(index, Math.min(apart, layers.length - 1)) };
    }
  }
  return from > 0 ? finding(from, ['layers', from, 'by'], quote(layers[from]?.by)) : undefined;
}

function isFrom(by: string | undefined): boolean {
  return /^from\s/i.test(by ?? '');
}

function isNamed({ name, tag }: Image, text: string): boolean {
  return name !== undefined && (text === name || text === `${name}:${tag}`);
}
