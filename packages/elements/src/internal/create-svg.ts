import type { Tag } from '@stratagram/core/figure/scene';

const SVG = 'http://www.w3.org/2000/svg';

/** A new element of SVG. */
export function createSvg(tag: Tag): SVGElement {
  const element = document.createElementNS(SVG, tag);
  return element;
}
