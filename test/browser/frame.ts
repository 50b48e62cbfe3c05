import { DIAGRAMS } from '@stratagram/core';
import type { DiagramElement } from '@stratagram/elements';

/** A page of its own in the page, where nothing is defined yet. */
export interface Frame {
  readonly element: HTMLIFrameElement;
  readonly document: Document;
  readonly window: Window & typeof globalThis;
}

const LAZY = '/packages/elements/src/all.define.ts';
const frames = new Set<Element>();

afterEach(() => {
  for (const frame of frames) frame.remove();
  frames.clear();
});

/** A page with a head and a body, in a frame of a width. */
export async function frame(
  body: string,
  { head = '', width = 1_000, attributes = '' } = {},
): Promise<Frame> {
  const element = frameOf(width, attributes);
  element.srcdoc = `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
  return loaded(element);
}

/** A frame that stands nowhere yet. */
export function frameOf(width: number, attributes: string): HTMLIFrameElement {
  const holder = document.createElement('div');
  holder.innerHTML = `<iframe width="${width}" height="2000" style="border:0" ${attributes}></iframe>`;
  return holder.firstElementChild as HTMLIFrameElement;
}

/** Puts a frame into the page and waits for what is in it. */
export async function loaded(element: HTMLIFrameElement): Promise<Frame> {
  const loaded = new Promise((done) => element.addEventListener('load', done, { once: true }));
  document.body.append(element);
  frames.add(element);
  await loaded;
  return {
    element,
    document: element.contentDocument as Document,
    window: element.contentWindow as Window & typeof globalThis,
  };
}

/** Lets the script arrive that defines the elements, and waits until all of them are drawn. */
export async function define(
  { document: page, window: view }: Frame,
  source = LAZY,
): Promise<void> {
  const script = page.createElement('script');
  script.type = 'module';
  script.src = source;
  const loaded = new Promise((done) => script.addEventListener('load', done, { once: true }));
  page.head.append(script);
  await loaded;
  await new Promise((done) => view.requestAnimationFrame(() => view.requestAnimationFrame(done)));
  const diagrams = [...page.querySelectorAll<DiagramElement>(DIAGRAMS)];
  await Promise.all(diagrams.map(({ updateComplete }) => updateComplete));
}
