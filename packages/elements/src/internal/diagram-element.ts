import { ReactiveElement } from '@lit/reactive-element';
import {
  describePlan,
  DEFAULT_WIDTH,
  drawPlan,
  isRtl,
  plan,
  serialize,
  type Issue,
  type Kind,
  type Plan,
  type Scene,
  type ThemeName,
} from '@stratagram/core';
import { forgetWidth, observeWidth, widthOf } from './container-width.ts';
import { DiagramIssuesEvent, DiagramReadyEvent, DiagramSelectEvent } from './events.ts';
import { languageAt, localeOf } from './language.ts';
import { create, patch } from './patch.ts';
import { rasterise } from './raster.ts';
import { DIAGRAMS, readInput } from './read-input.ts';
import { adoptStyles } from './styles.ts';
import { neighbour } from './tree-keys.ts';

/** Widest and narrowest pictures that are laid out; beyond them they keep their size or scale, px. */
const WIDEST = 1_200;
const NARROWEST = 160;

/** How `toSVG` and `toPNG` write the picture; by default as it stands. */
export interface ExportOptions {
  readonly theme?: ThemeName;
  /** Width in px. */
  readonly width?: number;
  /** Pixels per px, for PNG; default 2. */
  readonly scale?: number;
  /** Paints the paper; default for PNG, transparent for SVG. */
  readonly background?: boolean;
}

/**
 * What all diagrams have in common: attributes, children, a JSON script or the `model` property are
 * read into one input, decoded, laid out at the width of the container and drawn in the shadow root.
 *
 * @slot caption - Shown under the picture.
 * @fires {DiagramReadyEvent} diagram-ready - The picture stands in the document.
 * @fires {DiagramIssuesEvent} diagram-issues - What there is to say about the input has changed.
 * @fires {DiagramSelectEvent} diagram-select - A layer was chosen; `event.node` is its path.
 */
export abstract class DiagramElement extends ReactiveElement {
  /** The diagram that an element draws. */
  static kind: Kind;
  /** A drawn picture can be written out with the page (`getHTML`) and is taken over as it stands. */
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', serializable: true };

  /** The diagram as an object or JSON text, as in a file; attributes of the tag win over it. */
  declare model: unknown;
  /** Title line; empty for none. By default it says what the picture shows. */
  declare heading: string | undefined;
  /** Text under the picture. */
  declare caption: string | undefined;
  /** `auto` follows the page's `color-scheme`. */
  declare theme: ThemeName | undefined;
  /** Width in px to lay out at; by default that of the container. */
  declare width: number | string | undefined;
  /** `none` leaves out brackets and legend. */
  declare annotations: 'all' | 'none' | undefined;
  /** Node paths or layer kinds to stress, separated by spaces. */
  declare highlight: string | undefined;
  /** Node paths or layer kinds that have failed, separated by spaces. */
  declare fault: string | undefined;
  /** Layers can be focused and chosen. */
  declare selectable: boolean | undefined;

  #plan!: Plan;
  /** Words of a language, or a part of the diagram, on their way. */
  #words: Promise<unknown> | undefined;
  #scene: Scene | undefined;
  #svg: SVGElement | null = null;
  /** What the width is taken from: a box that the picture itself never makes higher. */
  #ruler: Element = this;
  /** Width of a picture that stood here before. */
  #given = 0;
  #selected: string | undefined;
  #active: string | undefined;
  #ready = false;
  #said = '[]';
  readonly #watch = new MutationObserver((records) => this.#changed(records));

  /** What there is to say about the input: wrong values, impossible architectures. */
  get issues(): readonly Issue[] {
    return this.#current().issues;
  }

  /** The text alternative: sentences, then the layers from top to bottom. */
  describe(): string {
    return describePlan(this.#current());
  }

  /** The picture as an SVG file that stands on its own. */
  toSVG(options: ExportOptions = {}): string {
    return serialize(this.#export(options));
  }

  /** The picture as a PNG file. */
  async toPNG(options: ExportOptions = {}): Promise<Blob> {
    const theme = options.theme ?? this.#seenTheme();
    const scene = this.#export({ background: true, ...options, theme });
    const { width, height } = scene.attrs;
    return rasterise(serialize(scene), Number(width), Number(height), options.scale ?? 2);
  }

  override connectedCallback(): void {
    // Inside another diagram an element is data of that diagram and draws nothing itself.
    if (this.parentElement?.closest(DIAGRAMS)) return;
    super.connectedCallback();
    const all = { attributes: true, childList: true, characterData: true, subtree: true };
    this.#watch.observe(this, all);
    observeWidth(this.#ruler, () => {
      this.#given = 0;
      this.requestUpdate();
    });
    if (this.#ready) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
    forgetWidth(this.#ruler);
  }

  adoptedCallback(): void {
    if (this.#scene) this.#adopt();
  }

  protected override createRenderRoot(): ShadowRoot {
    const given = this.shadowRoot;
    const root = given ?? (super.createRenderRoot() as ShadowRoot);
    let caption = root.querySelector('slot');
    if (!given) {
      caption = document.createElement('slot');
      caption.name = 'caption';
      caption.setAttribute('part', 'caption');
      root.append(caption);
    }
    this.#ruler = caption ?? this;
    this.#svg = root.querySelector('svg');
    const stands = this.#svg ?? this.querySelector(':scope>svg,:scope>figure>svg');
    this.#given = Number(stands?.getAttribute('width'));
    root.addEventListener('click', (event) => this.#choose(event));
    root.addEventListener('keydown', (event) => this.#move(event as KeyboardEvent));
    return root;
  }

  /** A script that runs early meets elements whose children are still to come. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    if (!isOpen(this)) return super.scheduleUpdate();
    return new Promise((done) => setTimeout(done)).then(() => this.scheduleUpdate());
  }

  /** Includes changes of children, and words of a language that are fetched first. */
  protected override async getUpdateComplete(): Promise<boolean> {
    this.#changed(this.#watch.takeRecords());
    const done = await super.getUpdateComplete();
    await this.#words;
    return this.isUpdatePending ? this.getUpdateComplete() : done;
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    super.update(changed);
    if (!this.isConnected) return;
    this.#words = this.#prepare()?.then(() => this.requestUpdate());
    // Nobody sees one language flash up before another.
    if (this.#words) return;
    this.#draw();
    const said = JSON.stringify(this.#plan.issues);
    if (said !== this.#said) {
      this.#said = said;
      this.dispatchEvent(new DiagramIssuesEvent(this.#plan.issues));
    }
    if (this.#ready) return;
    this.#ready = true;
    this.dispatchEvent(new DiagramReadyEvent());
  }

  /** Attributes that are properties ask for an update themselves. */
  #changed(records: readonly MutationRecord[]): void {
    const { observedAttributes } = this.constructor as typeof DiagramElement;
    const own = ({ target, attributeName }: MutationRecord): boolean =>
      target === this && observedAttributes.includes(attributeName ?? '');
    if (!records.every(own)) this.requestUpdate();
  }

  #current(): Plan {
    this.#changed(this.#watch.takeRecords());
    if (this.isUpdatePending || !this.#plan) void this.#prepare();
    return this.#plan;
  }

  /** The diagram for an input; a promise when a part of it that few need is still to be fetched. */
  protected kindFor(_input: Readonly<Record<string, unknown>>): Kind | Promise<void> {
    return (this.constructor as typeof DiagramElement).kind;
  }

  /** Reads and decodes; a promise when words or parts are still to be fetched. */
  #prepare(): Promise<unknown> | undefined {
    const { kind, elementProperties, observedAttributes } = this
      .constructor as typeof DiagramElement;
    const properties = new Map<PropertyKey, unknown>();
    for (const name of elementProperties.keys()) {
      const value = this[name as keyof this];
      if (value !== undefined && value !== null) properties.set(name, value);
    }
    const { input, issues } = readInput(this, properties, observedAttributes);
    const words = localeOf(this.getAttribute('lang') ?? input['lang'] ?? languageAt(this));
    const whole = this.kindFor(input);
    const dir = this.getAttribute('dir');
    this.#plan = plan(whole instanceof Promise ? kind : whole, dir ? { ...input, dir } : input, {
      locale: words instanceof Promise ? undefined : words,
      before: issues,
    });
    const waiting = [words, whole].filter((part) => part instanceof Promise);
    return waiting.length ? Promise.all(waiting) : undefined;
  }

  /** The width that is asked for, that of a picture already there, or that of the container. */
  #layoutWidth(): number {
    const width = this.#plan.common.width ?? this.#given;
    return width || Math.max(NARROWEST, Math.min(WIDEST, widthOf(this.#ruler) || DEFAULT_WIDTH));
  }

  #adopt(): void {
    adoptStyles(this.renderRoot as ShadowRoot, this.#plan.common.theme ?? 'auto');
  }

  #draw(): void {
    this.#adopt();
    const root = this.renderRoot as ShadowRoot;
    const focused = root.activeElement;
    const node = focused?.getAttribute('data-node');
    const scene = drawPlan(this.#plan, {
      width: this.#layoutWidth(),
      standalone: false,
      selected: this.#selected,
      active: this.#active,
    });
    if (this.#svg) patch(this.#svg, scene, this.#scene);
    else root.prepend((this.#svg = create(scene)));
    this.#scene = scene;
    if (!focused) return;
    // Focus follows the layer, not the place where it stood.
    const layers = this.#layers();
    const same = layers.find((layer) => layer.getAttribute('data-node') === node);
    const stop = same ?? layers.find((layer) => layer.getAttribute('tabindex') === '0');
    if (stop !== root.activeElement) stop?.focus();
  }

  #layers(): SVGElement[] {
    return [...(this.#svg?.querySelectorAll<SVGElement>('[role=treeitem]') ?? [])];
  }

  #export(options: ExportOptions): Scene {
    return drawPlan(this.#current(), { width: this.#layoutWidth(), ...options, standalone: true });
  }

  /** `auto` as the page shows it: an image has no colour scheme of its own. */
  #seenTheme(): ThemeName {
    const { theme = 'auto' } = this.#current().common;
    if (theme !== 'auto') return theme;
    const schemes = getComputedStyle(this).colorScheme;
    return schemes.includes('dark') &&
      (!schemes.includes('light') || matchMedia('(prefers-color-scheme:dark)').matches)
      ? 'dark'
      : 'light';
  }

  #choose(event: Event): void {
    const layer = (event.target as Element).closest('[role=treeitem]');
    if (!layer) return;
    const node = layer.getAttribute('data-node') ?? undefined;
    this.#go(layer as SVGElement);
    this.#select(this.#selected === node ? undefined : node);
  }

  #select(node: string | undefined): void {
    this.#selected = node;
    this.#draw();
    this.dispatchEvent(new DiagramSelectEvent(node));
  }

  /** Moves the one stop of the Tab key. */
  #go(layer: SVGElement): void {
    this.#active = layer.getAttribute('data-node') ?? undefined;
    layer.focus();
    this.#draw();
  }

  #move(event: KeyboardEvent): void {
    const layer = (event.target as Element).closest('[role=treeitem]');
    if (!layer || event.altKey || event.ctrlKey || event.metaKey) return;
    const { key } = event;
    if (key === 'Enter' || key === ' ') this.#choose(event);
    else if (key === 'Escape' && this.#selected !== undefined) this.#select(undefined);
    else {
      const next = neighbour(this.#layers(), layer, key, isRtl(this.#plan));
      if (!next) return;
      this.#go(next as SVGElement);
    }
    event.preventDefault();
  }
}

/** Is the parser still inside this element? */
function isOpen(element: Element): boolean {
  let node: Node | null = element;
  if (element.ownerDocument.readyState !== 'loading') return false;
  while (node && !node.nextSibling) node = node.parentNode;
  return !node;
}
