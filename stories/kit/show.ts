import { PALETTES, THEMES, renderSvg, type ThemeName } from '@stratagram/core';
import { html, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { inputOf } from './input.ts';
import { showing } from './shown.ts';
import { diagram, type Args, type Kind } from './tag.ts';

/** A diagram of a gallery and what to look for in it. */
export interface Item {
  readonly name: string;
  readonly note?: string | undefined;
  readonly args: Args;
}

/** Diagrams side by side, or one below the other. */
export function gallery(kind: Kind, items: readonly Item[], columns = ''): TemplateResult {
  return html`<div class="gallery ${columns}">
    ${items.map(({ name, note, args }) =>
      showing(
        { name, note },
        html`<figure class="card">
          <figcaption><strong>${name}</strong>${note ? html`<br />${note}` : ''}</figcaption>
          ${diagram(kind, args)}
        </figure>`,
      ),
    )}
  </div>`;
}

/** One diagram in all themes, each on the background it is made for. */
export function inThemes(kind: Kind, args: Args): TemplateResult {
  return html`<div class="gallery">
    ${THEMES.map(
      (theme) =>
        html`<figure class="card" data-theme=${theme} style=${styleMap(paper(theme))}>
          <figcaption><strong>${theme}</strong></figcaption>
          ${diagram(kind, { ...args, theme })}
        </figure>`,
    )}
  </div>`;
}

function paper(theme: ThemeName): Record<string, string> {
  const { light, dark } = PALETTES;
  if (theme === 'auto') {
    return {
      '--card-paper': `light-dark(${light.paper}, ${dark.paper})`,
      '--card-ink': `light-dark(${light.ink}, ${dark.ink})`,
    };
  }
  return {
    '--card-paper': PALETTES[theme].paper,
    '--card-ink': PALETTES[theme].ink,
    colorScheme: theme === 'dark' ? 'dark' : 'light',
  };
}

/** Widths that pictures are designed for: telephone, column, page, wide page. */
const WIDTHS = [320, 480, 760, 1200] as const;

/** One diagram in containers of several widths: laid out again, not scaled. */
export function inWidths(kind: Kind, args: Args): TemplateResult {
  return html`<div class="scroller" role="region" aria-label="All widths" tabindex="0">
    <div class="gallery one">
      ${WIDTHS.map(
        (width) =>
          html`<figure class="card" style="inline-size: ${width + 34}px">
            <figcaption><strong>${width} px</strong></figcaption>
            ${diagram(kind, args)}
          </figure>`,
      )}
    </div>
  </div>`;
}

/** The element beside what `renderSvg` writes for the same input. */
export function besideStatic(
  kind: Kind,
  args: Args,
  theme: ThemeName,
  locale: string,
): TemplateResult {
  const input = inputOf(kind, { ...args, width: 480 });
  return html`<div class="gallery">
    <figure class="card">
      <figcaption><strong>The element</strong><br />drawn in its shadow root</figcaption>
      ${diagram(kind, { ...args, width: 480 })}
    </figure>
    <figure class="card" data-static>
      <figcaption><strong>The file</strong><br />written without a browser</figcaption>
      ${unsafeHTML(renderSvg(input, { theme, locale }).svg)}
    </figure>
  </div>`;
}
