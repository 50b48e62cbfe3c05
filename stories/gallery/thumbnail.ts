import type { Plan, ThemeName } from '@stratagram/core';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { WIDTH, writeSmall } from './small.ts';

/** Drawn so far before it comes into sight. */
const AHEAD = '600px';

/** One observer for all thumbnails. */
const seen = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) (target as PictureThumbnail).near = true;
    }
  },
  { rootMargin: AHEAD },
);

/** The first picture of a story, small and whole: a file that is written when the reader comes near. */
export class PictureThumbnail extends LitElement {
  static override properties = {
    plan: { attribute: false },
    height: { type: Number },
    theme: { type: String },
    near: { state: true },
  };
  declare plan: Plan | undefined;
  /** Of the picture, px: its place is kept free until it is there. */
  declare height: number;
  declare theme: ThemeName;
  declare near: boolean;
  #address = '';

  constructor() {
    super();
    this.plan = undefined;
    this.height = 0;
    this.theme = 'light';
    this.near = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    seen.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    seen.unobserve(this);
    // Put elsewhere in the page, it is drawn again.
    this.near = false;
    this.#forget();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.near || !this.plan) return;
    seen.unobserve(this);
    if (!['near', 'plan', 'theme'].some((name) => changed.has(name))) return;
    this.#forget();
    const { svg } = writeSmall(this.plan, this.theme);
    this.#address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  }

  protected override render(): TemplateResult {
    const image = html`<img
      src=${this.#address}
      width=${WIDTH}
      height=${this.height}
      alt=""
      decoding="async"
    />`;
    return html`<span class="thumb" style=${`aspect-ratio: ${WIDTH} / ${this.height}`}
      >${this.#address ? image : ''}</span
    >`;
  }

  #forget(): void {
    if (this.#address) URL.revokeObjectURL(this.#address);
    this.#address = '';
  }
}

if (!customElements.get('picture-thumbnail')) {
  customElements.define('picture-thumbnail', PictureThumbnail);
}
