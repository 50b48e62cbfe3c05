import { renderSvg, type ThemeName } from '@stratagram/core';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';

/** Pictures of one story that are shown; of more there is a number. */
const SHOWN = 4;
/** Px that pictures are laid out at: alone, and with others. */
const WIDTHS = [480, 320] as const;
/** Of pictures so much higher than wide the upper part is shown. */
const TALL = 1.2;
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

/** The pictures of a story, small: files that are written when the reader comes near. */
export class PictureThumbnail extends LitElement {
  static override properties = {
    pictures: { attribute: false },
    theme: { type: String },
    near: { state: true },
  };
  declare pictures: readonly Readonly<Record<string, unknown>>[];
  declare theme: ThemeName;
  declare near: boolean;
  #files: readonly { readonly address: string; readonly tall: boolean }[] = [];

  constructor() {
    super();
    this.pictures = [];
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
    if (!this.near) return;
    seen.unobserve(this);
    if (!['near', 'pictures', 'theme'].some((name) => changed.has(name))) return;
    this.#forget();
    const width = WIDTHS[this.pictures.length > 1 ? 1 : 0];
    this.#files = this.pictures.slice(0, SHOWN).map((input) => {
      // A picture that has a theme of its own keeps it.
      const theme = input['theme'] ? undefined : this.theme;
      const options = { width, theme, background: true };
      const { svg, height } = renderSvg({ ...input, width: undefined }, options);
      const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      return { address, tall: height > TALL * width };
    });
  }

  protected override render(): TemplateResult {
    const more = this.pictures.length - SHOWN;
    const images = this.#files.map(
      ({ address, tall }) =>
        html`<img class=${tall ? 'tall' : ''} src=${address} alt="" decoding="async" />`,
    );
    return html`<span class="thumb" data-count=${Math.min(this.pictures.length, SHOWN)}
      >${images}${more > 0 ? html`<span class="more">+${more}</span>` : ''}</span
    >`;
  }

  #forget(): void {
    for (const { address } of this.#files) URL.revokeObjectURL(address);
    this.#files = [];
  }
}

if (!customElements.get('picture-thumbnail')) {
  customElements.define('picture-thumbnail', PictureThumbnail);
}
