import type { Scene } from '@stratagram/core';

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Brings an element in line with a scene and keeps the nodes that are there, so that focus and
 * selection survive. Without a scene drawn before, what stands in the document is compared, so that
 * a picture that was drawn elsewhere is adopted untouched.
 */
export function patch(element: Element, scene: Scene, drawn?: Scene): void {
  patchAttributes(element, scene, drawn);
  const { children } = scene;
  const old = drawn?.children;
  if (children.every((child) => typeof child === 'string')) {
    const text = children.join('');
    if ((old ? old.join('') : element.textContent) !== text) element.textContent = text;
    return;
  }
  let node: ChildNode | null = element.firstChild;
  children.forEach((child, index) => {
    const before = old?.[index];
    if (typeof child === 'string') return;
    if (node && node.nodeName === child.tag) {
      patch(node as Element, child, typeof before === 'object' ? before : undefined);
      node = node.nextSibling;
    } else {
      const made = create(child);
      if (node) {
        const next: ChildNode | null = node.nextSibling;
        element.replaceChild(made, node);
        node = next;
      } else element.append(made);
    }
  });
  while (node) {
    const next: ChildNode | null = node.nextSibling;
    node.remove();
    node = next;
  }
}

/** A new element for a scene. */
export function create(scene: Scene): SVGElement {
  const element = document.createElementNS(SVG, scene.tag);
  for (const name in scene.attrs) {
    const value = scene.attrs[name];
    if (value !== undefined) setAttribute(element, name, String(value));
  }
  for (const child of scene.children) {
    element.append(typeof child === 'string' ? child : create(child));
  }
  return element;
}

function patchAttributes(element: Element, { attrs }: Scene, drawn?: Scene): void {
  for (const name in attrs) {
    const value = attrs[name];
    if (drawn && drawn.attrs[name] === value) continue;
    if (value === undefined) {
      if (element.hasAttribute(name)) removeAttribute(element, name);
    } else if (drawn || element.getAttribute(name) !== String(value)) {
      setAttribute(element, name, String(value));
    }
  }
  if (drawn) {
    for (const name in drawn.attrs) if (!(name in attrs)) removeAttribute(element, name);
  } else {
    for (const { name } of [...element.attributes]) {
      if (attrs[name] === undefined && name !== 'part') removeAttribute(element, name);
    }
  }
}

/** Class names are the public part names. */
function setAttribute(element: Element, name: string, value: string): void {
  element.setAttribute(name, value);
  if (name === 'class') element.setAttribute('part', value);
}

function removeAttribute(element: Element, name: string): void {
  element.removeAttribute(name);
  if (name === 'class') element.removeAttribute('part');
}
