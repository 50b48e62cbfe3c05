import type { Image, ImageLayers, Layer } from './schema.ts';
import { type Platform, chosen, platform, platformOf } from '../../domain/platforms.ts';

/** A layer as it is drawn: once for all images that begin alike. */
export interface Leaf {
  /** Place in the model where it comes first: the id of its block. */
  readonly id: string;
  readonly layer: Layer;
  /** It is stored already: another branch holds the same blob. */
  readonly again: boolean;
}

/** Layers that images have in common from the bottom up, and what stands on them. */
export interface Branch {
  /** From the bottom up. */
  readonly run: readonly Leaf[];
  /** Images that hold all of the run. */
  readonly images: readonly number[];
  /** Images that end here. */
  readonly ends: readonly number[];
  readonly on: readonly Branch[];
}

/** Digests in one spelling: hexadecimal digits are compared without their algorithm. */
export function digestOf({ digest }: Layer): string | undefined {
  return digest ? plainDigest(digest) : undefined;
}

export function plainDigest(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^sha256:/, '');
}

/** Images as trees: those that begin with the same blobs stand on the same layers. */
export function forestOf(images: readonly Image[]): {
  readonly branches: readonly Branch[];
  /** Id of the block that shows a layer of an image. */
  readonly idOf: (image: number, layer: number) => string;
} {
  const ids = new Map<string, string>();
  const stored = new Set<string>();
  const grow = (members: readonly number[], depth: number): readonly Branch[] => {
    const groups = new Map<string, number[]>();
    for (const index of members) {
      const layer = layersOf(images[index])[depth];
      if (!layer) continue;
      const key = digestOf(layer) ?? `${index}.${depth}`;
      groups.set(key, [...(groups.get(key) ?? []), index]);
    }
    return [...groups.values()].map((group) => branchFrom(group, depth));
  };
  const branchFrom = (group: readonly number[], from: number): Branch => {
    const run: Leaf[] = [];
    const [first = 0] = group;
    let depth = from;
    for (;;) {
      const layer = layersOf(images[first])[depth];
      const digest = layer && digestOf(layer);
      const all = group.every((index) => {
        const other = layersOf(images[index])[depth];
        return other && (group.length === 1 || (digest && digestOf(other) === digest));
      });
      if (!layer || !all) break;
      const id = `images.${first}.layers.${depth}`;
      for (const index of group) ids.set(`${index}.${depth}`, id);
      run.push({ id, layer, again: digest !== undefined && stored.has(digest) });
      if (digest) stored.add(digest);
      depth += 1;
      if (group.some((index) => layersOf(images[index]).length === depth)) break;
    }
    const ends = group.filter((index) => layersOf(images[index]).length === depth);
    return {
      run,
      images: group,
      ends,
      on: grow(
        group.filter((index) => !ends.includes(index)),
        depth,
      ),
    };
  };
  const branches = grow(
    images.map((_, index) => index),
    0,
  );
  const bare = images.flatMap((image, index) => (layersOf(image).length ? [] : [index]));
  return {
    branches: [
      ...branches,
      ...bare.map((index) => ({ run: [], images: [index], ends: [index], on: [] })),
    ],
    idOf: (image, layer) => ids.get(`${image}.${layer}`) ?? `images.${image}`,
  };
}

export function layersOf(image: Image | undefined): readonly Layer[] {
  return image?.layers ?? [];
}

/** Blobs by their digests: how many, and what they take; unknown where a size is not told. */
export interface Amount {
  readonly count: number;
  readonly bytes: number | undefined;
}

/** What the store holds after a pull. */
export interface Store {
  readonly blobs: Amount;
  /** Every layer of every image, shared ones again and again. */
  readonly repeated: Amount;
  readonly fetched: Amount;
  /** Sizes of all layers are told. */
  readonly sized: boolean;
}

export function storeOf({ images = [], cached }: ImageLayers): Store {
  const all = images.flatMap(layersOf);
  const seen = new Set<string>();
  const blobs = all.filter((layer) => {
    const digest = digestOf(layer);
    const again = digest !== undefined && seen.has(digest);
    if (digest) seen.add(digest);
    return !again;
  });
  return {
    blobs: amount(blobs),
    repeated: amount(all),
    fetched: amount(blobs.filter((layer) => !isCached(layer, cached))),
    sized: all.length > 0 && all.every((layer) => layer.size !== undefined),
  };
}

export function amount(layers: readonly Layer[]): Amount {
  const known = layers.every(({ size }) => size !== undefined);
  return {
    count: layers.length,
    bytes: known ? layers.reduce((sum, { size = 0 }) => sum + size, 0) : undefined,
  };
}

/** Is the blob of a layer there before the pull? */
export function isCached(layer: Layer, cached: readonly string[] | undefined): boolean {
  const digest = digestOf(layer);
  return digest !== undefined && (cached ?? []).some((one) => plainDigest(one) === digest);
}

/** Platforms that there are manifests for, as far as they are told. */
export function platformsOf({ platforms, os, arch }: Image): readonly Platform[] {
  if (platforms?.length) return platforms.map(platform);
  const own = platformOf(os, arch);
  return own ? [own] : [];
}

/** The manifest that a pull takes; none where nothing is asked for or nothing fits. */
export function selected(image: Image, target: string | undefined): Platform | undefined {
  const all = platformsOf(image);
  const wanted = target ?? (image.platforms ? platformOf(image.os, image.arch)?.text : undefined);
  return wanted === undefined ? undefined : chosen(all, platform(wanted));
}
