export { alternative } from './alternative.ts';
export { linesOf, placesIn } from './block.ts';
export { embed, movedBy, type Embedded, type EmbedOptions, type Message } from './embed.ts';
export {
  figure,
  MODES,
  withCaption,
  type Figure,
  type FigureOptions,
  type Mode,
} from './figure.ts';
export { fillHtml, type Filled, type FillOptions } from './html/fill-html.ts';
export { joinedTag, type Block } from './html/joined.ts';
export { diagramAt, fillInline, type InlineDiagram, type InlinePart } from './html/inline.ts';
export { isDiagramTag, pictured, STANDS, type Pictured } from './html/tags.ts';
export { isDiagram, parseAttributes, parseInfo, type Attributes } from './info.ts';
export { toHtml } from './markup.ts';
export { locate, type Located, type Position } from './source/locate.ts';
export { parsePlainJson } from './source/plain-json.ts';
export { parseText } from './source/parse-text.ts';
export {
  meantAsJson,
  printableSource,
  unreadable,
  type Finding,
  type Source,
  type Span,
} from './source/source.ts';
export type { WrittenTag } from './tags.ts';
export type { Written } from './written.ts';
export { readOptions } from './page-options.ts';
export { pages, sentence, type Page, type PluginOptions } from './plugin-options.ts';
