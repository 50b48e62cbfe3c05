import { PALETTES, colour, rules, TOKEN_NAMES } from '@stratagram/core';

const { light, dark, contrast, print } = PALETTES;
const declare = (value: (token: string) => string): string =>
  TOKEN_NAMES.map((token) => `--_${token}:${value(token)}`).join(';');

/** Written from the same themes as the drawing; a page overrides with `--diagram-…`. */
const css = `
:host{display:block;position:relative;${declare((token) => `light-dark(${colour(light, token)},${colour(dark, token)})`)}}
:host([hidden]){display:none}
:host([theme=light]){color-scheme:light}
:host([theme=dark]){color-scheme:dark}
:host([theme=contrast]){${declare((token) => colour(contrast, token))}}
:host([theme=print]){${declare((token) => colour(print, token))}}
svg{display:block;max-width:100%;height:auto;overflow:visible;margin:0;background:var(--diagram-background,none);color:inherit;font-style:normal;font-weight:400;font-variant:normal;font-stretch:normal;letter-spacing:normal;word-spacing:normal;text-transform:none;text-indent:0;text-shadow:none;text-decoration:none;line-height:normal;white-space:normal;writing-mode:horizontal-tb;stroke:none;stroke-opacity:1;fill-opacity:1;fill:var(--diagram-ink,var(--_ink));font-family:var(--diagram-font,Arial,Helvetica,'Liberation Sans',Arimo,sans-serif)}
${rules((token) => `var(--diagram-${token},var(--_${token}))`)}
[role=treeitem]{cursor:pointer;outline:none}
[role=treeitem]:focus-visible>.box{stroke:var(--diagram-accent,var(--_accent));stroke-width:3.5;stroke-dasharray:none}
[role=treeitem]:hover>.box{stroke-width:2.5}
slot{display:block;font:400 .8125rem/1.4 var(--diagram-font,Arial,sans-serif)}
@media (forced-colors:active){svg,.label,.detail{fill:CanvasText}.box,.core{fill:Canvas}.box,.bracket,.link,.hatch{stroke:CanvasText}.mark{fill:CanvasText}.ring,[role=treeitem]:focus-visible>.box{stroke:Highlight}}
`;

const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * Gives a shadow root its styles: one constructed sheet a document, or a `<style>` with the page's
 * nonce (`window.litNonce`) where sheets cannot be adopted.
 */
export function adoptStyles(root: ShadowRoot): void {
  const owner = root.ownerDocument;
  const view = owner.defaultView as (Window & typeof globalThis & { litNonce?: string }) | null;
  if (view && 'adoptedStyleSheets' in root && typeof view.CSSStyleSheet === 'function') {
    let sheet = sheets.get(owner);
    if (!sheet) {
      sheet = new view.CSSStyleSheet();
      sheet.replaceSync(css);
      sheets.set(owner, sheet);
    }
    root.adoptedStyleSheets = [sheet];
  } else if (!root.querySelector('style')) {
    const style = owner.createElement('style');
    const nonce = view?.litNonce;
    if (nonce) style.setAttribute('nonce', nonce);
    style.textContent = css;
    root.prepend(style);
  }
}
