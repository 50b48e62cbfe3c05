import { escape } from '@stratagram/core/pens/string';

/** An element as text: the same bytes as core writes of the same drawing, without part names. */
export function svgText(element: Element): string {
  const { nodeName: tag, firstElementChild, textContent } = element;
  let text = `<${tag}`;
  for (const { name, value } of element.attributes)
    if (name !== 'part') text += ` ${name}="${escape(value)}"`;
  if (/^(g|rect|path)$/.test(tag) && !firstElementChild) return `${text}/>`;
  let inside = '';
  if (firstElementChild) for (const child of element.children) inside += svgText(child);
  // A style sheet has nothing to escape but its `>`, which reads better as it is.
  else inside = tag === 'style' ? (textContent ?? '') : escape(textContent ?? '');
  return `${text}>${inside}</${tag}>`;
}
