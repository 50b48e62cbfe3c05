/** An element that lays itself out by the width it is given. */
export interface Measured extends HTMLElement {
  /** Called with the content width in px when it has changed after the first drawing. */
  containerResized(width: number): void;
}

let observer: ResizeObserver | undefined;
const waiting = new Set<Measured>();
const widths = new WeakMap<Measured, number>();

/** One observer serves all diagrams of a page; each is let go when it leaves the document. */
export function observeWidth(element: Measured): void {
  waiting.add(element);
  observer ??= new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      const width = Math.round(contentRect.width);
      if (!width || widths.get(target as Measured) === width) continue;
      widths.set(target as Measured, width);
      (target as Measured).containerResized(width);
    }
  });
  observer.observe(element);
}

export function forgetWidth(element: Measured): void {
  waiting.delete(element);
  observer?.unobserve(element);
}

/**
 * The width of an element in px, 0 while it is hidden. All elements that wait are measured at
 * once, so that a page with a thousand diagrams is laid out once and not a thousand times.
 */
export function widthOf(element: Measured): number {
  for (const each of waiting) widths.set(each, each.clientWidth);
  waiting.clear();
  return widths.get(element) ?? 0;
}
