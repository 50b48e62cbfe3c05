export const FONTS = "var(--diagram-font,Arial,Helvetica,'Liberation Sans',Arimo,sans-serif)";

/** The element and its picture, which takes nothing from the page but what is meant for it. */
export const FRAME = (tokens: string): string =>
  `:host{display:block;container-type:normal!important;position:relative;${tokens}}
:host::before{content:none!important}
:host([hidden]){display:none}
svg{display:block;max-width:100%;height:auto;overflow:visible;background-color:var(--diagram-background,#0000);font:600 13px/normal ${FONTS};letter-spacing:normal;word-spacing:normal;text-transform:none;text-indent:0;text-shadow:none;white-space:normal;writing-mode:horizontal-tb;stroke:none;stroke-width:1.25;stroke-dasharray:none;stroke-opacity:1;fill-opacity:1;fill:var(--_ink)}
`;

export const SLOT = `.layer>.box{rx:var(--diagram-radius,revert-layer)}
slot{display:block;font:400 .8125rem/1.4 ${FONTS}}
`;

export const PRINTED = '@media print{:host{color-scheme:light}}\n';

/** Colours of the reader's own: samples of a legend would all look alike. */
export const FORCED =
  '@media (forced-colors:active){svg,.label,.detail,.mark,.usage,.solid{fill:CanvasText!important}.box,.core,.number{fill:Canvas!important}.badge>.mark,.glyph{stroke:Canvas!important}.box,.bracket,.link,.hatch,.sign,path.axis{stroke:CanvasText!important}.ring,.fault,.wrong,[role=treeitem]:focus-visible>.box{stroke:Highlight!important}.legend>*{visibility:hidden}}';
