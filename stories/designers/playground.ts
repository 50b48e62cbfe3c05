import { TOKEN_NAMES, TONES } from '@stratagram/core';
import { formatHex } from 'culori';
import { html, LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { styleMap } from 'lit/directives/style-map.js';
import { fixtureArgs } from '../kit/fixtures.ts';
import { diagram } from '../kit/tag.ts';
import {
  chosen,
  cssOf,
  NOTHING_CHOSEN,
  paletteOf,
  propertiesOf,
  type Choice,
  type Scheme,
} from './choice.ts';
import { faults } from './figures.ts';
import './designers.css';
import './playground.css';

const SCHEMES = ['light', 'dark'] as const satisfies readonly Scheme[];
/** Tokens that are no tone. */
const SINGLES = TOKEN_NAMES.filter((token) => !TONES.some((tone) => token.startsWith(`${tone}-`)));

const FONTS = {
  'Arial, as built in': '',
  'Font of the system': 'system-ui, sans-serif',
  Serif: "Georgia, 'Times New Roman', serif",
  Monospace: "ui-monospace, 'Liberation Mono', Menlo, monospace",
} as const;
const WIDEST_RADIUS = 16;

/** What follows: every hue, every boundary, charts to scale. */
const PICTURES = [
  ['vm-stack', fixtureArgs('vm-stack/xen')],
  ['container-stack', fixtureArgs('container-stack/figure-containers')],
  ['cgroup-slice', fixtureArgs('cgroup-slice/example')],
  ['hypervisor-type', fixtureArgs('hypervisor-type/compare')],
] as const;

/** Colours, letters and corners to try on several diagrams at once, and the style rules for them. */
export class ThemePlayground extends LitElement {
  static override properties = {
    choice: { state: true },
    scheme: { type: String },
    said: { state: true },
  };
  declare choice: Choice;
  /** Which of the two is shown and set. */
  declare scheme: Scheme;
  declare said: string;

  constructor() {
    super();
    this.choice = NOTHING_CHOSEN;
    this.scheme = 'light';
    this.said = '';
  }

  /** In the page, with its styles. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<div class="playground">
      ${this.#stage()}
      <div class="controls">
        <form @submit=${(event: Event) => event.preventDefault()}>
          ${this.#schemes()}
          <fieldset>
            <legend>Layers</legend>
            <div class="pairs">
              <span></span><span aria-hidden="true">fill</span><span aria-hidden="true">line</span>
              ${TONES.map(
                (tone) =>
                  html`<span>${tone}</span>${this.#colour(`${tone}-fill`)}${this.#colour(
                      `${tone}-line`,
                    )}`,
              )}
            </div>
          </fieldset>
          <fieldset>
            <legend>Texts and lines</legend>
            <div class="singles">
              ${SINGLES.map((token) => html`<span>${token}</span>${this.#colour(token)}`)}
              <span>background</span>${this.#background()}
            </div>
          </fieldset>
          <fieldset>
            <legend>Letters and corners</legend>
            ${this.#font()}${this.#radius()}
          </fieldset>
          <button type="button" @click=${this.#startAgain}>Start again</button>
        </form>
        ${this.#judgement()}${this.#css()}
      </div>
    </div>`;
  }

  #set(change: Partial<Choice>): void {
    this.choice = { ...this.choice, ...change };
    this.said = '';
  }

  readonly #startAgain = (): void => {
    this.#set(NOTHING_CHOSEN);
    for (const field of this.querySelectorAll('[aria-invalid]')) {
      field.removeAttribute('aria-invalid');
    }
  };

  #schemes(): TemplateResult {
    return html`<fieldset class="schemes">
      <legend>Colour scheme</legend>
      ${SCHEMES.map(
        (scheme) =>
          html`<label
            ><input
              type="radio"
              name="scheme"
              .checked=${live(this.scheme === scheme)}
              @change=${() => (this.scheme = scheme)}
            />${scheme}</label
          >`,
      )}
    </fieldset>`;
  }

  /** A picker, and a field for any way CSS has to write a colour. */
  #colour(token: string): TemplateResult {
    const { scheme } = this;
    const set = (value: string): void =>
      this.#set({ [scheme]: { ...this.choice[scheme], [token]: value } });
    return colourField(token, chosen(this.choice, scheme, token), set);
  }

  #background(): TemplateResult {
    const { scheme } = this;
    const set = (value: string): void =>
      this.#set({ background: { ...this.choice.background, [scheme]: value } });
    const value = this.choice.background[scheme] ?? chosen(this.choice, scheme, 'paper');
    return colourField('background', value, set);
  }

  #font(): TemplateResult {
    const named = Object.values(FONTS).some((font) => font === this.choice.font);
    return html`<label class="line"
        ><span>font</span
        ><select
          @change=${(event: Event) => this.#set({ font: (event.target as HTMLSelectElement).value })}
        >
          ${Object.entries(FONTS).map(
            ([name, font]) =>
              html`<option .value=${font} .selected=${live(font === this.choice.font)}>
                ${name}
              </option>`,
          )}
          ${named ? '' : html`<option selected .value=${this.choice.font}>your own</option>`}
        </select></label
      ><label class="line"
        ><span>your own</span
        ><input
          type="text"
          spellcheck="false"
          placeholder="Inter, sans-serif"
          .value=${live(named ? '' : this.choice.font)}
          @change=${(event: Event) => this.#ownFont(event.target as HTMLInputElement)}
      /></label>`;
  }

  /** A font is whatever the browser takes for one. */
  #ownFont(field: HTMLInputElement): void {
    const font = field.value.trim();
    const known = font === '' || CSS.supports('font-family', font);
    field.ariaInvalid = String(!known);
    if (known) this.#set({ font });
  }

  #radius(): TemplateResult {
    const { radius } = this.choice;
    return html`<label class="line"
      ><span>radius</span
      ><input
        type="range"
        min="0"
        max=${WIDEST_RADIUS}
        .value=${live(String(radius ?? 6))}
        @input=${(event: Event) =>
          this.#set({ radius: Number((event.target as HTMLInputElement).value) })}
      /><output>${radius === undefined ? 'as drawn' : `${radius} px`}</output></label
    >`;
  }

  #stage(): TemplateResult {
    const { choice, scheme } = this;
    const style = {
      ...Object.fromEntries(propertiesOf(choice)),
      colorScheme: scheme,
      background: choice.background[scheme] ?? chosen(choice, scheme, 'paper'),
    };
    return html`<div
      class="stage"
      role="region"
      aria-label="Pictures"
      tabindex="0"
      style=${styleMap(style)}
    >
      ${PICTURES.map(([kind, args]) => html`<div>${diagram(kind, args)}</div>`)}
    </div>`;
  }

  /** What cannot be read well enough in either scheme. */
  #judgement(): TemplateResult {
    const found = SCHEMES.flatMap((scheme) =>
      faults(paletteOf(this.choice, scheme)).map((fault) => `${scheme}: ${fault}`),
    );
    return html`<section class="judgement ${found.length > 0 ? 'weak' : ''}" role="status">
      <h3>Contrast</h3>
      ${
        found.length > 0
          ? html`<p>${found.length} too weak to be read or seen well:</p>
              <ul>
                ${found.map((fault) => html`<li>${fault}</li>`)}
              </ul>`
          : html`<p>Texts have 4.5:1 and lines 3:1 or more, in light and in dark.</p>`
      }
    </section>`;
  }

  #css(): TemplateResult {
    const css = cssOf(this.choice);
    return html`<section class="css">
      <h3>Style sheet</h3>
      <textarea
        readonly
        rows=${Math.min(16, Math.max(3, css.split('\n').length))}
        aria-label="Style sheet"
        .value=${css || '/* Nothing is changed: the themes as they are. */'}
      ></textarea>
      <p>
        <button type="button" ?disabled=${!css} @click=${() => this.#copy(css)}>Copy</button>
        <span role="status">${this.said}</span>
      </p>
    </section>`;
  }

  async #copy(css: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(css);
      this.said = 'Style sheet copied';
    } catch {
      this.querySelector<HTMLTextAreaElement>('.css textarea')?.select();
      this.said = 'The browser keeps its clipboard closed: copy from the field.';
    }
  }
}

function colourField(name: string, value: string, set: (value: string) => void): TemplateResult {
  const written = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const hex = formatHex(field.value.trim());
    field.ariaInvalid = String(!hex);
    if (hex) set(hex);
  };
  return html`<span class="colour"
    ><input
      type="color"
      aria-label=${name.replace('-', ' ')}
      .value=${live(value)}
      @input=${(event: Event) => set((event.target as HTMLInputElement).value)} /><input
      type="text"
      spellcheck="false"
      aria-label=${`${name.replace('-', ' ')} as text`}
      .value=${live(value)}
      @change=${written}
  /></span>`;
}

if (!customElements.get('theme-playground')) {
  customElements.define('theme-playground', ThemePlayground);
}
