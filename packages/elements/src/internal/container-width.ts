interface Watched {
  /** Called when the width has changed after it was asked for. */
  readonly resized: () => void;
  /** As measured last; undefined before the first time, 0 while hidden. */
  width?: number;
}

let observer: ResizeObserver | undefined;
const watched = new Map<Element, Watched>();

/** One observer serves all diagrams of a page; the last one takes it along. */
export function observeWidth(target: Element, resized: () => void): void {
  watched.set(target, { resized });
  observer ??= new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      const entry = watched.get(target);
      const width = Math.round(contentRect.width);
      if (!entry || entry.width === width) continue;
      const known = entry.width !== undefined;
      entry.width = width;
      if (known && width) entry.resized();
    }
  });
  observer.observe(target);
}

export function forgetWidth(target: Element): void {
  watched.delete(target);
  observer?.unobserve(target);
  if (watched.size) return;
  observer?.disconnect();
  observer = undefined;
}

/**
 * The width of an element in px, 0 while it is hidden. All elements that wait are measured at
 * once, so that a page with a thousand diagrams is laid out once and not a thousand times.
 */
export function widthOf(target: Element): number {
  const entry = watched.get(target);
  if (entry && entry.width === undefined) {
    for (const [each, other] of watched) other.width ??= each.clientWidth;
  }
  return entry?.width ?? 0;
}
