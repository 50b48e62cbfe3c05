import { isRtl, type Plan, type ThemeName, type Tree } from '@stratagram/core';
import { picturesOf, type PictureOptions } from './pictures.ts';

/** What stands in a page: the picture, the element that draws it, or the picture inside the element. */
export const MODES = ['both', 'static', 'element'] as const;
export type Mode = (typeof MODES)[number];

/** How a figure is meant. */
export interface FigureOptions extends PictureOptions {
  readonly mode?: Mode | undefined;
}

/** A figure in two parts, so that a host may write the caption in its own way. */
export interface Figure {
  /** The `<figure>` with all but its caption. */
  readonly tree: Tree;
  readonly caption: string | undefined;
}

/**
 * The figure of a diagram. A notice of what cannot be read is a picture in every mode: there is
 * nothing that an element could draw.
 *
 * @param planned - The diagram as it was read.
 * @param input - The diagram as it was written, with the keys of files.
 * @returns The figure, and its caption apart.
 */
export function figure(planned: Plan, input: unknown, options: FigureOptions = {}): Figure {
  const { kind, common, locale } = planned;
  const { mode = 'both', ...look } = options;
  const caption = common.caption;
  const bare = { ...planned, common: { ...common, caption: undefined, selectable: false } };
  const pictures = (): readonly Tree[] => picturesOf(bare, look);
  const content =
    kind && mode !== 'static'
      ? [el(kind.name, { model: modelOf(input, look.theme) }, mode === 'element' ? [] : pictures())]
      : pictures();
  const attrs = {
    class: 'stratagram',
    lang: common.lang ?? locale?.lang,
    dir: isRtl(planned) ? 'rtl' : undefined,
  };
  return { tree: el('figure', attrs, content), caption: kind && caption };
}

/** The figure with its caption as text. */
export function withCaption({ tree, caption }: Figure): Tree {
  return caption
    ? el(tree.tag, tree.attrs, [...tree.children, el('figcaption', {}, [caption])])
    : tree;
}

/** Everything that the element draws, as JSON; what the figure says already stands there. */
function modelOf(input: unknown, theme: ThemeName | undefined): string {
  return JSON.stringify({
    ...Object(input),
    ...(theme ? { theme } : {}),
    kind: undefined,
    caption: undefined,
    lang: undefined,
  });
}

function el(tag: string, attrs: Tree['attrs'], children: Tree['children']): Tree {
  return { tag, attrs, children };
}
