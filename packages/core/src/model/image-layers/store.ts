import { chosen, platform, platformOf, type Platform } from '../../domain/platforms.ts';
import { digestOf, layersOf, plainDigest } from './forest.ts';
import type { Image, ImageLayers, Layer } from './image.ts';

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
