import { forestOf } from '../model/image-layers/forest.ts';
import { imageName, MOST_IMAGES, type ImageLayers } from '../model/image-layers/image.ts';
import { layersInconsistent, noVariant } from './images.ts';
import { judge } from './judge.ts';
import type { Book, Place } from './rule.ts';

export const imageLayersBook: Book<ImageLayers> = {
  rules: [noVariant, layersInconsistent],
  places,
  judge,
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
