/**
 * Finds elements that stand in a root, and others when they come to stand there.
 *
 * @param selector - Which ones.
 * @param found - Told of them.
 * @param isDone - Nothing more is to be found.
 * @returns Ends it for that root.
 */
export function watch(
  root: Document | ShadowRoot,
  selector: string,
  found: (elements: HTMLElement[]) => void,
  isDone?: () => boolean,
): () => void {
  // It belongs to the root and goes with it: nothing here holds either of them.
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(look);
    if (isDone?.()) observer.disconnect();
  });
  const page = root.ownerDocument ?? (root as Document);
  // What an element holds is known when the parser has come to its end.
  if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', start);
  else start();
  return () => {
    page.removeEventListener('DOMContentLoaded', start);
    observer.disconnect();
  };

  function start(): void {
    look(root);
    if (!isDone?.()) observer.observe(root, { childList: true, subtree: true });
  }

  function look(node: Node): void {
    // Text holds no elements.
    if (isDone?.() || !('querySelectorAll' in node)) return;
    const all = [...(node as ParentNode).querySelectorAll<HTMLElement>(selector)];
    if ((node as Partial<Element>).matches?.(selector)) all.unshift(node as HTMLElement);
    found(all);
  }
}
