/** Where each element comes from; bundlers and our own files for pages give each a file. */
const SOURCES: Readonly<Record<string, () => Promise<unknown>>> = {
  'cgroup-slice': () => import('./cgroup-slice/cgroup-slice.define.ts'),
  'container-stack': () => import('./container-stack/container-stack.define.ts'),
  'engine-chain': () => import('./engine-chain/engine-chain.define.ts'),
  'history-timeline': () => import('./history-timeline/history-timeline.define.ts'),
  'hypervisor-type': () => import('./hypervisor-type/hypervisor-type.define.ts'),
  'image-layers': () => import('./image-layers/image-layers.define.ts'),
  'rolling-replacement': () => import('./rolling-replacement/rolling-replacement.define.ts'),
  'density-view': () => import('./density-view/density-view.define.ts'),
  'utilisation-view': () => import('./utilisation-view/utilisation-view.define.ts'),
  'analogy-view': () => import('./analogy-view/analogy-view.define.ts'),
  'tradeoff-table': () => import('./tradeoff-table/tradeoff-table.define.ts'),
  'namespace-view': () => import('./namespace-view/namespace-view.define.ts'),
  'portability-map': () => import('./portability-map/portability-map.define.ts'),
  'service-split': () => import('./service-split/service-split.define.ts'),
  'stack-compare': () => import('./stack-compare/stack-compare.define.ts'),
  'startup-timeline': () => import('./startup-timeline/startup-timeline.define.ts'),
  'survey-chart': () => import('./survey-chart/survey-chart.define.ts'),
  'vm-stack': () => import('./vm-stack/vm-stack.define.ts'),
};

const DIAGRAMS = Object.keys(SOURCES);
/** Elements that stand nowhere yet. */
const waiting = new Set(DIAGRAMS);

/**
 * Fetches the elements that stand in a document or a shadow root, and others when they come to stand
 * there. The page itself is watched as soon as this module runs; a shadow root has to be named, for
 * nobody is told when one is attached. When all elements are there, nothing is watched any more.
 *
 * @returns Ends it for that root.
 */
export function autoload(root: Document | ShadowRoot): () => void {
  // It belongs to the root and goes with it: nothing here holds either of them.
  const observer = new MutationObserver((records, self) => {
    for (const { addedNodes } of records) addedNodes.forEach(look);
    if (!waiting.size) self.disconnect();
  });
  look(root);
  if (waiting.size) observer.observe(root, { childList: true, subtree: true });
  return () => observer.disconnect();
}

function look(node: Node): void {
  // Text holds no elements.
  const { querySelectorAll } = node as Partial<ParentNode>;
  if (!waiting.size || !querySelectorAll) return;
  const found = querySelectorAll.call(node, [...waiting].join());
  if (waiting.has((node as Element).localName)) load(node as Element);
  found.forEach(load);
}

function load(element: Element): void {
  const { localName: name, parentElement } = element;
  // Inside another diagram an element is data of that diagram.
  if (!waiting.has(name) || parentElement?.closest(DIAGRAMS.join())) return;
  waiting.delete(name);
  if (customElements.get(name)) return;
  SOURCES[name]?.().catch(() => {
    // oxlint-disable-next-line no-console
    console.warn(`<${name}> could not be fetched; it is shown as it is written.`);
  });
}

if (globalThis.document) autoload(document);
