import type { Scene } from '@stratagram/core';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Brings an element in line with a scene and keeps the nodes that are there, so that focus and
 * selection survive. Without a scene drawn before, what stands in the document is compared, so that
 * a picture that was drawn elsewhere is adopted untouched.
 */
export function patch(element: Element, scene: Scene, drawn?: Scene): void {
  patchAttributes(element, scene.attrs, drawn?.attrs);
  const { children } = scene;
  const old = drawn?.children;
  if (!isParent(children)) {
    const text = children.join('');
    if ((old ? old.join('') : element.textContent) !== text) element.textContent = text;
    return;
  }
  // Only texts of an element without children are drawn; others are line breaks of a file.
  if (old && !isParent(old)) element.textContent = '';
  let node = element.firstElementChild;
  children.forEach((child, index) => {
    const next: Element | null = node && node.nextElementSibling;
    if (!node) element.append(create(child));
    else if (node.nodeName === child.tag) patch(node, child, old?.[index] as Scene | undefined);
    else node.replaceWith(create(child));
    node = next;
  });
  while (node) {
    const next: Element | null = node.nextElementSibling;
    node.remove();
    node = next;
  }
}

function isParent(children: Scene['children']): children is readonly Scene[] {
  return typeof children[0] === 'object';
}

/** A new element for a scene. */
export function create(scene: Scene): SVGElement {
  const element = document.createElementNS(SVG, scene.tag);
  patchAttributes(element, scene.attrs, {});
  for (const child of scene.children) {
    element.append(typeof child === 'string' ? child : create(child));
  }
  return element;
}

type Attributes = Scene['attrs'];

function patchAttributes(element: Element, attrs: Attributes, drawn?: Attributes): void {
  for (const name in attrs) {
    const value = attrs[name];
    if (drawn ? drawn[name] !== value : element.getAttribute(name) !== text(value))
      setAttribute(element, name, value);
  }
  const there = drawn ?? Object.fromEntries([...element.attributes].map(({ name }) => [name, '']));
  for (const name in there) {
    if (attrs[name] === undefined && name !== 'part') setAttribute(element, name, undefined);
  }
}

function text(value: string | number | undefined): string | null {
  return value === undefined ? null : String(value);
}

/** Class names are the public part names. */
function setAttribute(element: Element, name: string, value: string | number | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, String(value));
  if (name === 'class') setAttribute(element, 'part', value);
}
