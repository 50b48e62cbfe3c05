import type { Box } from '@stratagram/core/figure/box';
import type { Ink } from '@stratagram/core/figure/ink';
import type { Font } from '@stratagram/core/figure/measure';
import {
  Pen,
  type Anchor,
  type Drawing,
  type Group,
  type TextName,
} from '@stratagram/core/figure/pen';
import type { Tag } from '@stratagram/core/figure/scene';
import type { Output, Sheet } from '@stratagram/core/frame/draw';
import {
  inkAttributes,
  looksOf,
  paletteOf,
  paperAttributes,
  rootAttributes,
  textAttributes,
  upwards,
  type Looks,
  type Pairs,
} from '@stratagram/core/pens/attributes';
import { styleOf } from '@stratagram/core/pens/style-sheet';
import { createSvg } from './create-svg.ts';
import { partsOf } from './part-names.ts';

/** Names a layer: who has the same name is the same layer, wherever it stands among its siblings. */
const KEY = 'data-node';

/**
 * Draws into a page: a file of its own, or the picture in a shadow root, whose style sheet has the
 * looks. One that was written with its colours keeps them, so that nothing in it changes.
 *
 * @param there - The picture to bring in line, also one that was drawn elsewhere. Its nodes stay, so
 *   that focus and selection survive, and only what differs is written. Without it a new one is made.
 */
export function domOutput(there: SVGElement | null): Output<SVGElement> {
  let pen: DomPen;
  return {
    begin: (drawing, sheet, root) => (pen = new DomPen(drawing, sheet, root, there)),
    end: () => pen.finish(),
  };
}

/** A group that is open. */
interface Level {
  readonly node: Element;
  /** It is made anew, and joins the others when it is complete. */
  readonly made: boolean;
  /** What stands where the next child is drawn. */
  next: Element | null;
}

/** What all elements of an ink have in common, or all texts of a font. */
interface Start {
  readonly pairs: Pairs;
  /** Elements of each tag to be copied. */
  readonly models: Partial<Record<Tag, Element>>;
}

class DomPen extends Pen {
  readonly #levels: Level[] = [];
  #level: Level;
  readonly #root: Box;
  /** Names of all boxes, once somebody asks. */
  #ids: Set<string | null> | undefined;
  readonly #looks: Looks;
  /** Which beginnings are those of this picture. */
  readonly #way: string;
  /** Of a picture with a style sheet: it, and what it is made for. */
  #style: Element | undefined;
  readonly #used = new Set<Ink>();
  #numbers = false;
  /** The element that is being written, whether it is a new one, and which attributes it has got. */
  #node!: Element;
  #made = false;
  readonly #names: string[] = [];

  constructor(drawing: Drawing, sheet: Sheet, root: Box, there: Element | null) {
    const palette = paletteOf(drawing.theme);
    super(drawing, palette);
    const inPage = !drawing.standalone && !there?.hasAttribute('fill');
    this.#looks = inPage ? 'page' : looksOf(drawing);
    this.#root = root;
    this.#way = this.#looks + drawing.theme;
    this.#node = there ?? createSvg('svg');
    this.#made = !there;
    this.#level = { node: this.#node, made: true, next: this.#node.firstElementChild };
    this.#write(withPart(rootAttributes(drawing, palette, sheet, this.#looks)));
    this.#trim();
    this.title(drawing.title);
    this.#start('desc', NOTHING);
    this.#end(drawing.description);
    if (this.#looks === 'style') {
      this.#start('style', NOTHING);
      this.#end();
      this.#style = this.#node;
    }
    if (drawing.background) {
      this.#start('rect', startOf(paperAttributes(palette, sheet)));
      this.#end();
    }
  }

  finish(): SVGElement {
    drop(this.#level);
    if (this.#style)
      this.#style.textContent = styleOf([...this.#used], this.#numbers, this.drawing.background);
    return this.#level.node as SVGElement;
  }

  open(name: string, group: Group = {}): void {
    const { role, label, selected, tabindex, node, at, anchor, hidden } = group;
    const level = this.#level;
    const there = this.#take('g', node);
    this.#begin(there ?? createSvg('g'), !there);
    if (name) {
      const parts = partsOf(name);
      this.#set('class', name);
      if (parts) this.#set('part', parts);
    }
    if (role) this.#set('role', role);
    if (label !== undefined) this.#set('aria-label', label);
    if (selected !== undefined) this.#set('aria-selected', `${selected}`);
    if (tabindex !== undefined) this.#set('tabindex', `${tabindex}`);
    if (node !== undefined) this.#set(KEY, node);
    if (hidden) this.#set('aria-hidden', 'true');
    if (at) this.#set('transform', `translate(${at[0]} ${at[1]})`);
    if (anchor) this.#set('text-anchor', anchor);
    this.#trim();
    this.#levels.push(level);
    this.#level = { node: this.#node, made: !there, next: this.#node.firstElementChild };
  }

  close(): void {
    const { node, made } = this.#level;
    drop(this.#level);
    this.#level = this.#levels.pop() as Level;
    if (made) this.#level.node.insertBefore(node, this.#level.next);
  }

  title(words: string): void {
    this.#start('title', NOTHING);
    this.#end(words);
  }

  protected drawRect(
    paint: Ink,
    x: number,
    y: number,
    width: number,
    height: number,
    rx: number,
  ): void {
    this.#start('rect', this.#inked(paint));
    if (rx) this.#set('rx', `${rx}`);
    if (x) this.#set('x', `${x}`);
    if (y) this.#set('y', `${y}`);
    this.#set('width', `${width}`);
    this.#set('height', `${height}`);
    this.#end();
  }

  protected drawPath(paint: Ink, d: string, transform: string | undefined): void {
    this.#start('path', this.#inked(paint));
    this.#set('d', d);
    if (transform) this.#set('transform', transform);
    this.#end();
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
    const key = `${this.#way}${name}${font.size}${font.bold}`;
    this.#start(
      'text',
      (TEXTS[key] ??= startOf(textAttributes(name, font, this.palette, this.#looks))),
    );
    if (x) this.#set('x', `${x}`);
    this.#set('y', `${y}`);
    if (anchor) this.#set('text-anchor', anchor);
    if (turned) this.#set('transform', upwards(x, y));
    this.#end(words);
  }

  #inked(paint: Ink): Start {
    if (this.#style) this.#used.add(paint);
    const starts = (INKS[this.#way] ??= []);
    return (starts[paint.id] ??= startOf(inkAttributes(paint, this.palette, this.#looks)));
  }

  /** Begins a shape or a text: that which stands in its place, or a new one. */
  #start(tag: Tag, { pairs, models }: Start): void {
    const there = this.#take(tag);
    if (there) {
      this.#begin(there, false);
      this.#write(pairs);
    } else {
      const model = (models[tag] ??= modelOf(tag, pairs));
      this.#begin(model.cloneNode() as Element, true);
    }
  }

  /** Ends it with the words that it holds. */
  #end(words?: string): void {
    const node = this.#node;
    if (words !== undefined && node.textContent !== words) node.textContent = words;
    if (this.#made) this.#level.node.insertBefore(node, this.#level.next);
    else this.#trim();
  }

  /**
   * Takes what stands at the place if it can become what is drawn there, or the layer of this name
   * from further on. What has gone makes room, also another shape.
   */
  #take(tag: Tag, key?: string): Element | undefined {
    const level = this.#level;
    let node = level.next;
    while (node) {
      if (isSame(node, tag, key)) {
        level.next = node.nextElementSibling;
        return node;
      }
      if (!this.#hasGone(node)) break;
      node = removed(node);
    }
    level.next = node;
    if (key !== undefined) {
      let later = node;
      while (later && !isSame(later, tag, key)) later = later.nextElementSibling;
      return later ? level.node.insertBefore(later, node) : undefined;
    }
    if (node && !node.hasAttribute(KEY)) level.next = removed(node);
    return undefined;
  }

  /** Is it a layer that is not drawn any more? */
  #hasGone(node: Element): boolean {
    const key = node.nodeName === 'g' ? node.getAttribute(KEY) : null;
    return key !== null && !(this.#ids ??= idsOf(this.#root, new Set())).has(key);
  }

  #begin(node: Element, made: boolean): void {
    this.#node = node;
    this.#made = made;
    this.#names.length = 0;
  }

  #write(pairs: Pairs): void {
    for (const [name, value] of pairs) this.#set(name, `${value}`);
  }

  #set(name: string, value: string): void {
    const node = this.#node;
    if (this.#made) node.setAttribute(name, value);
    else {
      this.#names.push(name);
      if (node.getAttribute(name) !== value) node.setAttribute(name, value);
    }
  }

  /** Takes away what an element had beside what it has got. */
  #trim(): void {
    const names = this.#names;
    const node = this.#node;
    if (this.#made || node.attributes.length === names.length) return;
    for (const name of node.getAttributeNames())
      if (!names.includes(name)) node.removeAttribute(name);
  }
}

/** By way of writing, then by ink. */
const INKS: Record<string, Start[]> = {};
const TEXTS: Record<string, Start> = {};
const NOTHING: Start = { pairs: [], models: {} };

function startOf(pairs: Pairs): Start {
  return { pairs: withPart(pairs), models: {} };
}

function withPart(pairs: Pairs): Pairs {
  const [first] = pairs;
  const parts = first?.[0] === 'class' && partsOf(`${first[1]}`);
  return parts ? [...pairs, ['part', parts]] : pairs;
}

function modelOf(tag: Tag, pairs: Pairs): Element {
  const model = createSvg(tag);
  for (const [name, value] of pairs) model.setAttribute(name, `${value}`);
  return model;
}

function isSame(node: Element, tag: Tag, key: string | undefined): boolean {
  // Only groups have names.
  return node.nodeName === tag && (tag !== 'g' || node.getAttribute(KEY) === (key ?? null));
}

/** Names of a box and of all that it holds. */
function idsOf({ block, children }: Box, ids: Set<string | null>): Set<string | null> {
  ids.add(block.id);
  for (const child of children) idsOf(child, ids);
  return ids;
}

/** Takes a node away and gives the one behind it. */
function removed(node: Element): Element | null {
  const next = node.nextElementSibling;
  node.remove();
  return next;
}

/** Takes away what was not drawn again. */
function drop({ next }: Level): void {
  for (let node = next; node;) node = removed(node);
}
