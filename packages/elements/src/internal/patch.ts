import type { Scene } from '@stratagram/core/figure/scene';

const SVG = 'http://www.w3.org/2000/svg';
/** Names a layer: who has the same name is the same layer, wherever it stands among its siblings. */
const KEY = 'data-node';

/**
 * Brings an element in line with a scene and keeps the nodes that are there, so that focus and
 * selection survive and only what differs is written: also of a picture that was drawn elsewhere.
 */
export function patch(element: Element, { attrs, children }: Scene): void {
  patchAttributes(element, attrs);
  if (isParent(children)) patchChildren(element, children);
  else {
    const text = children.join('');
    if (element.textContent !== text) element.textContent = text;
  }
}

function patchChildren(parent: Element, children: readonly Scene[]): void {
  let node = parent.firstElementChild;
  for (const child of children) {
    const key = child.attrs[KEY];
    // Layers that have gone make room for those behind them.
    while (node && hasGone(node, key, children)) node = removed(node);
    const same = node && isSame(node, child) ? node : key && find(node, child);
    if (same) {
      patch(same, child);
      if (same === node) node = node.nextElementSibling;
      else parent.insertBefore(same, node);
    } else {
      parent.insertBefore(create(child), node);
      // In place of another shape.
      if (node && !key && !node.hasAttribute(KEY)) node = removed(node);
    }
  }
  while (node) node = removed(node);
}

function hasGone(node: Element, wanted: unknown, children: readonly Scene[]): boolean {
  const key = node.getAttribute(KEY);
  return key !== null && key !== wanted && !children.some(({ attrs }) => attrs[KEY] === key);
}

/** Takes a node away and gives the one behind it. */
function removed(node: Element): Element | null {
  const next = node.nextElementSibling;
  node.remove();
  return next;
}

function isSame(node: Element, { tag, attrs }: Scene): boolean {
  return node.nodeName === tag && node.getAttribute(KEY) === (attrs[KEY] ?? null);
}

/** The node of a layer among the siblings behind another. */
function find(node: Element | null, child: Scene): Element | null {
  let next = node;
  while (next && !isSame(next, child)) next = next.nextElementSibling;
  return next;
}

function isParent(children: Scene['children']): children is readonly Scene[] {
  return typeof children[0] === 'object';
}

/** A new element for a scene. */
export function create({ tag, attrs, children }: Scene): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const name in attrs) {
    if (attrs[name] !== undefined) setAttribute(element, name, String(attrs[name]));
  }
  for (const child of children) element.append(typeof child === 'string' ? child : create(child));
  return element;
}

function patchAttributes(element: Element, attrs: Scene['attrs']): void {
  // Class names are also part names.
  let count = attrs['class'] === undefined ? 0 : 1;
  for (const name in attrs) {
    if (attrs[name] === undefined) continue;
    const value = String(attrs[name]);
    if (element.getAttribute(name) !== value) setAttribute(element, name, value);
    count += 1;
  }
  if (element.attributes.length === count) return;
  for (const name of element.getAttributeNames()) {
    if (attrs[name === 'part' ? 'class' : name] === undefined) element.removeAttribute(name);
  }
}

/** Class names are the public part names. */
function setAttribute(element: Element, name: string, value: string): void {
  element.setAttribute(name, value);
  if (name === 'class') element.setAttribute('part', value);
}
