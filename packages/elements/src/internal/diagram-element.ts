import { ReactiveElement, type PropertyDeclaration } from '@lit/reactive-element';
import {
  describePlan,
  DEFAULT_WIDTH,
  drawPlan,
  findLocale,
  plan,
  serialize,
  type Issue,
  type Kind,
  type Plan,
  type RenderOptions,
  type Scene,
  type ThemeName,
} from '@stratagram/core';
import { forgetWidth, observeWidth, widthOf, type Measured } from './container-width.ts';
import { DiagramIssuesEvent, DiagramReadyEvent, DiagramSelectEvent } from './events.ts';
import { create, patch } from './patch.ts';
import { rasterise } from './raster.ts';
import { DIAGRAMS, readInput } from './read-input.ts';
import { adoptStyles } from './styles.ts';
import { neighbour } from './tree-keys.ts';

/** A property that mirrors an attribute as it is written; the decoder judges it. */
export const attribute: PropertyDeclaration = {
  converter: { fromAttribute: (value) => value ?? undefined, toAttribute: (value) => value },
};
/** An attribute that is set or not. */
export const booleanAttribute: PropertyDeclaration = {
  converter: {
    fromAttribute: (value) =>
      value === null || value === 'false' ? undefined : value === '' || value === 'true' || value,
    toAttribute: (value) => (value === true ? '' : value === false ? null : value),
  },
};

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
 */
export abstract class DiagramElement extends ReactiveElement implements Measured {
  /** The diagram that an element draws. */
  static kind: Kind;

  static override properties: Record<string, PropertyDeclaration> = {
    model: { attribute: false },
    heading: attribute,
    caption: attribute,
    theme: { ...attribute, reflect: true },
    width: attribute,
    annotations: attribute,
    highlight: attribute,
    fault: attribute,
    selectable: booleanAttribute,
  };

  /** The diagram as an object, as in a JSON file; attributes of the tag win over it. */
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

  #plan: Plan | undefined;
  #scene: Scene | undefined;
  #svg: SVGElement | undefined;
  #given: number | undefined;
  #width = 0;
  #selected: string | undefined;
  #active: string | undefined;
  #ready = false;
  #said = '';
  readonly #watch = new MutationObserver((records) => {
    const known = (this.constructor as typeof DiagramElement).observedAttributes;
    const own = ({ type, target, attributeName }: MutationRecord): boolean =>
      type === 'attributes' && target === this && known.includes(attributeName ?? '');
    if (!records.every(own)) this.requestUpdate();
  });

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
    const scene = this.#export({ background: true, ...options });
    return rasterise(
      serialize(scene),
      Number(scene.attrs['width']),
      Number(scene.attrs['height']),
      options.scale ?? 2,
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch.observe(this, {
      attributes: true,
      childList: true,
      characterData: true,
      subtree: true,
    });
    if (!this.#isData()) observeWidth(this);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
    forgetWidth(this);
  }

  adoptedCallback(): void {
    if (this.shadowRoot) adoptStyles(this.shadowRoot);
  }

  containerResized(width: number): void {
    if (width === this.#width) return;
    this.#width = width;
    this.#given = undefined;
    this.requestUpdate();
  }

  protected override createRenderRoot(): ShadowRoot {
    const given = this.shadowRoot;
    const root = given ?? this.attachShadow({ mode: 'open' });
    adoptStyles(root);
    root.addEventListener('click', (event) => this.#choose(event));
    root.addEventListener('keydown', (event) => this.#move(event as KeyboardEvent));
    return root;
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    super.update(changed);
    if (this.#isData() || !this.isConnected) return;
    this.#plan = this.#read();
    this.#draw();
    const said = JSON.stringify(this.#plan.issues);
    if (said !== this.#said) {
      this.#said = said;
      if (this.#plan.issues.length || this.#ready)
        this.dispatchEvent(new DiagramIssuesEvent(this.#plan.issues));
    }
    if (!this.#ready) {
      this.#ready = true;
      this.dispatchEvent(new DiagramReadyEvent());
    }
  }

  /** Inside another diagram an element is data of that diagram and draws nothing itself. */
  #isData(): boolean {
    return this.parentElement?.closest(DIAGRAMS) != null;
  }

  #current(): Plan {
    return this.isUpdatePending || !this.#plan ? this.#read() : this.#plan;
  }

  #read(): Plan {
    const { kind, elementProperties } = this.constructor as typeof DiagramElement;
    const { input, issues } = readInput(this);
    const given =
      typeof this.model === 'string' ? { ...input } : { ...(this.model as object), ...input };
    // Properties that no attribute spells, such as those a framework sets.
    for (const name of elementProperties.keys()) {
      const value = this[name as keyof this];
      if (name !== 'model' && value !== undefined && value !== null)
        given[name as never] = value as never;
    }
    const lang =
      this.getAttribute('lang') ?? this.closest('[lang]')?.getAttribute('lang') ?? undefined;
    const dir = this.getAttribute('dir');
    return plan(kind, { ...given, ...(dir ? { dir } : {}) }, findLocale(lang), issues);
  }

  #options(): RenderOptions {
    return {
      width: this.#layoutWidth(),
      standalone: false,
      selected: this.#selected,
      active: this.#active,
    };
  }

  /** The width that is asked for, that of a picture already there, or that of the container. */
  #layoutWidth(): number {
    const asked = this.#plan?.common.width;
    if (asked) return asked;
    this.#width ||= widthOf(this);
    return this.#given ?? Math.max(NARROWEST, Math.min(WIDEST, this.#width || DEFAULT_WIDTH));
  }

  #draw(): void {
    const root = this.renderRoot as ShadowRoot;
    if (!this.#svg) {
      const there = root.querySelector('svg') ?? undefined;
      const stands = there ?? this.querySelector(':scope > svg, :scope > figure > svg');
      this.#given = Number(stands?.getAttribute('width')) || undefined;
      this.#svg = there;
    }
    const plan = this.#plan as Plan;
    const scene = drawPlan(plan, this.#options());
    if (this.#svg) patch(this.#svg, scene, this.#scene);
    else {
      this.#svg = create(scene);
      const caption = document.createElement('slot');
      caption.name = 'caption';
      caption.setAttribute('part', 'caption');
      root.append(this.#svg, caption);
    }
    this.#scene = scene;
  }

  #export(options: ExportOptions): Scene {
    const { scale: _, ...rest } = options;
    this.#plan = this.#current();
    return drawPlan(this.#plan, { width: this.#layoutWidth(), ...rest, standalone: true });
  }

  #choose(event: Event): void {
    const layer = (event.target as Element).closest('[role=treeitem]');
    if (!layer) return;
    const node = layer.getAttribute('data-node') ?? undefined;
    this.#active = node;
    this.#selected = this.#selected === node ? undefined : node;
    (layer as SVGElement).focus();
    this.requestUpdate();
    this.dispatchEvent(new DiagramSelectEvent(this.#selected));
  }

  #move(event: KeyboardEvent): void {
    const layer = (event.target as Element).closest('[role=treeitem]');
    if (!layer || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') this.#choose(event);
    else {
      const next = neighbour(layer, event.key, this.#plan?.locale?.direction === 'rtl');
      if (!next) return;
      this.#active = next.getAttribute('data-node') ?? undefined;
      (next as SVGElement).focus();
      this.requestUpdate();
    }
    event.preventDefault();
  }
}
