/**
 * The picture inside an element that was drawn elsewhere, for pages without scripts: of several that
 * which is seen. Ask before the element has a shadow root, behind which nothing is seen.
 */
export function fallbackOf(element: Element): SVGElement | null {
  const all = [...element.querySelectorAll<SVGElement>(':scope>svg,:scope>figure>svg')];
  const seen = all.length > 1 && all.find((one) => getComputedStyle(one).display !== 'none');
  return seen || (all[0] ?? null);
}

/** A copy of it for the shadow root, its class names public part names as in a picture drawn there. */
export function copyOf(picture: SVGElement | null): SVGElement | null {
  if (!picture) return null;
  const copy = picture.cloneNode(true) as SVGElement;
  // What tells the picture for phones from the other.
  for (const name of ['class', 'display']) copy.removeAttribute(name);
  for (const each of [copy, ...copy.querySelectorAll('[class]')]) {
    const names = each.getAttribute('class');
    if (names) each.setAttribute('part', names);
  }
  return copy;
}
