// Written by `npm run generate` from the diagrams of core.
import type { RuleSet } from '@stratagram/core';
import type { Kind } from '@stratagram/core/diagrams/kind';
import { imageLayers } from '@stratagram/core/diagrams/image-layers/diagram';
import { attributesOf } from '../internal/attributes.ts';
import { DiagramElement } from '../internal/diagram-element.ts';
import { lazily } from '../internal/lazily.ts';

/**
 * Container images with their manifests and layers: what several share is drawn once, a pull
 * fetches what is not there, each container adds a writable layer.
 *
 * @summary What images consist of and share.
 * @tagname image-layers
 * @slot - `<container-image name="…" tag="…">` children with `<image-layer digest="…" size="…" by="…">` children, or a `<script type="application/json">`: read as data.
 */
export class ImageLayersElement extends DiagramElement {
  static override readonly kind: Kind = imageLayers;
  protected static override readonly book = lazily<RuleSet>(
    async () => (await import('@stratagram/core/rules/image-layers')).imageLayersRules,
  );
  static override get properties() {
    return attributesOf(imageLayers);
  }

  /** Images with their layers, when no child describes them. */
  declare images: readonly object[] | undefined;
  /** Digests that are there before the pull, separated by spaces. */
  declare cached: string | readonly string[] | undefined;
  /** Where the images are to run: `linux/arm64`. */
  declare target: string | undefined;
  /** What all layers are said to take together, such as `2GiB`. */
  declare total: number | string | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'image-layers': ImageLayersElement;
  }
}
