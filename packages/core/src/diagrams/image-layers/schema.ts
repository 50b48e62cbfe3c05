import { array, optional, strictObject, type InferOutput } from 'valibot';
import { common } from '../../input/common.ts';
import { integer, names, size, text } from '../../input/fields.ts';

const layer = strictObject({
  /** Of its blob, as in the manifest. */
  digest: text,
  /** Of its blob: compressed, as it is transferred. */
  size,
  /** The instruction that made it. */
  by: text,
});
export type Layer = InferOutput<typeof layer>;

const image = strictObject({
  name: text,
  tag: text,
  os: text,
  arch: text,
  /** Manifests that its index lists, by platform. */
  platforms: names,
  /** Digest of the layer, or name of the image, that it is built on. */
  base: text,
  /** Containers that run from it. */
  containers: integer(0, 10_000),
  /** From the base up. */
  layers: optional(array(layer)),
});
export type Image = InferOutput<typeof image>;

export const imageSchema = strictObject({
  ...common,
  images: optional(array(image)),
  /** Digests that are there before the pull. */
  cached: names,
  /** Where the images are to run: `linux/arm64`. */
  target: text,
  /** What all layers are said to take together. */
  total: size,
});
export type ImageLayers = InferOutput<typeof imageSchema>;

/** Images are drawn up to this number; the rest is counted. */
export const MOST_IMAGES = 12;

/** An image as people refer to it. */
export function imageName(
  { name, tag }: Image,
  index: number,
  otherwise: (n: number) => string,
): string {
  return name ? (tag ? `${name}:${tag}` : name) : otherwise(index + 1);
}
