import type { ThemeName } from '@stratagram/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { NAVIGATE_URL } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';
import { CHAPTERS } from '../concepts/chapters.ts';
import { CHOSEN } from './chosen.ts';
import { ALL_PARTS, entries, type Entry, type Link } from './entries.ts';
import './gallery.css';
import { titlesOf } from './names.ts';
import { WIDTH } from './small.ts';
import './thumbnail.ts';

/** Concepts that are named under a picture; its story names the others. */
const NAMED = 3;

/** The pictures of the catalogue, small: chosen ones, and all, with what they can be looked for by. */
export class PictureGallery extends LitElement {
  static override properties = {
    theme: { type: String },
    found: { state: true },
    complete: { type: Boolean, reflect: true },
    all: { state: true },
    text: { state: true },
    chapter: { state: true },
    kind: { state: true },
  };
  declare theme: ThemeName;
  declare found: readonly Entry[];
  /** All files of stories were read. */
  declare complete: boolean;
  /** All are shown, not the chosen ones only. */
  declare all: boolean;
  declare text: string;
  declare chapter: string;
  declare kind: string;

  constructor() {
    super();
    this.theme = 'light';
    this.found = [];
    this.complete = false;
    this.all = false;
    this.text = '';
    this.chapter = '';
    this.kind = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override async firstUpdated(): Promise<void> {
    for await (const more of entries()) {
      this.found = [...this.found, ...more].toSorted((one, other) => one.at - other.at);
    }
    this.complete = true;
  }

  protected override render(): TemplateResult {
    const shown = this.#shown();
    const titles = titlesOf(shown);
    return html`<form
        class="filters"
        role="search"
        @submit=${(event: Event) => event.preventDefault()}
      >
        <label
          >Find<input
            type="search"
            placeholder="Xen, page cache, R15 …"
            .value=${live(this.text)}
            @input=${(event: Event) => (this.text = valueOf(event))}
        /></label>
        <label
          >Chapter<select
            .value=${live(this.chapter)}
            @change=${(event: Event) => (this.chapter = valueOf(event))}
          >
            <option value="">All</option>
            ${this.#parts()}
          </select></label
        >
        <label
          >Element<select
            .value=${live(this.kind)}
            @change=${(event: Event) => (this.kind = valueOf(event))}
          >
            <option value="">All</option>
            ${[...new Set(this.found.flatMap(({ kinds }) => kinds))]
              .toSorted()
              .map((kind) => html`<option>${kind}</option>`)}
          </select></label
        >
        <label class="check"
          ><input
            type="checkbox"
            .checked=${live(this.all || this.#searches())}
            ?disabled=${this.#searches()}
            @change=${() => (this.all = !this.all)}
          />All pictures</label
        >
        <p role="status">${this.#status(shown)}</p>
      </form>
      <ul class="shots">
        ${repeat(
          shown,
          ({ id }) => id,
          (entry) => this.#card(entry, titles.get(entry.id) ?? entry.title),
        )}
      </ul>
      ${this.#next(shown)}`;
  }

  /** Is something looked for? Then it is looked for among all. */
  #searches(): boolean {
    return Boolean(this.text.trim() || this.chapter || this.kind);
  }

  #shown(): readonly Entry[] {
    if (!this.all && !this.#searches()) {
      const byId = new Map(this.found.map((entry) => [entry.id, entry]));
      return CHOSEN.flatMap((id) => byId.get(id) ?? []);
    }
    const words = this.text.toLowerCase().split(/\s+/).filter(Boolean);
    return this.found.filter(
      (entry) =>
        (!this.chapter || entry.part === this.chapter) &&
        (!this.kind || entry.kinds.includes(this.kind)) &&
        words.every((word) => entry.words.includes(word)),
    );
  }

  #status(shown: readonly Entry[]): string {
    if (!this.all && !this.#searches() && shown.length > 0) {
      return `${shown.length} chosen pictures. Find, Chapter and Element look through all.`;
    }
    if (!this.complete) return 'Pictures are being gathered …';
    return `${pictures(shown)} of ${pictures(this.found)} pictures, in ${shown.length} stories`;
  }

  /** What stands after the last card: the way to the others, or out of a search without a result. */
  #next(shown: readonly Entry[]): TemplateResult | typeof nothing {
    if (!this.complete) return nothing;
    if (shown.length === 0) {
      return html`<div class="next">
        <p>
          No picture has all of this. Try fewer words or other ones, such as “memory” for “RAM”, or
          all chapters and elements.
        </p>
        <button type="button" @click=${() => this.#reset(false)}>Clear the search</button>
      </div>`;
    }
    if (this.all || this.#searches()) return nothing;
    return html`<div class="next">
      <button type="button" @click=${() => this.#reset(true)}>
        All ${pictures(this.found)} pictures
      </button>
    </div>`;
  }

  /** Nothing is looked for any more; the keyboard goes to where one chooses again. */
  async #reset(all: boolean): Promise<void> {
    this.text = this.chapter = this.kind = '';
    this.all = all;
    await this.updateComplete;
    this.querySelector<HTMLElement>(`[type=${all ? 'checkbox' : 'search'}]`)?.focus();
  }

  /** Chapters with their numbers, then the other parts that there are. */
  #parts(): TemplateResult {
    const others = ALL_PARTS.filter((part) => !CHAPTERS.some(({ title }) => title === part));
    const there = others.filter((part) => this.found.some((entry) => entry.part === part));
    return html`<optgroup label="Chapters">
        ${CHAPTERS.map(
          ({ number, title }) => html`<option value=${title}>${number}. ${title}</option>`,
        )}
      </optgroup>
      <optgroup label="Beside them">
        ${there.map((part) => html`<option>${part}</option>`)}
      </optgroup>`;
  }

  #card({ href, page, lang, links, plan, height, count }: Entry, title: string): TemplateResult {
    return html`<li style=${`--shape: ${height / WIDTH}`}>
      ${link(
        { title, href },
        html`<picture-thumbnail
            .plan=${plan}
            .height=${height}
            theme=${this.theme}
          ></picture-thumbnail
          ><strong lang=${lang} dir="auto">${title}</strong>${
            count > 1
              ? html` <span class="more">+${count - 1}<span class="aside"> more</span></span>`
              : ''
          }`,
      )}
      <p>
        ${
          links.length > 0
            ? links.slice(0, NAMED + 1).map((one) => link(one))
            : html`<span>${page}</span>`
        }
      </p>
    </li>`;
  }
}

function pictures(list: readonly Entry[]): string {
  return list.reduce((sum, { count }) => sum + count, 0).toLocaleString('en');
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}

/** A link out of the frame that a story is shown in; the catalogue follows it without loading anew. */
function link({ title, href }: Link, content?: TemplateResult): TemplateResult {
  const follow = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    addons.getChannel().emit(NAVIGATE_URL, href);
  };
  return html`<a href=${`./${href}`} target="_top" @click=${follow}>${content ?? title}</a>`;
}

if (!customElements.get('picture-gallery')) {
  customElements.define('picture-gallery', PictureGallery);
}
