import type { Ink } from '../figure/ink.ts';
import type { Font } from '../figure/measure.ts';
import { Pen, type Anchor, type Drawing, type Group, type TextName } from '../figure/pen.ts';
import type { Palette } from '../figure/theme.ts';
import type { Attributes, Scene, Tag } from '../figure/scene.ts';
import type { Output, Sheet } from '../frame/draw.ts';
import {
  groupAttributes,
  inkAttributes,
  looksOf,
  paletteOf,
  paperAttributes,
  rootAttributes,
  textAttributes,
  upwards,
  type Looks,
  type Pairs,
} from './attributes.ts';
import { styleOf } from './style-sheet.ts';

/** Gives a drawing as a tree of SVG elements: the same as the text holds, for outputs that are no text. */
export function treeOutput(): Output<Scene> {
  let pen: TreePen | undefined;
  return {
    begin: (drawing, sheet) => (pen = new TreePen(drawing, paletteOf(drawing.theme), sheet)),
    end: () => (pen as TreePen).finish(),
  };
}

type Children = (Scene | string)[];

class TreePen extends Pen {
  readonly #root: Scene;
  readonly #groups: Children[];
  #children: Children = [];
  readonly #looks: Looks;
  readonly #style: Children = [];
  readonly #used = new Set<Ink>();
  #numbers = false;

  constructor(drawing: Drawing, palette: Palette, sheet: Sheet) {
    super(drawing, palette);
    this.#looks = looksOf(drawing);
    this.#root = el('svg', rootAttributes(drawing, palette, sheet, this.#looks), this.#children);
    this.#groups = [this.#children];
    this.title(drawing.title);
    this.#children.push(el('desc', [], [drawing.description]));
    if (this.#looks === 'style') this.#children.push(el('style', [], this.#style));
    if (drawing.background) this.#children.push(el('rect', paperAttributes(palette, sheet)));
  }

  finish(): Scene {
    if (this.#looks === 'style') {
      const { background } = this.drawing;
      this.#style.push(styleOf([...this.#used], this.#numbers, background));
    }
    return this.#root;
  }

  open(name: string, group: Group = {}): void {
    const children: Children = [];
    this.#children.push(el('g', groupAttributes(name, group), children));
    this.#groups.push(children);
    this.#children = children;
  }

  close(): void {
    this.#groups.pop();
    this.#children = this.#groups.at(-1) as Children;
  }

  title(words: string): void {
    this.#children.push(el('title', [], [words]));
  }

  protected drawRect(
    paint: Ink,
    x: number,
    y: number,
    width: number,
    height: number,
    rx: number,
  ): void {
    const place: Pairs = [
      ...(rx ? [['rx', rx] as const] : []),
      ...(x ? [['x', x] as const] : []),
      ...(y ? [['y', y] as const] : []),
      ['width', width],
      ['height', height],
    ];
    this.#children.push(el('rect', [...this.#begin(paint), ...place]));
  }

  protected drawPath(paint: Ink, d: string, transform: string | undefined): void {
    const place: Pairs = [['d', d], ...(transform ? [['transform', transform] as const] : [])];
    this.#children.push(el('path', [...this.#begin(paint), ...place]));
  }

  protected drawText(
    words: string,
    x: number,
    y: number,
    font: Font,
    name: TextName,
    anchor: Anchor | undefined,
    turned: boolean,
  ): void {
    if (name === 'number') this.#numbers = true;
    const place: Pairs = [
      ...(x ? [['x', x] as const] : []),
      ['y', y],
      ...(anchor ? [['text-anchor', anchor] as const] : []),
      ...(turned ? [['transform', upwards(x, y)] as const] : []),
    ];
    const begin = textAttributes(name, font, this.palette, this.#looks);
    this.#children.push(el('text', [...begin, ...place], [words]));
  }

  #begin(paint: Ink): Pairs {
    this.#used.add(paint);
    return inkAttributes(paint, this.palette, this.#looks);
  }
}

function el(tag: Tag, pairs: Pairs, children: Children = []): Scene {
  return { tag, attrs: Object.fromEntries(pairs) as Attributes, children };
}
