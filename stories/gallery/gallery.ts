import type { ThemeName } from '@stratagram/core';
import { html, LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { NAVIGATE_URL } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';
import { CHAPTERS } from '../concepts/chapters.ts';
import { ALL_PARTS, entries, type Entry, type Link } from './entries.ts';
import './gallery.css';
import './thumbnail.ts';

/** Concepts that are named under a picture; its story names the others. */
const NAMED = 3;

/** Every picture of the catalogue, small, with what they can be looked for by. */
export class PictureGallery extends LitElement {
  static override properties = {
    theme: { type: String },
    found: { state: true },
    complete: { type: Boolean, reflect: true },
    text: { state: true },
    chapter: { state: true },
    kind: { state: true },
  };
  declare theme: ThemeName;
  declare found: readonly Entry[];
  /** All files of stories were read. */
  declare complete: boolean;
  declare text: string;
  declare chapter: string;
  declare kind: string;

  constructor() {
    super();
    this.theme = 'light';
    this.found = [];
    this.complete = false;
    this.text = '';
    this.chapter = '';
    this.kind = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override async firstUpdated(): Promise<void> {
    for await (const more of entries()) this.found = [...this.found, ...more];
    this.complete = true;
  }

  protected override render(): TemplateResult {
    const words = this.text.toLowerCase().split(/\s+/).filter(Boolean);
    const shown = this.found.filter(
      (entry) =>
        (!this.chapter || entry.part === this.chapter) &&
        (!this.kind || entry.kinds.includes(this.kind)) &&
        words.every((word) => entry.words.includes(word)),
    );
    const count = (list: readonly Entry[]): number =>
      list.reduce((sum, { pictures }) => sum + pictures.length, 0);
    return html`<form
        class="filters"
        role="search"
        @submit=${(event: Event) => event.preventDefault()}
      >
        <label
          >Find<input
            type="search"
            placeholder="Xen, page cache, R15 …"
            @input=${(event: Event) => (this.text = valueOf(event))}
        /></label>
        <label
          >Chapter<select @change=${(event: Event) => (this.chapter = valueOf(event))}>
            <option value="">All</option>
            ${this.#parts()}
          </select></label
        >
        <label
          >Element<select @change=${(event: Event) => (this.kind = valueOf(event))}>
            <option value="">All</option>
            ${[...new Set(this.found.flatMap(({ kinds }) => kinds))]
              .toSorted()
              .map((kind) => html`<option>${kind}</option>`)}
          </select></label
        >
        <p role="status">
          ${
            this.complete
              ? `${count(shown)} of ${count(this.found)} pictures, in ${shown.length} stories`
              : 'Pictures are being gathered …'
          }
        </p>
      </form>
      <ul class="shots">
        ${repeat(
          shown,
          ({ id }) => id,
          (entry) => this.#card(entry),
        )}
      </ul>`;
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

  #card({ name, href, page, links, pictures }: Entry): TemplateResult {
    return html`<li>
      ${link(
        { title: name, href },
        html`<picture-thumbnail .pictures=${pictures} theme=${this.theme}></picture-thumbnail
          ><strong>${name}</strong>`,
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
