import { adopt, isPicture } from './internal/lite.ts';
import { watch } from './internal/watch.ts';

export { adopt };

/** Elements that are not defined, and no data of one with a picture. */
const UNKNOWN = ':not(:defined,:not(:defined):has(>svg,>figure>svg) *)';

/**
 * Brings static pictures inside elements to life in a document or a shadow root, and others when they
 * come to stand there. Nothing else is fetched until something has to be drawn: an attribute, a
 * child or a property changes, layers can be chosen, a fault or steps are shown, a PNG is asked for.
 * Then the element is fetched, and browsers make it of every tag of that name. Elements without a
 * picture are fetched at once. The page itself is watched as soon as this module runs; a shadow root
 * has to be named, for nobody is told when one is attached.
 *
 * @param root - The document or a shadow root.
 * @returns Ends it for that root; pictures that are alive stay so.
 * @example
 * lite(document.querySelector('my-article').shadowRoot);
 */
export function lite(root: Document | ShadowRoot): () => void {
  let others: Promise<unknown> | undefined;
  return watch(root, UNKNOWN, (elements) => {
    adopt(elements.filter(isPicture));
    if (!elements.every(isPicture))
      others ??= import('./autoload.ts').then(({ autoload }) => autoload(root));
  });
}

if (globalThis.document) lite(document);
