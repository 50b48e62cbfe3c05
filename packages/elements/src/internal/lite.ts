import { READY } from './events.ts';
import { copyOf, picturesIn } from './fallback.ts';
import { liteCss } from './lite-css.generated.ts';

/** Containers narrower than this show the picture for phones: the bound of the published style sheet, px. */
const PHONE_BELOW = 560;

/** What a picture cannot do by itself: names of attributes behind a space, or keys of a model. */
const MORE = /[ "](selectable|autoplay|show-?steps|step|fault)/i;
/** Themes that differ by their colour scheme alone. */
const SCHEME = /^(auto|light|dark)$/;
/** Attributes of any tag, which say nothing of the diagram. */
const GLOBAL = /^(id|class|style|slot|part|hidden|inert|title|tabindex)$|^(data|aria)-|^on/;
/** What may be a property of an element, and no note that a framework makes on its nodes. */
const PROPERTY = /^(?!\w*\d{3})[a-z][A-Za-z\d]*$/;

/** Elements whose picture is alive, with the picture that was written. */
const alive = new WeakMap<Node, Element>();
/** Style sheets by colour scheme. */
const sheets = new Map<string, CSSStyleSheet>();
/** Elements that were asked for, by name. */
const asked: Record<string, Promise<boolean>> = {};

let observer: MutationObserver | undefined;
let widths: ResizeObserver | undefined;
let prototype: object | undefined;

/**
 * Brings the pictures inside elements to life. Elements without one, or with one that has to do more
 * than to be seen, are fetched. All are looked at before anything is changed.
 */
export function adopt(elements: readonly HTMLElement[]): void {
  const looks = elements.map((element) => {
    const all = picturesIn(element);
    return {
      picture:
        element.shadowRoot?.querySelector('svg') ??
        all.find((one) => getComputedStyle(one).display !== 'none') ??
        all[0],
      // Only our style sheet shows another picture in another place.
      changes: !!all[1] && getComputedStyle(element).containerType === 'inline-size',
    };
  });
  elements.forEach((element, index) => {
    const { picture, changes } = looks[index] as (typeof looks)[number];
    if (alive.has(element)) return;
    if (picture && !isMore(element, picture)) enliven(element, picture, changes);
    else void fetchElement(element);
  });
}

/** Does a picture of ours stand in it? */
export function isPicture(element: Element): boolean {
  return picturesIn(element).some((picture) => picture.querySelector('[data-node]'));
}

/** From now on the element does everything: browsers make it of all tags of its name. */
async function fetchElement(element: Element): Promise<boolean> {
  const { localName: name } = element;
  const fetched = await (asked[name] ??= import('../autoload.ts').then(({ load }) => load(name)));
  // Also one that stands nowhere.
  customElements.upgrade(element);
  return fetched;
}

function isMore(element: Element, picture: Element): boolean {
  return (
    MORE.test(` ${element.getAttributeNames().join(' ')} ${modelOf(element)}`) ||
    !SCHEME.test(themeOf(element)) ||
    // An element has drawn it, and has its colours.
    !picture.hasAttribute('fill') ||
    [element, picture].some((each) => each.querySelector('diagram-step,[data-node^="steps."]'))
  );
}

/** The model as it is written, if it is. */
function modelOf(element: Element): string {
  const script = element.querySelector(':scope>script[type="application/json"]');
  return `${element.getAttribute('model')}${script?.textContent}`;
}

function themeOf(element: Element): string {
  const [, theme] = modelOf(element).match(/"theme"\s*:\s*"(\w+)"/) ?? [];
  return element.getAttribute('theme') ?? theme ?? 'auto';
}

function enliven(element: HTMLElement, picture: SVGElement, changes: boolean): void {
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open', serializable: true });
  alive.set(element, picture);
  paint(root, themeOf(element));
  if (picture.getRootNode() !== root) root.prepend(copyOf(picture) as SVGElement);
  const slot =
    root.querySelector('slot') ??
    Object.assign(document.createElement('slot'), { name: 'caption', part: 'caption' });
  root.append(slot);
  Object.setPrototypeOf(element, (prototype ??= prototypeOf()));
  observer ??= new MutationObserver(hear);
  observer.observe(element, {
    attributes: true,
    childList: true,
    characterData: true,
    subtree: true,
  });
  if (changes) (widths ??= new ResizeObserver(swap)).observe(slot);
  Reflect.set(root, READY, true);
  element.dispatchEvent(new Event('diagram-ready', { bubbles: true, composed: true }));
}

function paint(root: ShadowRoot, theme: string): void {
  let sheet = sheets.get(theme);
  if (!sheet) {
    sheets.set(theme, (sheet = new CSSStyleSheet()));
    const css = liteCss.replace(
      /@([\w-]+) (\w{6})(\w{6})/g,
      'light-dark(var(--diagram-$1,#$2),var(--diagram-$1,#$3))',
    );
    sheet.replaceSync(`${css}:host{color-scheme:${theme === 'auto' ? '' : theme}}`);
  }
  root.adoptedStyleSheets = [sheet];
}

/** Is this still a picture, and not yet an element? */
function isAlive(node: Node): node is HTMLElement {
  return alive.has(node) && (node as Element).matches(':not(:defined)');
}

/** Another theme is another colour scheme; what may be another diagram is for the element. */
function hear(records: readonly MutationRecord[]): void {
  for (const { target, attributeName: name } of records) {
    // In the picture that was written, or in the caption, nothing is said of the diagram.
    let node: Node | null = target;
    while (node && !alive.has(node) && !(node as Element).matches?.('svg,figure,[slot]'))
      node = node.parentNode;
    if (!node || !isAlive(node)) continue;
    const theme = themeOf(node);
    if (node !== target || !name) void fetchElement(node);
    else if (name === 'theme' && SCHEME.test(theme)) paint(node.shadowRoot as ShadowRoot, theme);
    else if (!GLOBAL.test(name)) void fetchElement(node);
  }
}

/** In a place as narrow as a phone the other picture is seen. */
function swap(entries: readonly ResizeObserverEntry[]): void {
  for (const { target, contentRect } of entries) {
    const { host } = target.getRootNode() as ShadowRoot;
    const isNarrow = contentRect.width < PHONE_BELOW;
    const picture = picturesIn(host).find((one) => one.matches('.narrow') === isNarrow);
    if (!contentRect.width || !picture || picture === alive.get(host) || !isAlive(host)) continue;
    alive.set(host, picture);
    host.shadowRoot?.querySelector('svg')?.replaceWith(copyOf(picture) as SVGElement);
  }
}

/** What an element does once it is fetched. */
interface Whole extends HTMLElement {
  readonly updateComplete: Promise<unknown>;
  toPNG(options?: object): Promise<Blob>;
}

/**
 * What elements can do before they are fetched. A property that is set and that HTML does not know is
 * one of the diagram: it waits for the element, to which browsers then give a prototype of its own.
 */
function prototypeOf(): object {
  const base = new Proxy(Object.create(HTMLElement.prototype) as object, {
    set(target, name, value, receiver: HTMLElement) {
      if (name === 'theme') {
        receiver.setAttribute(name, String(value ?? 'auto'));
        return true;
      }
      if (!(name in target) && PROPERTY.test(String(name))) void fetchElement(receiver);
      return Reflect.set(target, name, value, receiver);
    },
  });
  const own = {
    /** The words of the picture: its title, its description, then its layers. */
    describe(this: HTMLElement): string {
      const nodes = this.shadowRoot?.querySelectorAll('title,desc,[data-node]') ?? [];
      const lines = [...nodes].map(({ ariaLabel, textContent }) =>
        ariaLabel ? `- ${ariaLabel}` : textContent,
      );
      return lines.join('\n');
    },
    /** The picture as it was written; with options that of the element, once it is there. */
    toSVG(this: HTMLElement, options?: object): string {
      if (options) void fetchElement(this);
      return new XMLSerializer().serializeToString(
        this.shadowRoot?.querySelector('svg') as SVGElement,
      );
    },
    async toPNG(this: Whole, options?: object): Promise<Blob> {
      if (await fetchElement(this)) return this.toPNG(options);
      throw new Error(`<${this.localName}> could not be fetched`);
    },
    /** The element says so when it is there: `diagram-issues`. */
    get issues(): readonly never[] {
      void fetchElement(this as unknown as HTMLElement);
      return [];
    },
    get updateComplete(): Promise<unknown> {
      const element = this as unknown as Whole;
      hear(observer?.takeRecords() ?? []);
      return Promise.resolve(asked[element.localName] && fetchElement(element)).then(
        (there) => !there || element.updateComplete,
      );
    },
  };
  return Object.setPrototypeOf(own, base) as object;
}
