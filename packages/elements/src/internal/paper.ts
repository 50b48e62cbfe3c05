import { seenTheme } from './seen-theme.ts';

/** A diagram in the theme `auto`, while it stays so. */
interface Follower {
  readonly root: ShadowRoot;
  readonly isAuto: () => boolean;
}

/** The diagrams of a document that follow its paper, and what makes them look again. */
const followers = new WeakMap<Document, Map<Element, Follower>>();

/** A sheet for each scheme that a page has and does not tell of; on paper everything is light. */
const sheets = new WeakMap<Document, Record<string, CSSStyleSheet>>();

/** Darker paper than this is dark: the lightness at which black and white contrast alike. */
const MIDDLE = 0.18;

/**
 * Keeps a diagram readable on pages that turn dark by a class and do not say so in `color-scheme`: it
 * takes the scheme of the background that it really has.
 *
 * @param isAuto - Is its theme still the one that follows the page?
 * @returns What ends that.
 */
export function followPaper(host: Element, root: ShadowRoot, isAuto: () => boolean): () => void {
  const owner = host.ownerDocument;
  let all = followers.get(owner);
  if (!all) {
    all = new Map();
    followers.set(owner, all);
    watch(owner);
  }
  const follower = { root, isAuto };
  all.set(host, follower);
  look(host, follower);
  return () => all.delete(host);
}

/** Pages turn dark by an attribute of their root or body, some with a transition. */
function watch(owner: Document): void {
  const again = (): void => {
    for (const [host, follower] of followers.get(owner) ?? []) {
      if (follower.isAuto() && host.ownerDocument === owner) look(host, follower);
      else followers.get(owner)?.delete(host);
    }
  };
  const observer = new MutationObserver(again);
  for (const element of [owner.documentElement, owner.body])
    observer.observe(element, { attributes: true });
  owner.addEventListener('transitionend', ({ propertyName }) => {
    if (propertyName.startsWith('background')) again();
  });
  owner.defaultView?.matchMedia('(prefers-color-scheme:dark)').addEventListener('change', again);
}

function look(host: Element, { root }: Follower): void {
  const [own] = root.adoptedStyleSheets;
  if (!own) return;
  if (root.adoptedStyleSheets.length > 1) root.adoptedStyleSheets = [own];
  const paper = paperUnder(host, root);
  const told = seenTheme(host);
  if (!paper || paper === told) return;
  root.adoptedStyleSheets = [own, sheetFor(host.ownerDocument, paper)];
}

function sheetFor(owner: Document, scheme: string): CSSStyleSheet {
  const known = sheets.get(owner) ?? {};
  sheets.set(owner, known);
  let sheet = known[scheme];
  if (!sheet) {
    const { CSSStyleSheet: Sheet } = owner.defaultView as Window & typeof globalThis;
    sheet = known[scheme] = new Sheet();
    sheet.replaceSync(`@media not print{:host{color-scheme:${scheme}}}`);
  }
  return sheet;
}

/** What is painted under a picture; nothing is known of images, nor where nothing is painted. */
function paperUnder(host: Element, root: ShadowRoot): 'light' | 'dark' | undefined {
  let at: Element | null = root.querySelector('svg');
  for (at ??= host; at; at = parentOf(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage !== 'none') return undefined;
    const lightness = lightnessOf(backgroundColor);
    if (lightness !== undefined) return lightness < MIDDLE ? 'dark' : 'light';
  }
  return undefined;
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return (
    element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
  );
}

/** Relative luminance of a colour as browsers compute it; none of one that lets others through. */
function lightnessOf(colour: string): number | undefined {
  const [name = '', ...rest] = colour.split(/[(,\s/)]+/);
  const numbers = rest.map(Number.parseFloat).filter((value) => !Number.isNaN(value));
  const [first = 0, second = 0, third = 0, alpha = 1] = numbers;
  if (alpha < 0.5) return undefined;
  if (/^(ok)?l/.test(name)) {
    const lightness = name.startsWith('ok') ? first : first / 100;
    return lightness ** 3;
  }
  const scale = name.startsWith('rgb') ? 255 : 1;
  const [red, green, blue] = [first, second, third].map((value) => (value / scale) ** 2.2);
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
