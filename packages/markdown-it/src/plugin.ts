import {
  fillHtml,
  isDiagram,
  movedBy,
  pages,
  parseInfo,
  placesIn,
  sentence,
  toHtml,
  withCaption,
  type Page,
  type PluginOptions,
  type Written,
} from '@stratagram/embed';
import { fillLine, freeTags } from './inline.ts';
import { joinTags } from './joined.ts';
import { CLOSE, directive, FIGURE, OPEN } from './directive.ts';
import { fileOf, frontMatterOf, isVue, keep } from './env.ts';
import type { MarkdownIt, Token } from './markdown-it.ts';

export interface MarkdownItOptions extends PluginOptions {
  /**
   * The HTML becomes a template of Vue, which is to leave figures alone (`v-pre`): by itself it drops
   * elements that it does not know. VitePress and VuePress are recognised.
   */
  readonly vue?: boolean | undefined;
}

/**
 * A plugin for markdown-it: fenced blocks and directives that hold a diagram become figures.
 * `env.stratagramMessages` has what there is to say about those of a page.
 *
 * @param md - The parser of markdown-it that is to draw them.
 * @param options - Mode, theme, width in px and more; the front matter of a page comes first.
 * @throws TypeError at once when an option is wrong. With `strict`, rendering throws an Error that
 *   names the first message that counts.
 * @example
 * ```js
 * markdownIt().use(stratagram, { mode: 'static', report: console.warn });
 * ```
 */
export default function stratagram(md: MarkdownIt, options: MarkdownItOptions = {}): void {
  const { vue, ...rest } = options;
  const pageOf = pages(rest);
  md.block.ruler.before('fence', FIGURE, directive, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  // A figure is no fence any more: nothing that colours code gets to see it.
  md.core.ruler.push(FIGURE, ({ env, src, tokens }) => {
    const page = pageOf(fileOf(env), src, frontMatterOf(env));
    if (page.isOn) joinTags(tokens, page.lines);
    const isTemplate = vue ?? isVue(env);
    const attrs = isTemplate ? { 'v-pre': '' } : {};
    for (const token of page.isOn ? tokens : []) {
      if (token.type === 'html_block') fillTags(token, page, isTemplate);
      else if (token.type === 'inline') fillLine(token, page, isTemplate);
      else draw(token, page, attrs);
    }
    if (page.isOn) freeTags(tokens);
    keep(env, page.messages);
    const { failure } = page;
    if (failure) throw new Error(sentence(failure, fileOf(env)));
  });
  const content = (tokens: readonly Token[], index: number): string => tokens[index]?.content ?? '';
  Object.assign(md.renderer.rules, { [FIGURE]: content, [OPEN]: content, [CLOSE]: content });
}

/** Puts pictures into tags that are written by hand. */
function fillTags(token: Token, page: Page, vue: boolean): void {
  const { html, messages } = fillHtml(token.content, { ...page.options, vue });
  const [start, end] = token.map ?? [0, 0];
  page.tell(
    messages.map((message) => movedBy(start, message)),
    start + 1,
    end,
  );
  token.content = html;
}

/** Gives a token its HTML, if it is a diagram. */
function draw(token: Token, page: Page, attrs: object): void {
  const written = token.type === 'fence' ? readFence(token, page.lines) : (token.meta as Written);
  const isOpen = token.type === OPEN;
  if (!written || !(isOpen || token.type === FIGURE || token.type === 'fence')) return;
  const embedded = page.draw(written);
  const tree = { ...embedded.tree, attrs: { ...embedded.tree.attrs, ...attrs } };
  const html = toHtml(isOpen ? tree : withCaption({ ...embedded, tree }));
  token.content = isOpen ? html.replace(/<\/figure>$/, '<figcaption>') : `${html}\n`;
  if (!isOpen) token.type = FIGURE;
}

function readFence({ info, content, map }: Token, lines: readonly string[]): Written | undefined {
  const { name, attributes } = parseInfo(info);
  if (!isDiagram(name)) return undefined;
  const first = map?.[0] ?? 0;
  const text = content.replace(/\n$/, '');
  const at = { line: first + 1, column: 1 + (/[`~]/.exec(lines[first] ?? '')?.index ?? 0) };
  return { name, attributes, text, at, placeOf: placesIn(lines, first + 2, text) };
}
