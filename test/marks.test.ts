import { describe, expect, test } from 'vitest';
import { type Box, read, renderSvg } from '../packages/core/src/index.ts';
import { composeFigure } from '../packages/core/src/frame/frame.ts';
import { marksOf } from '../packages/core/src/frame/marks.ts';
import { planOfStep } from '../packages/core/src/render.ts';
import { isLayer } from '../packages/core/src/frame/names.ts';
import { boxesOf } from './boxes.ts';
import { fixtures } from './fixtures.ts';
import { CASES } from './rules/index.ts';
import { elements, parseXml, textOf, type XmlElement } from './xml.ts';

const WRONG = [
  ...fixtures()
    .filter(({ input }) => renderSvg(input).issues.length > 0)
    .map(({ kind, name, input }) => ({ name: `${kind}/${name}`, input, rules: undefined })),
  ...CASES.flatMap(({ rule, breaks }) =>
    breaks.map(({ name, input, rules }) => ({ name: `${rule}: ${name}`, input, rules })),
  ),
];

const classed = (svg: string, name: RegExp): XmlElement[] =>
  elements(parseXml(svg)).filter(({ attrs }) => name.test(attrs['class'] ?? ''));

/** Numbers on a picture with the middles of their badges, and how many issues are only counted. */
function badgesIn(svg: string) {
  const numbers: { n: number; more: boolean; x: number; y: number }[] = [];
  let counted = 0;
  const drawn = classed(svg, /^badges$/).flatMap(({ children }) => children as XmlElement[]);
  for (const badge of drawn) {
    const text = elements(badge).find(({ tag }) => tag === 'text');
    // A fault has a mark without a number.
    if (!text) {
      expect(badge.attrs['class']).toMatch(/^badge error (fails|stops|reached)\b/);
      continue;
    }
    const words = textOf(text);
    if (/rest/.test(badge.attrs['class'] ?? '')) counted += Number(words.slice(1));
    else
      numbers.push({
        n: Number.parseInt(words),
        more: words.endsWith('+'),
        x: Number(text.attrs['x']),
        y: Number(text.attrs['y']) - 4,
      });
  }
  return { numbers, counted };
}

/** Numbers of the rows under a picture. */
function listedIn(svg: string): number[] {
  return classed(svg, /\brow\b.*\bissue\b/).map(({ attrs }) =>
    Number(/issue (\d+)/.exec(attrs['aria-label'] ?? '')?.[1]),
  );
}

/** What a picture marks, worked out from its issues and its boxes. */
function marksIn(input: unknown, width: number, rules: never) {
  const plan = read(input, { rules });
  const drawn = planOfStep(plan, width);
  const root = boxesOf(plan, width);
  return { root, marks: marksOf(plan.issues, composeFigure(drawn), root, drawn.places) };
}

const SCORE = {
  kind: 'vm-stack',
  hypervisor: 'xen',
  guests: Array.from({ length: 40 }, () => ({ vcpus: 0 })),
};

describe.each([...WRONG, { name: 'forty wrong guests', input: SCORE, rules: undefined }])(
  '$name',
  ({ input, rules }) => {
    test.each([320, 760, 1200])(
      'at %i px every number has a row, and every row a number, a count, or no layer',
      (width) => {
        const { svg, issues } = renderSvg(input, { rules, width });
        const { numbers, counted } = badgesIn(svg);
        const { marks } = marksIn(input, width, rules as never);
        const listed = listedIn(svg);
        expect(listed).toEqual(listed.map((_, index) => index + 1));
        for (const { n } of numbers) expect(listed).toContain(n);
        const said = [...marks.values()].reduce((sum, { length }) => sum + length, 0);
        // A number with a plus stands for all issues of its layer.
        const besides = numbers.map(({ n, more }) => {
          const own = [...marks.values()].find(([first]) => first?.number === n);
          return more ? (own?.length ?? 0) - 1 : 0;
        });
        expect(numbers.length + besides.reduce((all, one) => all + one, counted)).toBe(said);
        const more = classed(svg, /\btext issue\b/).map((one) => one.attrs['aria-label']);
        const rest = issues.length - listed.length;
        expect(more).toEqual(rest ? [expect.stringContaining(String(rest))] : []);
      },
    );
  },
);

const TABLES = fixtures().filter(
  ({ kind, input }) =>
    /^(namespace-view|tradeoff-table)$/.test(kind) && renderSvg(input).issues.length > 0,
);

/** The innermost layer of placed boxes at a point. */
function layerAt(root: Box, x: number, y: number): string | undefined {
  let found: string | undefined;
  const visit = (box: Box, left: number, top: number): void => {
    if (x < left || x > left + box.width || y < top || y > top + box.height) return;
    if (isLayer(box.block)) found = box.block.id;
    for (const child of box.children) visit(child, left + child.x, top + child.y);
  };
  visit(root, root.x, root.y);
  return found;
}

describe.each(TABLES)('$kind/$name', ({ input }) => {
  test.each([320, 760, 1200])('at %i px marks stand on their own cell', (width) => {
    const { numbers } = badgesIn(renderSvg(input, { width }).svg);
    const { root, marks } = marksIn(input, width, undefined as never);
    for (const { n, x, y } of numbers) {
      const layer = layerAt(root, x, y + 5) ?? '';
      const own = marks.get(layer)?.map(({ number }) => number) ?? [];
      expect(own, `issue ${n} on ${layer}`).toContain(n);
    }
  });
});

test('what a namespace is said to be wrong about is marked where that namespace stands', () => {
  const { input } = TABLES.find(({ name }) => name === 'host-network') as (typeof TABLES)[number];
  const { marks } = marksIn(input, 760, undefined as never);
  expect([...marks.keys()].toSorted()).toEqual(['types.network.1', 'types.pid.1', 'types.user.1']);
});

test('a verdict that is not drawn marks its technique, or its row where it has none', () => {
  const { input } = TABLES.find(
    ({ kind, name }) => kind === 'tradeoff-table' && name === 'wrong-values',
  ) as (typeof TABLES)[number];
  const { marks } = marksIn(input, 760, undefined as never);
  const places = (message: RegExp) =>
    [...marks].flatMap(([id, all]) =>
      all.some(({ issue }) => message.test(issue.message)) ? [id] : [],
    );
  expect(places(/^expected one of VM, Container, vm, got "Unikernel"/)).toEqual(['criteria.0']);
  expect(places(/^expected one verdict for VM/)).toEqual(['criteria.0.verdicts.0']);
});
