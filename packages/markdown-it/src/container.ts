import {
  parseAttributes,
  placesIn,
  type Attributes,
  type Written,
  type WrittenTag,
} from '@stratagram/embed';

/** The first line of a directive. */
export interface Head {
  readonly name: string;
  readonly attributes: Attributes;
  readonly isContainer: boolean;
  readonly colons: number;
}

/** What stands between the lines of a container. */
export interface Inside {
  readonly tags: readonly WrittenTag[];
  readonly fence: Pick<Written, 'text' | 'placeOf'>;
  /** Lines of the page that are the caption, from 0. */
  readonly captions: readonly (readonly [start: number, end: number])[];
  /** The line after it, as an index of the lines. */
  readonly end: number;
}

const HEAD = /^ {0,3}(:{2,})[ \t]*([A-Za-z][\w-]*)(?:\[([^\]]*)\])?[ \t]*(.*)$/;
const CLOSING = /^ {0,3}(:{3,})[ \t]*$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/** Reads `::name[heading]{attributes}`; three colons or more open a container. */
export function readHead(line: string): Head | undefined {
  const [, colons = '', name = '', label, rest = ''] = HEAD.exec(line) ?? [];
  if (!name) return undefined;
  const heading = label ? { heading: label } : {};
  const attributes = { ...heading, ...parseAttributes(rest) };
  return { name, attributes, isContainer: colons.length > 2, colons: colons.length };
}

/** The lines that a directive stands among, without the quotes and indents around it. */
export interface Lines {
  readonly inner: readonly string[];
  /** The same as they stand in the file, all of them, and which of them is the first of `inner`. */
  readonly file: readonly string[];
  readonly first: number;
}

/** Deeper tags are no diagram. */
const DEEPEST = 100;

/**
 * Reads what is inside a directive: others are its tags, a fence holds YAML or JSON, the rest is the
 * caption.
 *
 * @param start - The line after that of the directive, as an index of `inner`.
 */
export function readContainer(head: Head, lines: Lines, start: number, depth = 0): Inside {
  const { inner, file, first } = lines;
  const tags: WrittenTag[] = [];
  const captions: [number, number][] = [];
  let fence: Inside['fence'] = {};
  let at = start;
  let isOpen = head.isContainer && depth < DEEPEST;
  while (isOpen && at < inner.length) {
    const line = inner[at] ?? '';
    const number = first + at;
    const tag = readHead(line);
    const marks = FENCE.exec(line)?.[1];
    if ((CLOSING.exec(line)?.[1]?.length ?? 0) >= head.colons) {
      isOpen = false;
      at += 1;
    } else if (tag && isTag(tag.name)) {
      const { name, attributes } = tag;
      const { tags: children, end } = readContainer(tag, lines, at + 1, depth + 1);
      const column = (file[number] ?? '').indexOf('::') + 1;
      tags.push({ name, attributes, children, at: { line: number + 1, column } });
      at = end;
    } else if (marks) {
      const end = endOfFence(inner, at + 1, marks);
      const text = inner.slice(at + 1, end).join('\n');
      fence = { text, placeOf: placesIn(file, number + 2, text) };
      at = end + 1;
    } else {
      const last = captions.at(-1);
      if (last?.[1] === number) last[1] = number + 1;
      else if (line.trim()) captions.push([number, number + 1]);
      at += 1;
    }
  }
  return { tags, fence, captions, end: Math.min(at, inner.length) };
}

/** With a dash it is a tag, if only a misspelt one: the decoder says so. */
function isTag(name: string): boolean {
  return name.includes('-');
}

function endOfFence(lines: readonly string[], start: number, marks: string): number {
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at]?.trim() ?? '';
    if (line.startsWith(marks) && line.replaceAll(marks.charAt(0), '') === '') return at;
  }
  return lines.length;
}
