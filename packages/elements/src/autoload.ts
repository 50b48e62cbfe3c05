import { picturesIn } from './internal/fallback.ts';
import { watch } from './internal/watch.ts';
import { SOURCES } from './sources.ts';

const DIAGRAMS = Object.keys(SOURCES);
/** Elements that were not asked for yet. */
const waiting = new Set(DIAGRAMS);
/** Inside another diagram an element is data of that diagram. */
const FREE = `:is(${DIAGRAMS}):not(:is(${DIAGRAMS}) *)`;

/**
 * Fetches the elements that stand in a document or a shadow root, and others when they come to stand
 * there. For one that holds a static picture the small runtime of `lite` is fetched, which fetches the
 * element when something has to be drawn. The page itself is watched as soon as this module runs; a
 * shadow root has to be named, for nobody is told when one is attached. When all elements are there,
 * nothing is watched any more.
 *
 * @param root - The document or a shadow root.
 * @returns Ends it for that root.
 * @example
 * autoload(document.querySelector('my-article').shadowRoot);
 */
export function autoload(root: Document | ShadowRoot): () => void {
  return watch(root, FREE, found, () => !waiting.size);
}

/**
 * Fetches and defines an element; browsers then make it of every tag of that name. What cannot be
 * fetched stays as it is written.
 *
 * @param name - Its tag, such as `vm-stack`.
 * @returns Whether it is there.
 * @example
 * if (await load('vm-stack')) document.body.append(document.createElement('vm-stack'));
 */
export async function load(name: string): Promise<boolean> {
  waiting.delete(name);
  if (!customElements.get(name)) {
    await SOURCES[name]?.().catch(() => {
      // oxlint-disable-next-line no-console
      console.warn(`<${name}> could not be fetched; it is shown as it is written.`);
    });
  }
  return !!customElements.get(name);
}

function found(elements: readonly HTMLElement[]): void {
  const written: HTMLElement[] = [];
  for (const element of elements) {
    const { localName: name, shadowRoot } = element;
    if (!waiting.has(name) || customElements.get(name)) waiting.delete(name);
    else if (picturesIn(element)[0] ?? shadowRoot?.querySelector('svg')) written.push(element);
    else void load(name);
  }
  if (written.length) void import('./lite.ts').then(({ adopt }) => adopt(written));
}

if (globalThis.document) autoload(document);
