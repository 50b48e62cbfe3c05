import type { Ink } from '../figure/ink.ts';
import type { Font } from '../figure/measure.ts';
import { Pen, type Anchor, type Drawing, type Group, type TextName } from '../figure/pen.ts';
import { THEMES, type Palette } from '../figure/theme.ts';
import type { Output, Sheet } from '../frame/draw.ts';
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
} from './attributes.ts';
import { styleOf } from './style-sheet.ts';

/** Writes a drawing as SVG text: well-formed XML, the same bytes for the same picture. */
export function stringOutput(): Output<string> {
  let pen: StringPen | undefined;
  return {
    begin: (drawing, sheet) => (pen = new StringPen(drawing, paletteOf(drawing.theme), sheet)),
    end: () => pen?.finish() ?? '',
  };
}

class StringPen extends Pen {
  /** What stands before the style sheet, and after it. */
  readonly #head: string;
  #out: string;
  /** Length of the text where a group was begun last: as long it is empty. */
  #opened = 0;
  /** Which beginnings of an ink or a text are those of this picture. */
  readonly #way: number;
  readonly #looks: Looks;
  /** Of a picture with a style sheet: its inks, each once. */
  readonly #used: Ink[] = [];
  readonly #seen: boolean[] = [];
  #numbers = false;

  constructor(drawing: Drawing, palette: Palette, sheet: Sheet) {
    super(drawing, palette);
    this.#looks = looksOf(drawing);
    this.#way = this.#looks === 'style' ? THEMES.length + 1 : THEMES.indexOf(drawing.theme) + 1;
    this.#head = `${start('svg', rootAttributes(drawing, palette, sheet, this.#looks))}><title>${escape(drawing.title)}</title><desc>${escape(drawing.description)}</desc>`;
    this.#out = drawing.background ? `${start('rect', paperAttributes(palette, sheet))}/>` : '';
  }

  finish(): string {
    if (this.#looks !== 'style') return `${this.#head}${this.#out}</svg>`;
    const { background } = this.drawing;
    const key = `${this.#used.map(({ id }) => id).join()}${this.#numbers ? '#' : ''}${background ? '_' : ''}`;
    // Its text needs no escapes: it has neither `&` nor `<`.
    const style =
      STYLES.get(key) ?? put(STYLES, key, styleOf(this.#used, this.#numbers, background));
    return `${this.#head}<style>${style}</style>${this.#out}</svg>`;
  }

  open(name: string, group?: Group): void {
    this.#out += group ? openTag(name, group) : name ? `<g class="${name}">` : '<g>';
    this.#opened = this.#out.length;
  }

  close(): void {
    if (this.#out.length === this.#opened) this.#out = `${this.#out.slice(0, -1)}/>`;
    else this.#out += '</g>';
  }

  title(words: string): void {
    this.#out += `<title>${escape(words)}</title>`;
  }

  protected drawRect(
    paint: Ink,
    x: number,
    y: number,
    width: number,
    height: number,
    rx: number,
  ): void {
    const begin = this.#begin(paint);
    const known = paint.rect;
    if (
      known !== undefined &&
      known.begin === begin &&
      known.width === width &&
      known.height === height &&
      known.x === x &&
      known.y === y &&
      known.rx === rx
    ) {
      this.#out += known.text;
      return;
    }
    const text = flat(
      `<rect${begin}${rx ? ` rx="${rx}"` : ''}${x ? ` x="${x}"` : ''}${y ? ` y="${y}"` : ''} width="${width}" height="${height}"/>`,
    );
    paint.rect = { begin, x, y, width, height, rx, text };
    this.#out += text;
  }

  protected drawPath(paint: Ink, d: string, transform: string | undefined): void {
    this.#out += `<path${this.#begin(paint)} d="${d}"${transform ? ` transform="${transform}"` : ''}/>`;
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
    const key = (name === 'label' ? 0 : name === 'detail' ? 1 : 2) + (font.bold ? 3 : 0);
    const begins = (BEGINS[this.#way * 6 + key] ??= []);
    const begin = (begins[font.size] ??= attributesText(
      textAttributes(name, font, this.palette, this.#looks),
    ));
    const known = TEXTS.get(words);
    if (
      known !== undefined &&
      known.begin === begin &&
      known.x === x &&
      known.y === y &&
      known.anchor === anchor &&
      !turned
    ) {
      this.#out += known.text;
      return;
    }
    const text = `<text${begin}${x ? ` x="${x}"` : ''} y="${y}"${anchor ? ` text-anchor="${anchor}"` : ''}${turned ? ` transform="${upwards(x, y)}"` : ''}>${escape(words)}</text>`;
    if (!turned && words.length <= LONGEST_KEPT)
      put(TEXTS, words, { begin, x, y, anchor, text: flat(text) });
    this.#out += text;
  }

  /** The beginning of an element of an ink. */
  #begin(paint: Ink): string {
    if (this.#looks === 'style' && !this.#seen[paint.id]) {
      this.#seen[paint.id] = true;
      this.#used.push(paint);
    }
    return (paint.starts[this.#way] ??= attributesText(
      inkAttributes(paint, this.palette, this.#looks),
    ));
  }
}

/** Beginnings of texts, by way, name and weight, then by size in px. */
const BEGINS: string[][] = [];

/** Elements that were written last: the same names and layers come again, in a picture and in the next. */
const TEXTS = /* @__PURE__ */ new Map<string, KnownText>();
const TAGS = /* @__PURE__ */ new Map<string, KnownTag>();
/** Style sheets, by the inks in them. */
const STYLES = /* @__PURE__ */ new Map<string, string>();
const MOST_KEPT = 2_000;
const LONGEST_KEPT = 64;

interface KnownText {
  readonly begin: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor | undefined;
  readonly text: string;
}

interface KnownTag {
  readonly name: string;
  readonly role: string | undefined;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

function put<T>(known: Map<string, T>, key: string, value: T): T {
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, value);
  return value;
}

/** A text that is put together of many is read once, so that engines keep it in one piece. */
function flat(text: string): string {
  text.charCodeAt(0);
  return text;
}

/** The beginning of a group; those of layers that are only looked at are kept. */
function openTag(name: string, group: Group): string {
  const { role, label, selected, tabindex, node, at, anchor, hidden } = group;
  const plain = selected === undefined && tabindex === undefined && !hidden && !anchor;
  const key = plain && at !== undefined && label !== undefined ? node : undefined;
  const known = key === undefined ? undefined : TAGS.get(key);
  if (
    known !== undefined &&
    known.name === name &&
    known.role === role &&
    known.label === label &&
    known.x === at?.[0] &&
    known.y === at[1]
  )
    return known.text;
  let text = name ? `<g class="${name}"` : '<g';
  if (role) text += ` role="${role}"`;
  if (label !== undefined) text += ` aria-label="${escape(label)}"`;
  if (selected !== undefined) text += ` aria-selected="${selected}"`;
  if (tabindex !== undefined) text += ` tabindex="${tabindex}"`;
  if (node !== undefined) text += ` data-node="${escape(node)}"`;
  if (hidden) text += ' aria-hidden="true"';
  if (at) text += ` transform="translate(${at[0]} ${at[1]})"`;
  if (anchor) text += ` text-anchor="${anchor}"`;
  text = flat(`${text}>`);
  if (
    key !== undefined &&
    at &&
    label !== undefined &&
    key.length + label.length <= 4 * LONGEST_KEPT
  )
    put(TAGS, key, { name, role, label, x: at[0], y: at[1], text });
  return text;
}

/** A tag up to its end: `<rect x="1"`. */
function start(tag: string, pairs: Pairs): string {
  return `<${tag}${attributesText(pairs)}`;
}

function attributesText(pairs: Pairs): string {
  let text = '';
  for (const [name, value] of pairs)
    text += ` ${name}="${typeof value === 'number' ? value : escape(value)}"`;
  return text;
}

const SPECIAL = /[&<>"]/;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as it stands in XML, also between quotes. */
export function escape(text: string): string {
  return SPECIAL.test(text)
    ? text.replace(/[&<>"]/g, (character) => ENTITIES[character] as string)
    : text;
}
