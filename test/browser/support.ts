import type { DiagramElement } from '@stratagram/elements';

/** An input of test/fixtures. */
export interface Fixture {
  readonly kind: string;
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

const all = (await (await fetch('/test/fixtures.json')).json()) as readonly Fixture[];

/** All of them in one engine; the others, where pictures could only differ by the DOM, take a third. */
const THIN = /Chrome/.test(navigator.userAgent) ? 1 : 3;

/** Fixtures of the elements that are registered. */
export const FIXTURES = all
  .filter(({ kind }) => customElements.get(kind))
  .filter((_, index) => index % THIN === 0);

const mounted = new Set<Element>();

/** A place in the page of a given width, taken away after the test. */
export function place(width = 760, styles: Partial<CSSStyleDeclaration> = {}): HTMLElement {
  const box = document.createElement('div');
  Object.assign(box.style, { width: `${width}px`, ...styles });
  document.body.append(box);
  mounted.add(box);
  return box;
}

/** Takes all places away; what is gone before the next is measured is not laid out. */
export function clear(): void {
  for (const box of mounted) box.remove();
  mounted.clear();
}

afterEach(clear);

/** An element of the kind, with a model, drawn in a place of the given width. */
export async function mount(
  kind: string,
  model: unknown = {},
  width = 760,
): Promise<DiagramElement> {
  const element = document.createElement(kind) as DiagramElement;
  element.model = model;
  place(width).append(element);
  await element.updateComplete;
  return element;
}

/** The element that some HTML holds, drawn in a place of the given width. */
export async function write(html: string, width = 760): Promise<DiagramElement> {
  const box = place(width);
  box.innerHTML = html;
  const element = box.firstElementChild as DiagramElement;
  await element.updateComplete;
  return element;
}

/** The drawing in an element's shadow root. */
export function drawing(element: Element): SVGSVGElement {
  const svg = element.shadowRoot?.querySelector('svg');
  if (!svg) throw new Error(`<${element.localName}> has drawn nothing`);
  return svg;
}

export function parse(svg: string): Element {
  const page = new DOMParser().parseFromString(svg, 'text/html');
  return page.querySelector('svg') as Element;
}

/** What a style sheet says of an element's picture, and of a static one its attributes; part names are of elements alone. */
const LOOKS = /^(part|fill|stroke|font-(family|size|weight))$/;
/** On the whole picture, which a shape may say of itself. */
const LOOKS_OF_ALL = /^(stroke-width|text-anchor)$/;

function isLook(node: Element, name: string): boolean {
  return LOOKS.test(name) || (node.nodeName === 'svg' && LOOKS_OF_ALL.test(name));
}

/** A drawing as text that does not depend on the order of attributes, without looks. */
export function canonical(node: Element): string {
  const attributes = [...node.attributes]
    .filter(({ name }) => !isLook(node, name))
    .map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`)
    .sort();
  const inside = [...node.childNodes].map((child) =>
    // Also for nodes of a frame's page.
    child.nodeType === Node.ELEMENT_NODE ? canonical(child as Element) : (child.textContent ?? ''),
  );
  return `<${node.nodeName}${attributes.join('')}>${inside.join('')}</>`;
}

/** The next time the page has been laid out and painted. */
export function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
  });
}

/** The layer with a path. */
export function layer(element: Element, path: string): SVGElement {
  const found = drawing(element).querySelector<SVGElement>(`[data-node="${path}"]`);
  if (!found) throw new Error(`no layer ${path}`);
  return found;
}

function withoutLooks(drawing: Element): Element {
  const copy = drawing.cloneNode(true) as Element;
  for (const node of [copy, ...copy.querySelectorAll('*')])
    for (const name of node.getAttributeNames()) if (isLook(node, name)) node.removeAttribute(name);
  return copy;
}

/** Fails with the place of the first difference between two drawings, apart from looks: `theme.test.ts` has these. */
export function expectSame(actual: Element, expected: Element): void {
  if (withoutLooks(actual).isEqualNode(withoutLooks(expected))) return;
  const a = canonical(actual);
  const b = canonical(expected);
  if (a === b) return;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  const near = (text: string): string => text.slice(Math.max(0, at - 60), at + 60);
  throw new Error(`drawings differ: …${near(a)}… is not …${near(b)}…`);
}

/** Any way to write a colour as the browser writes it. */
const known = new Map<string, string>();
export function rgb(text: string): string {
  const there = known.get(text);
  if (there) return there;
  const probe = document.createElement('i');
  probe.style.color = text;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  known.set(text, color);
  return color;
}
