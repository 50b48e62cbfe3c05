import {
  PALETTES,
  TOKEN_NAMES,
  TONES,
  colour,
  type Palette,
  type ThemeName,
  type Tone,
} from '@stratagram/core';
import { html, svg, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { SIGHTS, seen, type Sight } from '../../test/colours.ts';
import { closest, LEAST, paperFigures, toneFigures, toOne } from './figures.ts';
import './designers.css';

/** `auto` is light or dark. */
const SHOWN = ['light', 'dark', 'contrast', 'print'] as const satisfies readonly ThemeName[];

export const SIGHT_NAMES: Readonly<Record<Sight, string>> = {
  trichromacy: 'All colours',
  protanopia: 'Protanopia: no red cones',
  deuteranopia: 'Deuteranopia: no green cones',
  tritanopia: 'Tritanopia: no blue cones',
  achromatopsia: 'Achromatopsia: lightness alone',
};

/** A theme's part of a page, on its own paper. */
function card(theme: ThemeName, content: TemplateResult, wide = false): TemplateResult {
  const { paper, ink } = PALETTES[theme];
  const style = {
    '--card-paper': paper,
    '--card-ink': ink,
    'color-scheme': theme === 'dark' ? 'dark' : 'light',
  };
  return html`<section
    class="card theme-card ${wide ? 'wide' : ''}"
    data-theme=${theme}
    style=${styleMap(style)}
  >
    <h3>${theme}</h3>
    ${content}
  </section>`;
}

/** A band as it stands in a picture. */
function band(palette: Palette, tone: Tone, words = '', sight: Sight = 'trichromacy') {
  const [fill, line] = palette.tones[tone].map((value) => seen(value, sight));
  const style = { background: fill, 'border-color': line, color: seen(palette.ink, sight) };
  return html`<span class="band" style=${styleMap(style)}
    >${tone}${words && html`<small style=${styleMap({ color: seen(palette.muted, sight) })}>${words}</small>`}</span
  >`;
}

/** Every token of every theme, with its colour. */
export function palettes(): TemplateResult {
  return html`<div class="gallery">
    ${SHOWN.map((theme) =>
      card(
        theme,
        html`<ul class="tokens">
          ${TONES.map(
            (tone) =>
              html`<li>
                ${band(PALETTES[theme], tone, 'second line')}
                ${names(theme, [`${tone}-fill`, `${tone}-line`])}
              </li>`,
          )}
          ${TOKEN_NAMES.filter((token) => !TONES.some((tone) => token.startsWith(`${tone}-`))).map(
            (token) =>
              html`<li>
                <span
                  class="chip"
                  style=${styleMap({ background: colour(PALETTES[theme], token) })}
                ></span>
                ${names(theme, [token])}
              </li>`,
          )}
        </ul>`,
      ),
    )}
  </div>`;
}

function names(theme: ThemeName, tokens: readonly string[]): TemplateResult {
  return html`<span class="names"
    >${tokens.map(
      (token) =>
        html`<code>--diagram-${token}</code> <span>${colour(PALETTES[theme], token)}</span>`,
    )}</span
  >`;
}

/** How well each theme can be read, in contrasts. */
export function contrasts(): TemplateResult {
  return html`<div class="gallery one">
    ${SHOWN.map((theme) => card(theme, html`${toneTable(theme)}${paperTable(theme)}`, true))}
  </div>`;
}

function toneTable(theme: ThemeName): TemplateResult {
  const palette = PALETTES[theme];
  return table(
    `Tones of ${theme}`,
    [
      'Tone',
      'Label on fill',
      'Second line on fill',
      'Outline on fill',
      'Outline on paper',
      'Outline beside a neighbour',
    ],
    toneFigures(palette).map(({ tone, label, detail, onFill, onPaper, onNeighbour, neighbour }) => [
      band(palette, tone),
      figure(label, LEAST.text),
      figure(detail, LEAST.text),
      figure(onFill, LEAST.line),
      figure(onPaper, LEAST.line),
      html`${toOne(onNeighbour)} <small>${neighbour}</small>`,
    ]),
  );
}

function paperTable(theme: ThemeName): TemplateResult {
  const palette = PALETTES[theme];
  return table(
    `Lines and texts of ${theme}`,
    ['Token', 'For', 'On paper', 'On the fill it shows least on'],
    paperFigures(palette).map(({ token, use, least, onPaper, onFill, fill }) => [
      html`<span class="chip" style=${styleMap({ background: palette[token] })}></span> ${token}`,
      html`${use}`,
      figure(onPaper, least),
      html`${figure(onFill, LEAST.line)} <small>${fill}</small>`,
    ]),
  );
}

/** A figure with its verdict: level AA, AAA for texts of 7:1, or too weak. */
function figure(ratio: number, least: number): TemplateResult {
  const verdict = ratio < least ? 'too weak' : least === LEAST.text && ratio >= 7 ? 'AAA' : 'AA';
  return html`${toOne(ratio)} <small class=${ratio < least ? 'weak' : ''}>${verdict}</small>`;
}

function table(
  name: string,
  heads: readonly string[],
  rows: readonly (readonly TemplateResult[])[],
): TemplateResult {
  return html`<div class="scroller" role="region" aria-label=${name} tabindex="0">
    <table class="figures">
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first, ...rest]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${rest.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** The tones of a theme as each sight has them, and the two that come closest. */
export function sightTables(): TemplateResult {
  const sights = Object.keys(SIGHTS) as Sight[];
  return html`<div class="gallery one">
    ${SHOWN.filter((theme) => theme !== 'print').map((theme) => {
      const palette = PALETTES[theme];
      return card(
        theme,
        html`<ul class="sights">
          ${sights.map((sight) => {
            const { pair, distance } = closest(palette, sight);
            return html`<li>
              <h4>${SIGHT_NAMES[sight]}</h4>
              <div class="bands">${TONES.map((tone) => band(palette, tone, '', sight))}</div>
              <p>
                Closest: ${pair.join(' and ')}, ΔE ${distance.toFixed(1)}
                ${distance < 2.3 ? html`<strong>not told apart by colour</strong>` : ''}
              </p>
            </li>`;
          })}
        </ul>`,
        true,
      );
    })}
  </div>`;
}

/** Filters that show a page as a sight has it: the matrices, applied in linear light. */
export function sightFilters(): TemplateResult {
  return html`<svg class="sight-filters" aria-hidden="true" width="0" height="0">
    ${(Object.keys(SIGHTS) as Sight[]).map((sight) => {
      const rows = [0, 3, 6].map((at) => [...SIGHTS[sight].slice(at, at + 3), 0, 0].join(' '));
      return svg`<filter id=${`sight-${sight}`} color-interpolation-filters="linearRGB">
        <feColorMatrix type="matrix" values=${`${rows.join(' ')} 0 0 0 1 0`}></feColorMatrix>
      </filter>`;
    })}
  </svg>`;
}
