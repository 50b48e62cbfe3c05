import { partsOf } from './part-names.ts';

/** Which pictures are seen, of those for phones and their neighbours: true as long as the script runs. */
let seen: Map<Element, boolean> | undefined;

/** Pictures inside an element that were drawn elsewhere, for pages without scripts. */
export function picturesIn(element: Element): SVGElement[] {
  return [...element.querySelectorAll<SVGElement>(':scope>svg,:scope>figure>svg')];
}

/**
 * The picture inside an element that was drawn elsewhere: of several that which is seen. Ask before the element has a shadow root, behind which nothing is seen.
 */
export function fallbackOf(element: Element): SVGElement | null {
  const all = picturesIn(element);
  return (all.length > 1 && all.find(isSeen)) || (all[0] ?? null);
}

/** All that wait are looked at together: styles are worked out once for a page and not for each element. */
function isSeen(picture: SVGElement): boolean {
  if (!seen?.has(picture)) {
    const root = picture.getRootNode() as Document | ShadowRoot;
    const others = root.querySelectorAll?.('svg:has(+svg.narrow),svg.narrow') ?? [];
    const look = (each: Element): [Element, boolean] => [
      each,
      getComputedStyle(each).display !== 'none',
    ];
    if (!seen) queueMicrotask(() => (seen = undefined));
    seen = new Map([picture, ...others].map(look));
  }
  return seen.get(picture) ?? false;
}

/** A copy of it for the shadow root, with public part names as in a picture drawn there. */
export function copyOf(picture: SVGElement | null): SVGElement | null {
  if (!picture) return null;
  const copy = picture.cloneNode(true) as SVGElement;
  // What tells the picture for phones from the other.
  for (const name of ['class', 'display']) copy.removeAttribute(name);
  for (const each of [copy, ...copy.querySelectorAll('[class]')]) {
    const names = partsOf(each.getAttribute('class') ?? '');
    if (names) each.setAttribute('part', names);
  }
  return copy;
}
