import { describe, expect, test } from 'vitest';
import {
  describe as say,
  layout,
  renderSvg,
  type Block,
  type Box,
} from '../packages/core/src/index.ts';
import { read } from '../packages/core/src/api.ts';
import { composeFigure } from '../packages/core/src/frame/frame.ts';
import { fixtures } from './fixtures.ts';
import { parseXml, textOf, type XmlElement } from './xml.ts';

/** Numbers of the names that are listed in full: under a picture, or under a lane of a chart. */
function numbersIn(element: XmlElement): ReadonlySet<string> {
  const { attrs, children, tag } = element;
  const { class: name = '', 'aria-label': label = '' } = attrs;
  const list = /\bkey\b/.test(name) ? label : tag === 'text' ? textOf(element) : '';
  const own = list.matchAll(/(?:^|[,;·] )(\d+)[ \u00a0:]/g);
  const below = children.flatMap((child) =>
    typeof child === 'string' ? [] : [...numbersIn(child)],
  );
  return new Set([...below, ...[...own].map(([, number = '']) => number)]);
}

const plain = (text: string): string => text.replace(/[\u2066-\u2069…×-]/g, '').trim();

/** Are these words said? A long path may be written without its middle: `/proc → …/proc`. */
function isSaid(words: string, said: string): boolean {
  if (plain(said).includes(plain(words))) return true;
  const [start = '', end = ''] = words.replace(/[\u2066-\u2069]/g, '').split('…/');
  if (!start || !end) return false;
  // Both ends belong to one part of a name, the second to a path.
  return said.split(', ').some((part) => {
    const at = part.indexOf(start);
    return at >= 0 && part.slice(at + start.length).includes(`/${end}`);
  });
}

describe.each(fixtures())('$kind/$name', ({ input }) => {
  test('every text that is drawn is said by the element it stands in', () => {
    const unsaid: string[] = [];
    const picture = parseXml(renderSvg(input).svg);
    const listed = numbersIn(picture);
    const visit = (element: XmlElement, said: string): void => {
      const words = `${said} ${element.attrs['aria-label'] ?? ''}`;
      // The numbers along an axis are a ruler, not facts.
      if (element.attrs['class'] === 'axis') return;
      // The names of the layers below say what a badge is about.
      if (element.attrs['aria-hidden']) return;
      // The number of a name that is listed under the picture, where it stands in full.
      if (element.tag === 'text' && listed.has(textOf(element))) return;
      if (element.tag === 'text' && !isSaid(textOf(element), said)) {
        unsaid.push(textOf(element));
      }
      for (const child of element.children) if (typeof child !== 'string') visit(child, words);
    };
    visit(picture, '');
    expect(unsaid).toEqual([]);
  });

  test('the text alternative holds every word of every layer', () => {
    const whole = say(input);
    const { picture } = read(input);
    const missing: string[] = [];
    const visit = (block: Block): void => {
      const { label, detail, aside, kernel, description: said } = block;
      // A diagram with a list of its own says the rest in its own words.
      for (const text of picture.list ? [label] : [label, detail, aside, kernel, said]) {
        if (text && block.look && !whole.includes(text)) missing.push(`${block.id}: ${text}`);
      }
      block.children?.forEach(visit);
    };
    picture.layers.forEach(visit);
    for (const sentence of picture.sentences) if (!whole.includes(sentence)) missing.push(sentence);
    // Of very many, both tell how many more there are.
    if (!/\bmore\b/.test(whole)) expect(missing).toEqual([]);
  });

  test('layers are said in the order and the nesting of the picture', () => {
    const drawn: string[] = [];
    const collect = (element: XmlElement, depth: number): void => {
      const node = element.attrs['data-node'];
      if (node !== undefined) drawn.push(`${'  '.repeat(depth)}${node}`);
      for (const child of element.children) {
        if (typeof child !== 'string') collect(child, depth + (node === undefined ? 0 : 1));
      }
    };
    collect(parseXml(renderSvg(input).svg), 0);
    const placed: string[] = [];
    const layers = new Set(drawn.map((line) => line.trim()));
    const walk = (box: Box, depth: number): void => {
      const layer = layers.has(box.block.id);
      if (layer) placed.push(`${'  '.repeat(depth)}${box.block.id}`);
      for (const child of box.children) walk(child, depth + (layer ? 1 : 0));
    };
    walk(layout(input), 0);
    expect(drawn).toEqual(placed);
    expect(new Set(drawn).size, 'no layer twice').toBe(drawn.length);
  });

  test('what is wrong is in the picture and in the text alternative', () => {
    const { issues } = read(input);
    const whole = say(input);
    for (const { message } of issues) expect(whole).toContain(message);
    const listed = (composeFigure(read(input)).children ?? []).filter(
      ({ kind }) => kind === 'issue',
    );
    expect(listed.length > 0).toBe(issues.length > 0);
  });
});
