import { elements, parseXml, textOf, type XmlElement } from './xml.ts';

/** The elements that core draws with; anything else in a picture was injected. */
const TAGS = new Set(['svg', 'title', 'desc', 'style', 'g', 'rect', 'path', 'text']);
/** The attributes that core writes. */
const ATTRIBUTES =
  /^(aria-(hidden|label|selected|expanded|level|setsize|posinset)|class|d|data-node|direction|fill|fill-rule|font-(family|size|weight)|height|lang|opacity|role|rx|stroke(-dasharray|-width)?|tabindex|text-anchor|transform|viewBox|width|x|xmlns|y)$/;
/** The most elements that any input may draw. */
const MOST_ELEMENTS = 5_000;

/**
 * What makes a picture more than a drawing, or none: markup that core does not write, references,
 * numbers that are none, too many elements. Empty for a good one; throws when it is no XML.
 */
export function faultsOf(svg: string): string[] {
  const root = parseXml(svg);
  const all = elements(root);
  return [
    ...(root.tag === 'svg' ? [] : ['the root is no svg']),
    ...(all.length > MOST_ELEMENTS ? [`${all.length} elements`] : []),
    ...(all.filter(({ tag }) => tag === 'style').length > 1 ? ['more than one style'] : []),
    ...(all.some(({ tag }) => tag === 'text' || tag === 'title') ? [] : ['a blank picture']),
    ...all.flatMap(faultsOfElement),
  ];
}

function faultsOfElement(element: XmlElement): string[] {
  const { tag, attrs } = element;
  const faults: string[] = [];
  if (!TAGS.has(tag)) faults.push(`<${tag}>`);
  if (tag === 'style' && /url|import|@(?!media)|[<&]/.test(textOf(element))) {
    faults.push('a style sheet with references');
  }
  for (const [name, value] of Object.entries(attrs)) {
    if (!ATTRIBUTES.test(name)) faults.push(`${tag} ${name}=`);
    // Words of the input stand in these two; they are data, not syntax.
    if (name === 'aria-label' || name === 'data-node' || name === 'class') continue;
    if (/NaN|Infinity|undefined|null|e[+-]\d/.test(value)) faults.push(`${tag} ${name}=${value}`);
    if (/url\(|javascript:/i.test(value)) faults.push(`${tag} ${name}=${value}`);
    if (/^(width|height|rx)$/.test(name) && !(Number(value) >= 0)) {
      faults.push(`${tag} ${name}=${value}`);
    }
  }
  return faults;
}
