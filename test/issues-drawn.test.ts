import { describe, expect, test } from 'vitest';
import { describe as say, measureArial, renderSvg } from '../packages/core/src/index.ts';
import { contrast } from './colours.ts';
import { PALETTES, THEMES } from '../packages/core/src/figure/theme.ts';
import { fixtures } from './fixtures.ts';
import { CASES } from './rules/index.ts';
import { elements, parseXml, textOf, type XmlElement } from './xml.ts';

/** Pictures with something wrong: what the rules refuse, and values that nobody can read. */
const WRONG = [
  ...CASES.flatMap(({ rule, breaks }) =>
    breaks.map(({ name, input, rules }) => ({ name: `${rule}: ${name}`, input, rules })),
  ),
  ...fixtures()
    .filter(({ input }) => renderSvg(input).issues.length > 0)
    .map(({ kind, name, input }) => ({ name: `${kind}/${name}`, input, rules: undefined })),
  {
    name: 'slim cgroups side by side',
    input: {
      kind: 'cgroup-slice',
      cpus: 4,
      children: ['a', 'b', 'c', 'd', 'e'].map((name, index) => ({
        name,
        cpuWeight: index ? 300 : 9000,
        cpuMax: 'x',
        memoryMax: 'y',
        pidsMax: 'z',
        ioWeight: '?',
      })),
    },
    rules: undefined,
  },
];

interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly what: string;
}

/** Where each number or mark of a fault stands, and each text besides. */
function placesIn(svg: string): { badges: Place[]; texts: Place[]; height: number; top: number } {
  const badges: Place[] = [];
  const texts: Place[] = [];
  const visit = (
    element: XmlElement,
    x: number,
    y: number,
    inBadge: boolean,
    around: string | undefined,
  ): void => {
    const { attrs, tag } = element;
    // What a group says of its texts holds for those that say nothing.
    const anchor = attrs['text-anchor'] ?? around;
    const [, right = 0, down = 0] = /translate\((\S+) (\S+)\)/.exec(attrs['transform'] ?? '') ?? [];
    const [left, top] = [x + Number(right), y + Number(down)];
    const isBadge = inBadge || /^badge\b/.test(attrs['class'] ?? '');
    if (tag === 'text') {
      // Second lines have their size from the style sheet.
      const small = /\bdetail\b/.test(attrs['class'] ?? '');
      const size = Number(attrs['font-size'] ?? (small ? 11 : 13));
      const what = textOf(element).replace(/[\u2066-\u2069]/g, '');
      const wide = measureArial(what, { size, bold: attrs['font-weight'] === '600' });
      const at = left + Number(attrs['x'] ?? 0);
      const from = anchor === 'start' ? at : anchor === 'end' ? at - wide : at - wide / 2;
      const baseline = top + Number(attrs['y']);
      if (attrs['transform']?.startsWith('rotate')) {
        // Read upwards, around its place.
        const [upper, lower] = [baseline - wide / 2, baseline + wide / 2];
        texts.push({ left: at - size * 0.716, right: at, top: upper, bottom: lower, what });
        return;
      }
      const place = { left: from, right: from + wide, bottom: baseline, what };
      // A badge is as high as its shape; of other texts the capitals count.
      if (!isBadge) texts.push({ ...place, top: baseline - size * 0.716 });
      else badges.push({ ...place, top: baseline - 12, bottom: baseline + 4 });
    }
    for (const child of element.children)
      if (typeof child !== 'string') visit(child, left, top, isBadge, anchor);
  };
  const root = parseXml(svg);
  visit(root, 0, 0, false, undefined);
  const [, top = 0, , height = 0] = (root.attrs['viewBox'] ?? '').split(' ').map(Number);
  return { badges, texts, height, top };
}

const meet = (one: Place, other: Place): boolean =>
  one.left < other.right - 0.5 &&
  other.left < one.right - 0.5 &&
  one.top < other.bottom - 0.5 &&
  other.top < one.bottom - 0.5;

const classed = (svg: string, name: string): XmlElement[] =>
  elements(parseXml(svg)).filter(({ attrs }) => (attrs['class'] ?? '').split(' ').includes(name));

/** Is it the mark of where a fault begins, and not the number of an issue? */
const isFault = (name: string | undefined): boolean => /^badge error fails\b/.test(name ?? '');

describe.each(WRONG)('$name', ({ input, rules }) => {
  const drawn = renderSvg(input, { rules });

  test('the list, the description, the text alternative and the issues are one and the same', () => {
    const { issues, svg } = drawn;
    const grades = issues.map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
    expect(grades).toEqual(grades.toSorted((a, b) => a - b));
    const rows = classed(svg, 'row').filter(({ attrs }) => /\bissue\b/.test(attrs['class'] ?? ''));
    const described = textOf(
      elements(parseXml(svg)).find(({ tag }) => tag === 'desc') as XmlElement,
    );
    const whole = say(input, { rules });
    issues.forEach((issue, index) => {
      const number = `issue ${index + 1}, `;
      const line = whole.split('\n').find((each) => each.startsWith(`- ${number}`)) ?? '';
      for (const words of [issue.message, issue.rule ?? '', issue.source ?? ''])
        expect(line).toContain(words);
      if (index >= 24) return;
      expect(rows[index]?.attrs['aria-label']).toContain(number);
      expect(rows[index]?.attrs['aria-label']).toContain(issue.message);
      expect(described).toContain(issue.message);
    });
    expect(rows).toHaveLength(Math.min(24, issues.length));
  });

  test('every mark is said by its layer, and what is impossible is outlined', () => {
    const { issues, svg } = drawn;
    const layers = elements(parseXml(svg)).filter(({ attrs }) => attrs['data-node']);
    const said = layers.map(({ attrs }) => attrs['aria-label'] ?? '').join('\n');
    for (const { attrs, children } of classed(svg, 'badges').flatMap(
      (group) => group.children as XmlElement[],
    )) {
      const number = (children as XmlElement[]).map(textOf).join('');
      if (/rest/.test(attrs['class'] ?? '')) continue;
      // Marks of a fault have no number: the layers where it begins say so.
      if (isFault(attrs['class'])) continue;
      const n = Number.parseInt(number);
      const issue = issues[n - 1];
      expect(said).toContain(`issue ${n}: ${issue?.message}`);
      expect(attrs['class']).toBe(`badge ${issue?.severity}`);
    }
    const begun = layers.filter(({ attrs }) =>
      /, (fails|taken over)(,|$)/.test(attrs['aria-label'] ?? ''),
    );
    const faults = classed(svg, 'badges').flatMap(({ children }) => children as XmlElement[]);
    expect(faults.filter(({ attrs }) => isFault(attrs['class']))).toHaveLength(begun.length);
    for (const layer of layers) {
      const own = (layer.children as XmlElement[]).some(
        ({ attrs }) => attrs?.['class'] === 'wrong',
      );
      const numbers = [...(layer.attrs['aria-label'] ?? '').matchAll(/issue (\d+):/g)];
      const wrong = numbers.some(([, n]) => issues[Number(n) - 1]?.severity === 'error');
      expect(own, layer.attrs['data-node']).toBe(wrong);
    }
  });

  test.each([320, 760])(
    'at %i px no badge covers a text, another badge, or leaves the picture',
    (width) => {
      for (const locale of ['en', 'ar']) {
        const { badges, texts, height, top } = placesIn(
          renderSvg(input, { rules, width, locale }).svg,
        );
        const faults: string[] = [];
        badges.forEach((badge, index) => {
          for (const text of texts)
            if (meet(badge, text)) faults.push(`${badge.what} over ${text.what}`);
          for (const other of badges.slice(index + 1))
            if (meet(badge, other)) faults.push(`${badge.what} over badge ${other.what}`);
          if (
            badge.left < 0 ||
            badge.right > width ||
            badge.top < top ||
            badge.bottom > top + height
          )
            faults.push(`${badge.what} outside`);
        });
        expect(faults, locale).toEqual([]);
      }
    },
  );

  test('without the list the marks stay, and their layers say what they are about', () => {
    const { svg } = renderSvg({ ...Object(input), issueList: 'none' }, { rules });
    expect(classed(svg, 'issue')).toEqual([]);
    const named = (text: string): string[] => [...text.matchAll(/issue \d+: /g)].map(String);
    expect(named(svg)).toEqual(named(drawn.svg));
    // The legend of a fault has a sample of its mark.
    const samples = classed(svg, 'legend').flatMap((legend) =>
      elements(legend).filter(({ attrs }) => isFault(attrs['class'])),
    );
    expect(classed(svg, 'badge')).toHaveLength(
      classed(drawn.svg, 'badges').flatMap((group) => group.children).length + samples.length,
    );
  });
});

test.each(THEMES)('numbers can be read on their badges, badges seen on the paper: %s', (theme) => {
  const { paper, error, warning, accent, line } = PALETTES[theme];
  for (const fill of [error, warning, accent, line]) {
    expect(contrast(fill, paper)).toBeGreaterThan(4.5);
  }
});
