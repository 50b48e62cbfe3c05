import { describe, expect, test } from 'vitest';
import { KINDS, renderSvg, type Issue, type Kind } from '../packages/core/src/index.ts';
import { elements, parseXml } from './xml.ts';

/** What the table below needs to know of a Valibot schema. */
interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly wrapped?: Shape;
  readonly item?: Shape;
  readonly getter?: (input: unknown) => Shape;
}

type Path = readonly (string | number)[];

/** Every field of a kind, those of what stands in its lists included. */
function fieldsOf(shape: Shape, path: Path = []): Path[] {
  if (shape.wrapped) return fieldsOf(shape.wrapped, path);
  if (shape.getter && path.length < 6) return fieldsOf(shape.getter([]), path);
  if (shape.item) return [path, ...(path.length < 3 ? fieldsOf(shape.item, [...path, 0]) : [])];
  if (!shape.entries) return [path];
  return Object.entries(shape.entries).flatMap(([key, entry]) => fieldsOf(entry, [...path, key]));
}

/** An input with one value at a path: lists and objects around it hold nothing else. */
function inputWith(kind: string, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const inner = inputWith('', rest, value);
  if (typeof key === 'number') return [inner];
  return kind ? { kind, [key]: inner } : { [key]: inner };
}

/** No field of any diagram takes these. */
const NEVER: readonly (readonly [string, unknown])[] = [
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['a function', () => 1],
  ['a date', new Date(0)],
  ['a symbol', Symbol('x')],
  ['a BigInt', 1n],
  ['a list of lists', [[]]],
];

/** Fields that are texts or lists of them take nearly everything else: tried where they are not. */
const ODD: readonly (readonly [string, unknown])[] = [
  ['a negative number', -1],
  ['a huge number', 1e300],
  ['nonsense', 'nonsense'],
  ['an object', { nonsense: 1 }],
];

/** The accessible names in a picture that `faultsOf` finds well-formed; a parser takes ten times as long. */
function labelsIn(svg: string): string[] {
  return Array.from(svg.matchAll(/ aria-label="([^"]*)"/g), ([, label = '']) => readText(label));
}

function readText(escaped: string): string {
  const names: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return escaped.replace(/&(\w+);/g, (reference, name) => names[name] ?? reference);
}

function explained(issues: readonly Issue[], path: Path): Issue | undefined {
  return issues.find((issue) => {
    const shared = Math.min(issue.path.length, path.length);
    return shared > 0 && issue.path.slice(0, shared).join('.') === path.slice(0, shared).join('.');
  });
}

describe.each(KINDS)('$name', (kind: Kind) => {
  const fields = fieldsOf(kind.schema as unknown as Shape).filter(([key]) => key !== 'kind');

  test('has fields', () => expect(fields.length).toBeGreaterThan(10));

  test.each(NEVER)('%s is explained in every field', (_name, value) => {
    const silent = fields.filter((path) => {
      const { svg, issues } = renderSvg(inputWith(kind.name, path, value));
      const issue = explained(issues, path);
      const shown = issue && labelsIn(svg).some((label) => label.includes(issue.message));
      return !shown || !issue.message.startsWith('expected') || !issue.message.includes('got');
    });
    expect(silent.map((path) => path.join('.'))).toEqual([]);
  });

  test.each(ODD)('%s is taken or explained in every field', (_name, value) => {
    const without = renderSvg({ kind: kind.name }).svg;
    const silent = fields.filter((path) => {
      const { svg, issues } = renderSvg(inputWith(kind.name, path, value));
      const issue = explained(issues, path);
      if (!issue) return svg === without && typeof value === 'object';
      // A value that can be read may be wrong where it stands; that a rule says in its own words.
      return issue.code === 'wrong-value' && !/got|did you mean|expected/.test(issue.message);
    });
    expect(silent.map((path) => path.join('.'))).toEqual([]);
  });

  test('an unknown key names the one that was meant', () => {
    for (const [key] of fields) {
      if (typeof key !== 'string' || key.length < 4) continue;
      const slip = `${key.slice(0, -2)}${key.slice(-1)}`;
      if (fields.some(([other]) => other === slip)) continue;
      const { issues } = renderSvg({ kind: kind.name, [slip]: 1 });
      expect(issues[0]).toMatchObject({ code: 'unknown-key', path: [slip] });
      expect(issues[0]?.message).toMatch(/did you mean \w+\?$/);
    }
    const { issues } = renderSvg({ kind: kind.name, zzz: 1 });
    expect(issues[0]?.message).toContain('expected one of ');
  });
});

test.each([
  [undefined, 'not-an-object', 'undefined'],
  [null, 'not-an-object', 'null'],
  [7, 'not-an-object', '7'],
  ['vm-stack', 'not-an-object', '"vm-stack"'],
  [[], 'not-an-object', 'a list'],
  [() => 1, 'not-data', 'a Function'],
  [new Map(), 'not-data', 'a Map'],
  [{}, 'unknown-kind', 'undefined'],
  [{ kind: 'vmstack' }, 'unknown-kind', '"vmstack"'],
  [{ kind: {} }, 'unknown-kind', 'an object'],
  [{ kind: '__proto__' }, 'unknown-kind', '"__proto__"'],
])('%j draws a notice that says what it is', (input, code, got) => {
  const { ok, svg, issues } = renderSvg(input);
  expect(ok).toBe(false);
  expect(issues[0]).toMatchObject({ code, severity: 'error' });
  expect(issues[0]?.message).toContain(`got ${got}`);
  expect(elements(parseXml(svg)).some(({ attrs }) => /\bissue\b/.test(attrs['class'] ?? ''))).toBe(
    true,
  );
});

test.each([
  ['guests', 1e9, 'expected a list or a whole number from 0 to 10000, got 1000000000'],
  ['guests', '1e9', 'expected a list or a whole number from 0 to 10000, got "1e9"'],
  ['memory', -1, 'expected a size such as 512MiB, 4G or bytes, got -1'],
  ['memory', '4 gallons', 'expected a size such as 512MiB, 4G or bytes, got "4 gallons"'],
  ['cpus', 0, 'expected a number of CPUs from 0.001 to 100000 such as 4, 0.5 or 500m, got 0'],
  ['theme', 'neon', 'expected "auto" or "light" or "dark" or "contrast" or "print", got "neon"'],
  ['width', 7, 'expected a whole number from 160 to 4000, got 7'],
  ['selectable', 'perhaps', 'expected true or false, got "perhaps"'],
  ['hypervisor', {}, 'expected text, got an object'],
  ['heading', Number.NaN, 'expected text, a number, a list or an object here, got NaN'],
  ['highlight', [{}], 'expected text, got an object'],
])('vm-stack %s: %j', (key, value, message) => {
  const { ok, issues } = renderSvg({ kind: 'vm-stack', [key]: value });
  expect(ok).toBe(true);
  expect(issues.map((issue) => issue.message)).toEqual([message]);
});

test('every wrong value is reported once, with the rest drawn', () => {
  const { ok, svg, issues } = renderSvg({
    kind: 'vm-stack',
    hypervisor: 'xen',
    heading: {},
    highlight: ['a', {}, 'b', {}],
    guests: [{ name: 'web', vcpus: 'x' }, 7, { nam: 'y', memory: 'z' }, null, { name: 'last' }],
  });
  expect(ok).toBe(true);
  expect(svg).toContain('>web<');
  expect(svg).toContain('>last<');
  expect(issues.map(({ path }) => path.join('.')).sort()).toEqual([
    'guests.0.vcpus',
    'guests.1',
    'guests.2.memory',
    'guests.2.nam',
    'heading',
    'highlight.1',
    'highlight.3',
  ]);
});

test('more problems than fit are counted', () => {
  const { svg } = renderSvg({
    kind: 'vm-stack',
    guests: Array.from({ length: 30 }, () => ({ vcpus: 'x' })),
  });
  expect(svg).toContain('and 6 more');
});
