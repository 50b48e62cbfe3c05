import { FONTS } from './style-parts.ts';

/** The bar under a picture that is told in steps, in the room that a page may have kept for it. */
export const playerCss = `:host::after{content:none!important}
.player{display:flex;align-items:center;gap:4px;block-size:32px;margin-block-start:8px;font:400 .8125rem/1.2 ${FONTS};color:var(--_ink)}
.player [hidden]{display:none}
.player button{appearance:none;display:grid;place-items:center;flex:none;inline-size:32px;block-size:32px;margin:0;padding:0;border:1px solid var(--_muted);border-radius:6px;background:none;color:inherit;cursor:pointer}
.player button:hover{border-color:var(--_accent);color:var(--_accent)}
.player button:focus-visible,.player a:focus-visible{outline:2px solid var(--_accent);outline-offset:2px}
.player button[aria-disabled=true]{border-color:currentColor;color:inherit;opacity:.45;cursor:default}
.player svg{inline-size:16px;block-size:16px;background:none;fill:currentColor}
.player span[part]{min-inline-size:3.5em;padding-inline:6px;font-variant-numeric:tabular-nums;white-space:nowrap}
.player a{margin-inline-start:auto;min-inline-size:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;color:var(--_accent)}
.player [aria-live]{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media print{.player{display:none}}
@media (forced-colors:active){.player svg{fill:ButtonText!important}}`;
