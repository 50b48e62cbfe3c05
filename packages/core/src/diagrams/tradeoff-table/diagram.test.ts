import { describe, expect, test } from 'vitest';
import { computedOf, describe as say, layout, read } from '../../index.ts';
import type { Box } from '../../figure/box.ts';

const COST = 'Cost of a mistake';
const TABLE = {
  kind: 'tradeoff-table',
  criteria: [
    {
      name: 'Isolation',
      weight: 3,
      verdicts: [
        { technique: 'VM', rating: '+' },
        { technique: 'Container', rating: '-' },
      ],
    },
    {
      name: COST,
      weight: 2,
      verdicts: [
        { technique: 'container', rating: '++' },
        { technique: 'VM', rating: '-' },
      ],
    },
  ],
} as const;

interface Score {
  readonly name: string;
  readonly score: number;
}

function scores(input: object): readonly Score[] {
  return (computedOf(read(input)) as { scores: readonly Score[] }).scores;
}

/** Names of what has the highest sum in the picture. */
function highest(input: object): (string | undefined)[] {
  const sums = read(input).picture.layers[0]?.children?.at(-1)?.children ?? [];
  return sums.filter(({ kind }) => kind === 'highest').map(({ label }) => label);
}

function boxes(input: object, width: number): Map<string, Box & { left: number }> {
  const found = new Map<string, Box & { left: number }>();
  const visit = (box: Box, left: number): void => {
    found.set(box.block.id, { ...box, left: left + box.x });
    box.children.forEach((child) => visit(child, left + box.x));
  };
  visit(layout(input, { width }), 0);
  return found;
}

describe('sums', () => {
  test('are worked out from weights and ratings', () => {
    expect(scores(TABLE)).toEqual([
      { name: 'VM', score: 1 },
      { name: 'Container', score: 1 },
    ]);
    expect(say(TABLE)).toContain('3 × +1 = +3');
    expect(highest(TABLE)).toEqual(['VM', 'Container']);
  });

  test.each([
    ['Isolation=5', ['VM']],
    [`isolation=1, ${COST}=4`, ['Container']],
    [`Isolation=0; ${COST}=0.1`, ['Container']],
  ])('other weights, another winner: %j', (weights, winner) => {
    expect(highest({ ...TABLE, weights })).toEqual(winner);
  });

  test('cannot be typed in', () => {
    const { issues } = read({ ...TABLE, scores: [9, 1] });
    expect(issues.map(({ code }) => code)).toEqual(['unknown-key']);
  });

  test('leave out what is not rated for all, and say so', () => {
    const criteria = [
      ...TABLE.criteria,
      { name: 'Age', verdicts: [{ technique: 'VM', rating: 2 }] },
    ];
    const { issues } = read({ ...TABLE, criteria });
    expect(issues.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['not-counted', 'criteria.2'],
    ]);
    expect(say({ ...TABLE, criteria })).toContain('Age, not counted: not all are rated');
  });
});

describe('evidence', () => {
  const codes = (verdict: object) => {
    const { picture, issues } = read({
      kind: 'tradeoff-table',
      criteria: [
        {
          name: 'Size',
          verdicts: [
            { technique: 'VM', verdict: 'x', ...verdict },
            { technique: 'C', verdict: 'y' },
          ],
        },
      ],
    });
    const cell = picture.layers[0]?.children?.[1]?.children?.[0];
    return [cell?.kind, ...issues.map(({ code }) => code)];
  };

  test.each([
    [{}, ['opinion']],
    [{ source: 'A book' }, ['fact']],
    [{ href: 'https://example.org/' }, ['fact']],
    [{ source: 'A book', basis: 'opinion' }, ['opinion']],
    [{ basis: 'fact' }, ['fact', 'fact-without-source']],
  ])('%j', (verdict, expected) => expect(codes(verdict)).toEqual(expected));

  test('a source is listed once, whoever names it', () => {
    const source = { source: 'A book', href: 'https://example.org/' };
    const { picture } = read({
      kind: 'tradeoff-table',
      criteria: [
        { name: 'Size', ...source, verdicts: [{ verdict: 'x' }, { verdict: 'y' }] },
        {
          name: 'Speed',
          verdicts: [
            { verdict: 'x', ...source },
            { verdict: 'y', source: 'Another' },
          ],
        },
      ],
    });
    const rows = picture.layers.filter(({ kind }) => kind === 'source');
    expect(rows.map(({ detail, aside }) => [detail, aside])).toEqual([
      ['A book', 'https://example.org/'],
      ['Another', undefined],
    ]);
  });
});

test('the same of neighbours stands in one cell', () => {
  const criteria = [{ name: 'Copied as an image', verdict: 'yes', verdicts: [] }];
  const input = {
    kind: 'tradeoff-table',
    techniques: [{ name: 'VM' }, { name: 'Container' }],
    criteria,
  };
  const { picture } = read(input);
  expect(
    picture.layers[0]?.children?.[1]?.children?.map(({ size, label }) => [size, label]),
  ).toEqual([[2, 'VM, Container']]);
});

test('answers stand in columns where there is room, else under the name of their row', () => {
  const wide = boxes(TABLE, 760);
  const [vm, container] = ['techniques.0', 'techniques.1'].map((id) => wide.get(id)?.left ?? 0);
  expect(wide.get('criteria.0.verdicts.0')?.left).toBe(vm);
  // Named in another order, yet in its own column.
  expect(wide.get('criteria.1.verdicts.0')?.left).toBe(container);
  expect(wide.get('sums.1')?.left).toBe(container);
  const worded = { ...TABLE, criteria: [{ ...TABLE.criteria[0], verdict: 'in words' }] };
  const narrow = boxes(worded, 320);
  const cells = [0, 1].map((at) => narrow.get(`criteria.0.verdicts.${at}`));
  expect(cells[0]?.left).toBe(cells[1]?.left);
  expect(cells.map((cell) => Math.round(cell?.width ?? 0))).toEqual([316, 316]);
});

test('a card for each technique says what it is, and what is for and against it', () => {
  const lines = say({
    ...TABLE,
    view: 'cards',
    techniques: [{ name: 'VM', about: 'A computer in software' }, { name: 'Container' }],
  });
  expect(lines).toContain('- VM, A computer in software\n');
  expect(lines).toContain('Isolation, better, opinion');
  expect(lines).not.toContain('Sum');
});

test.each([
  ['wrong names', 'Isolation5', 'expected criteria with weights'],
  ['too heavy', 'Isolation=101', 'expected criteria with weights'],
  ['unknown', 'Colour=1', 'expected the name of a criterion, got "Colour"'],
])('weights that are %s are refused', (_name, weights, says) => {
  expect(
    read({ ...TABLE, weights })
      .issues.map(({ message }) => message)
      .join(),
  ).toContain(says);
});
