interface Watched {
  /** Called when the width has changed after it was asked for. */
  readonly resized: () => void;
  /** As measured last; undefined before the first time, 0 while hidden. */
  width?: number;
}

let observer: ResizeObserver | undefined;
/** Until the next frame nothing is observed. */
let resting = false;
const watched = new Map<Element, Watched>();

/** One observer serves all diagrams of a page; the last one takes it along. */
export function observeWidth(target: Element, resized: () => void): void {
  watched.set(target, { resized });
  observer ??= new ResizeObserver(compare);
  if (!resting) observer.observe(target);
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

function compare(entries: readonly ResizeObserverEntry[]): void {
  let changed = false;
  for (const { target, contentRect } of entries) {
    const entry = watched.get(target);
    const width = Math.round(contentRect.width);
    if (!entry || entry.width === width) continue;
    const known = entry.width !== undefined;
    entry.width = width;
    if (!known || !width) continue;
    changed = true;
    entry.resized();
  }
  if (changed) rest();
}

/**
 * Pictures that are laid out anew can take the width of others, as when a scroll bar appears. Who is
 * observed meanwhile would be told too late, which browsers report as an error of the page.
 */
function rest(): void {
  if (resting) return;
  resting = true;
  observer?.disconnect();
  requestAnimationFrame(() => {
    resting = false;
    for (const target of watched.keys()) observer?.observe(target);
  });
}
