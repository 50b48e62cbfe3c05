/** The picture inside an element that was drawn elsewhere, for pages without scripts. */
export function fallbackOf(element: Element): SVGElement | null {
  return element.querySelector<SVGElement>(':scope>svg,:scope>figure>svg');
}

/** A copy of it for the shadow root, its class names public part names as in a picture drawn there. */
export function copyOf(picture: SVGElement | null): SVGElement | null {
  if (!picture) return null;
  const copy = picture.cloneNode(true) as SVGElement;
  for (const each of [copy, ...copy.querySelectorAll('[class]')]) {
    const names = each.getAttribute('class');
    if (names) each.setAttribute('part', names);
  }
  return copy;
}
