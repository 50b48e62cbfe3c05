import {
  PALETTES,
  colour,
  rules,
  TOKEN_NAMES,
  type ThemeName,
} from '@stratagram/core/figure/theme';
import { FORCED, FRAME, PRINTED, SLOT } from './style-parts.ts';

/** How texts are set of which a drawing says nothing else. */
const TEXTS = 'svg{text-anchor:middle}.detail{font-size:11px;font-weight:400}';

/**
 * Written from the same themes as the drawing; a page overrides with `--diagram-…`. A colour goes
 * through `light-dark()`, which takes nothing but colours: a `url()` in its place is no request.
 */
function css(theme: ThemeName): string {
  const auto = theme === 'auto';
  const dark = PALETTES[auto ? 'dark' : theme];
  const tokens = TOKEN_NAMES.map((token) => {
    const value = (palette: typeof dark): string =>
      `var(--diagram-${token},${colour(palette, token)})`;
    return `--_${token}:light-dark(${value(PALETTES[theme])},${value(dark)})`;
  }).join(';');
  const stages = [1, 2, 3, 4, 5].map(
    (step) => `.reach-${step}>.fault,.badge.reach-${step}{animation-delay:${step * 0.14}s}`,
  );
  const scheme = auto ? '' : `color-scheme:${theme === 'dark' ? theme : 'light'};`;
  return `${FRAME(scheme + tokens)}${TEXTS}${rules((token) => `var(--_${token})`)}
${SLOT}[role=treeitem]{cursor:pointer;outline:none}
[role=treeitem]:hover>.box{stroke-width:2.5}
[role=treeitem]:focus-visible>.box{stroke:var(--_accent);stroke-width:3.5;stroke-dasharray:none}
.badges{pointer-events:none}
@keyframes reach{from{opacity:0}}
@media (prefers-reduced-motion:no-preference){.staged .fault,.staged .badge[class*=reach-]{animation:reach .2s both}${stages.join('')}}
${PRINTED}${FORCED}`;
}

type View = Window & typeof globalThis & { litNonce?: string };

/** One constructed sheet for each theme in a document, with and without what only some pictures need. */
const sheets = new WeakMap<Document, Record<string, CSSStyleSheet>>();

/**
 * Gives a shadow root the styles of a theme: a constructed sheet, or a `<style>` with the page's
 * nonce (`window.litNonce`) where sheets cannot be adopted.
 *
 * @param wanted - Its name; any other is `auto`.
 * @param more - Rules for what few pictures have.
 * @returns Whether it had others before.
 */
export function adoptStyles(root: ShadowRoot, wanted: unknown = 'auto', more = ''): boolean {
  // What has not been decoded yet may be anything.
  const theme =
    typeof wanted === 'string' && Object.hasOwn(PALETTES, wanted) ? (wanted as ThemeName) : 'auto';
  const owner = root.ownerDocument;
  const view = owner.defaultView as View | null;
  if (view && 'adoptedStyleSheets' in root) {
    const ofDocument = sheets.get(owner) ?? {};
    sheets.set(owner, ofDocument);
    const key = theme + more;
    let sheet = ofDocument[key];
    if (!sheet) {
      sheet = ofDocument[key] = new view.CSSStyleSheet();
      sheet.replaceSync(css(theme) + more);
    }
    if (root.adoptedStyleSheets[0] === sheet) return false;
    root.adoptedStyleSheets = [sheet];
    return true;
  }
  if (view) {
    let style = root.querySelector('style');
    if (!style) {
      style = owner.createElement('style');
      if (view.litNonce) style.setAttribute('nonce', view.litNonce);
      root.prepend(style);
    }
    const text = css(theme) + more;
    if (style.textContent !== text) style.textContent = text;
  }
  return false;
}
