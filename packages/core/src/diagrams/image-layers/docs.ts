import type { DocsOf } from '../docs.ts';
import type { imageLayers } from './diagram.ts';

export const docs = {
  summary: 'What images consist of and share.',
  description:
    'Container images with their manifests and layers: what several share is drawn once, a pull fetches what is not there, each container adds a writable layer.',
  shows: 'images, their index and layers; what is shared, what a pull still needs',
  children:
    '`<container-image name="…" tag="…">` children with `<image-layer digest="…" size="…" by="…">` children, or a `<script type="application/json">`: read as data.',
  keys: {
    images: 'Images with their layers, when no child describes them.',
    cached: 'Digests that are there before the pull, separated by spaces.',
    target: 'Where the images are to run: `linux/arm64`.',
    total: 'What all layers are said to take together, such as `2GiB`.',
  },
  example: 'pull',
} satisfies DocsOf<typeof imageLayers>;
