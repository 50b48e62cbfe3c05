import type { Ink } from '@stratagram/core/figure/ink';
import type { Font } from '@stratagram/core/figure/measure';
import { Pen, type Drawing, type Group, type TextName } from '@stratagram/core/figure/pen';
import type { Tag } from '@stratagram/core/figure/scene';
import { THEMES } from '@stratagram/core/figure/theme';
import type { Output, Sheet } from '@stratagram/core/frame/draw';
import {
  inkAttributes,
  paletteOf,
  paperAttributes,
  rootAttributes,
  textAttributes,
  type Pairs,
} from '@stratagram/core/pens/attributes';
import { createSvg } from './create-svg.ts';

/** Names a layer: who has the same name is the same layer, wherever it stands among its siblings. */
const KEY = 'data-node';

/**
 * Draws into a page.
 *
 * @param there - The picture to bring in line, also one that was drawn elsewhere. Its nodes stay, so
 *   that focus and selection survive, and only what differs is written. Without it a new one is made.
 */
export function domOutput(there: SVGElement | null): Output<SVGElement> {
  let pen: DomPen;
  return {
    begin: (drawing, sheet) => (pen = new DomPen(drawing, sheet, there)),
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
  /** Names of layers that stood further on when one was first missed, and layers that were passed over. */
  ahead?: ReadonlySet<string | null>;
  passed?: Map<string, Element>;
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
  readonly #theme: number;
  /** The element that is being written, whether it is a new one, and which attributes it has got. */
  #node!: Element;
  #made = false;
  readonly #names: string[] = [];

  constructor(drawing: Drawing, sheet: Sheet, there: Element | null) {
    const palette = paletteOf(drawing.theme);
    super(drawing, palette);
    this.#theme = THEMES.indexOf(drawing.theme) + 1;
    this.#node = there ?? createSvg('svg');
    this.#made = !there;
    this.#level = { node: this.#node, made: true, next: this.#node.firstElementChild };
    this.#write(withPart(rootAttributes(drawing, palette, sheet)));
    this.#trim();
    this.title(drawing.title);
    this.#words('desc', NOTHING, drawing.description);
    if (drawing.background) this.#shape('rect', startOf(paperAttributes(palette, sheet)));
  }

  finish(): SVGElement {
    drop(this.#level);
    return this.#level.node as SVGElement;
  }

  open(name: string, { role, label, selected, tabindex, node, at, hidden }: Group = {}): void {
    const level = this.#level;
    const there = node === undefined ? inPlace(level, 'g') : layer(level, node);
    this.#begin(there ?? createSvg('g'), !there);
    if (name) {
      this.#set('class', name);
      this.#set('part', name);
    }
    if (role) this.#set('role', role);
    if (label !== undefined) this.#set('aria-label', label);
    if (selected !== undefined) this.#set('aria-selected', `${selected}`);
    if (tabindex !== undefined) this.#set('tabindex', `${tabindex}`);
    if (node !== undefined) this.#set(KEY, node);
    if (hidden) this.#set('aria-hidden', 'true');
    if (at) this.#set('transform', `translate(${at[0]} ${at[1]})`);
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
    this.#words('title', NOTHING, words);
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
    anchor: 'start' | 'end' | undefined,
  ): void {
    const key = `${this.#theme}${name}${font.size}${font.bold}`;
    const start = (TEXTS[key] ??= startOf(textAttributes(name, font, this.palette, false)));
    this.#start('text', start);
    if (x) this.#set('x', `${x}`);
    this.#set('y', `${y}`);
    if (anchor) this.#set('text-anchor', anchor);
    this.#end(words);
  }

  #inked(paint: Ink): Start {
    const starts = (INKS[this.#theme] ??= []);
    return (starts[paint.id] ??= startOf(inkAttributes(paint, this.palette, false)));
  }

  #shape(tag: Tag, start: Start): void {
    this.#start(tag, start);
    this.#end();
  }

  #words(tag: Tag, start: Start, words: string): void {
    this.#start(tag, start);
    this.#end(words);
  }

  /** Begins a shape or a text: that which stands in its place, or a new one. */
  #start(tag: Tag, { pairs, models }: Start): void {
    const there = inPlace(this.#level, tag);
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

/** By theme, then by ink. */
const INKS: Start[][] = [];
const TEXTS: Record<string, Start> = {};
const NOTHING: Start = { pairs: [], models: {} };

function startOf(pairs: Pairs): Start {
  return { pairs: withPart(pairs), models: {} };
}

/** Class names are the public part names. */
function withPart(pairs: Pairs): Pairs {
  return pairs.flatMap((pair) => (pair[0] === 'class' ? [pair, ['part', pair[1]] as const] : [pair]));
}

function modelOf(tag: Tag, pairs: Pairs): Element {
  const model = createSvg(tag);
  for (const [name, value] of pairs) model.setAttribute(name, `${value}`);
  return model;
}

/** Takes what stands at the place if it can become what is drawn there; another shape is taken away. */
function inPlace(level: Level, tag: Tag): Element | undefined {
  const { next } = level;
  // Only groups have names.
  if (!next || (next.nodeName === 'g' && next.hasAttribute(KEY))) return undefined;
  level.next = next.nextElementSibling;
  if (next.nodeName === tag) return next;
  next.remove();
  return undefined;
}

/** The node of a layer, wherever it stands among its siblings; what stands before it is passed over. */
function layer(level: Level, key: string): Element | undefined {
  let { next } = level;
  if (next?.getAttribute(KEY) !== key) {
    const passed = (level.passed ??= new Map());
    const moved = passed.get(key);
    if (moved) {
      passed.delete(key);
      level.node.insertBefore(moved, next);
      return moved;
    }
    if (!(level.ahead ??= keysFrom(next)).has(key)) return undefined;
    while (next && next.getAttribute(KEY) !== key) next = passOver(next, passed);
  }
  level.next = next?.nextElementSibling ?? null;
  return next ?? undefined;
}

/** Keeps a layer for later, takes away what is none, and gives what stands behind it. */
function passOver(node: Element, passed: Map<string, Element>): Element | null {
  const next = node.nextElementSibling;
  const key = node.getAttribute(KEY);
  if (key === null) node.remove();
  else {
    passed.get(key)?.remove();
    passed.set(key, node);
  }
  return next;
}

function keysFrom(node: Element | null): Set<string | null> {
  const keys = new Set<string | null>();
  for (let next = node; next; next = next.nextElementSibling) keys.add(next.getAttribute(KEY));
  return keys;
}

/** Takes away what was not drawn again. */
function drop({ next, passed }: Level): void {
  for (let node = next; node; ) {
    const after: Element | null = node.nextElementSibling;
    node.remove();
    node = after;
  }
  passed?.forEach((node) => node.remove());
}
