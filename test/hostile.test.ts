import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  describe as say,
  KINDS,
  layout,
  renderSvg,
  type Issue,
} from '../packages/core/src/index.ts';
import { fixtures } from './fixtures.ts';
import { RULES } from '../packages/core/src/diagrams/rules.ts';
import { faultsOf } from './inert.ts';
import { inputs } from './models.ts';
import { CASES } from './rules/index.ts';

const SEED = 20_252;
/** A guard against hangs, ms of the processor; how fast a picture is drawn is measured by the benchmark. */
const MOST_TIME = 5_000;

const PROTOTYPE = Object.getOwnPropertyNames(Object.prototype).join();

/** Does an issue quote more than the input has, or lack what issues have? */
function isOdd({ rule, severity, message, path }: Issue): boolean {
  return (
    /undefined|NaN|\[object|Infinity/.test(message.replace(/got .*/, '')) ||
    !['error', 'warning', 'info'].includes(severity) ||
    !Array.isArray(path) ||
    (rule !== undefined && !/^R\d+$/.test(rule))
  );
}

/** Draws and describes what comes in; checks what holds for any input. Returns the time it took of the processor, ms. */
function survives(
  input: unknown,
  name = '',
  everything = false,
  rules?: Readonly<Record<string, unknown>>,
): number {
  const start = process.cpuUsage();
  const drawn = renderSvg(input, { rules: rules as never });
  const { user, system } = process.cpuUsage(start);
  const took = (user + system) / 1_000;
  expect(faultsOf(drawn.svg), name).toEqual([]);
  expect(Number.isFinite(drawn.width) && Number.isFinite(drawn.height), name).toBe(true);
  // At once: there may be a thousand of them.
  expect(drawn.issues.filter(isOdd), name).toEqual([]);
  if (everything) {
    expect(say(input), name).not.toBe('');
    expect(layout(input).children.length, name).toBeGreaterThan(0);
  }
  expect(drawn.ok || drawn.issues.some(({ severity }) => severity === 'error'), name).toBe(true);
  expect(Object.getOwnPropertyNames(Object.prototype).join(), name).toBe(PROTOTYPE);
  return took;
}

/** Memory that is tidied up meanwhile is no fault of an input: it has three tries. */
function tooSlow(input: unknown, name: string): boolean {
  for (let tries = 0; tries < 3; tries += 1) if (survives(input, name) <= MOST_TIME) return false;
  return true;
}

const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'then', ''];

function deep(levels: number, key: string, input: unknown = 'end'): unknown {
  let value = input;
  for (let level = 0; level < levels; level++) {
    value = key === '' ? [value] : { [key]: [value] };
  }
  return value;
}

function cyclic(): unknown {
  const ring: Record<string, unknown> = { kind: 'vm-stack', guests: [] };
  (ring['guests'] as unknown[]).push(ring, ring);
  ring['vmStack'] = ring;
  ring['children'] = ring['guests'];
  return ring;
}

function throwing(name: string): unknown {
  return Object.defineProperty({ kind: name }, 'heading', {
    enumerable: true,
    get() {
      throw new Error('no');
    },
  });
}

/** A proxy whose every trap throws. */
const hostile = new Proxy(
  {},
  new Proxy(
    {},
    {
      get() {
        throw new Error('no');
      },
    },
  ),
);

/** A proxy that answers every question with itself: endless in depth and breadth. */
const endless: object = new Proxy([], {
  get: (_, key) => (key === 'length' ? 1e9 : key === 'kind' ? 'vm-stack' : endless),
  ownKeys: () => ['length', 'guests', 'kind'],
});

/** A key that no diagram takes. */
const STRANGE = 'nobodyKnows';
/** Keys under which diagrams take texts. */
const TEXTS = `heading caption lang name hypervisor engine runtime hostOs hardware image os format
  from to unit source href wording claim`.split(/\s+/);

type Part = Readonly<Record<string, unknown>> | undefined;

/** Keys of lists in a schema, with the schemas of their items. */
function lists(schema: Part): (readonly [key: string, item: Part])[] {
  return Object.entries((schema?.['entries'] ?? {}) as Record<string, Part>).flatMap(
    ([key, entry]) => {
      const list = listIn(entry);
      return list && !COMMON.has(key) ? [[key, list['item'] as Part] as const] : [];
    },
  );
}

/** Lists that all kinds take alike; they are read in one way. */
const COMMON = new Set(['highlight', 'fault', 'rules']);

/** The schema of a list under what makes it optional, read late or changed. */
function listIn(schema: Part): Part {
  if (!schema || schema['type'] === 'array') return schema;
  const { wrapped, pipe, getter } = schema;
  const inner = Array.isArray(pipe) && pipe[0] !== schema ? (pipe[0] as Part) : undefined;
  return listIn(
    (wrapped as Part) ?? inner ?? (typeof getter === 'function' ? getter([]) : undefined),
  );
}

/** The keys of texts that a kind knows, and one that it does not. */
function texts({ schema }: (typeof KINDS)[number]): string[] {
  return [...TEXTS.filter((key) => key in Reflect.get(schema, 'entries')), STRANGE];
}

const LONG = 100_000;
const HARD_TEXTS: readonly (readonly [string, string])[] = [
  ['100 kB without a break', 'x'.repeat(LONG)],
  ['100 kB of spaces', ' '.repeat(LONG)],
  ['100 kB of slashes', '/'.repeat(LONG)],
  ['100 kB of digits', '9'.repeat(LONG)],
  ['100 kB of marks', `e${'\u0301'.repeat(LONG)}`],
  ['100 kB of joined emoji', '👩\u200d'.repeat(LONG / 3)],
  ['100 kB of ideographs', '容'.repeat(LONG)],
  ['100 kB of control characters', '\u0000\u001b[31m'.repeat(LONG / 6)],
  ['100 kB of bidi marks', '\u202e\u2066'.repeat(LONG / 2)],
  ['100 kB of lone surrogates', '\ud800'.repeat(LONG)],
  ['100 kB of decimal digits and dots', '1.'.repeat(LONG / 2)],
  ['a lone surrogate at the limit', `${'x'.repeat(999)}👍${'y'.repeat(10)}`],
  ['non-characters', '\ufffe\uffff\u{1fffe}'],
  [
    'every ASCII control',
    Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join(''),
  ],
  ['markup', '</text><script>alert(1)</script><!--]]>&lt;&#60;'],
  ['an entity bomb', '<!DOCTYPE x [<!ENTITY a "&a;&a;">]>&a;'],
  ['a terminal escape', '\u001b]8;;http://x\u0007y\u009b31m'],
];

/** Far more than any picture draws. */
const MANY = Array.from({ length: 1e6 }, () => ({}));
const SOME = MANY.slice(0, 100_000);

/** An object of whatever kind with far more keys than any schema has. */
const MANY_KEYS: Record<string, unknown> = { kind: '' };
for (let n = 0; n < 300_000; n++) MANY_KEYS[`k${n}`] = n;

/** Values that are no input of any kind. */
const ODD: readonly (readonly [string, unknown])[] = [
  ['undefined', undefined],
  ['null', null],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['a BigInt', 10n],
  ['a symbol', Symbol('x')],
  ['a function', () => 1],
  ['a date', new Date(Number.NaN)],
  ['a map', new Map([['kind', 'vm-stack']])],
  ['a set', new Set([1])],
  ['a regular expression', /x/],
  ['a typed array', new Uint8Array(1e6)],
  ['a promise', Promise.resolve(1)],
  ['an error', new Error('no')],
  ['a boxed string', Object('vm-stack')],
  ['an object without a prototype', Object.assign(Object.create(null), { kind: 'vm-stack' })],
  ['an object whose kind is inherited', Object.create({ kind: 'vm-stack' })],
  ['a revoked proxy', revoked()],
  ['a proxy that throws', hostile],
  ['an endless proxy', endless],
  ['a cycle', cyclic()],
  ['a list with holes', Object.assign([], { 2: 1, length: 4 })],
  ['a list of 1e6', MANY],
  ['10,000 lists in each other', deep(10_000, '')],
];

const COUNTS = [1e9, -1, 0, 0.5, Number.NaN, '1e9', '0x10', '١٢', ' 3 ', '', null, true, {}, [[]]];

/** Inputs of a kind that nobody would write, one at a time: some are large. */
function* oddOf(kind: (typeof KINDS)[number]): Generator<readonly [string, unknown]> {
  const { name } = kind;
  yield ['alone', { kind: name }];
  yield ['whose getter throws', throwing(name)];
  yield ['with itself inside', { ...(cyclic() as object), kind: name }];
  yield ['in a proxy', new Proxy({ kind: name, heading: 'x' }, {})];
  yield ['frozen', Object.freeze({ kind: name, heading: 'x' })];
  yield ['with many keys', Object.assign(MANY_KEYS, { kind: name })];
  yield ['with symbols', { kind: name, [Symbol('x')]: 1, [Symbol.toPrimitive]: () => 1 }];
  const known = lists(kind.schema as unknown as Part);
  for (const [key, item] of known)
    for (const [inner] of lists(item)) {
      const many = Array.from({ length: 10_000 }, (_, n) => ({ name: `n${n}` }));
      yield [`10,000 ${inner} in ${key}`, { kind: name, [key]: [{ [inner]: many }] }];
      const few = many.slice(0, 100).map((one) => ({ ...one, [inner]: many.slice(0, 100) }));
      yield [`100 ${inner} in each of 100 ${key}`, { kind: name, [key]: few }];
    }
  for (const key of [...known.map(([list]) => list), STRANGE]) {
    const holding = (value: unknown): unknown => ({ kind: name, [key]: value });
    for (const value of COUNTS) yield [`${key}=${JSON.stringify(value)}`, holding(value)];
    yield [`with ${key} to the most`, holding(10_000)];
    yield [`with 100,000 ${key}`, holding(SOME)];
    yield [
      `with 10,000 texts as ${key}`,
      holding(Array.from({ length: 10_000 }, (_, n) => `n${n}`)),
    ];
    const wrong = Array.from({ length: 10_000 }, () => ({ name: {}, nam: 'x' }));
    yield [`with 10,000 wrong ${key}`, holding(wrong)];
    yield [`10,000 ${key} deep`, holding([deep(10_000, key)])];
    yield [`with a cycle in ${key}`, holding([cyclic()])];
    yield [`with an endless proxy in ${key}`, holding(endless)];
    const strange = NAMES.map((text) => ({ name: text, os: text, [text]: text }));
    yield [`with strange names in ${key}`, holding(strange)];
  }
  for (const key of NAMES)
    yield [`with the key ${key}`, JSON.parse(`{"kind":"${name}","${key}":{"x":1}}`)];
  for (const key of texts(kind))
    for (const [text, value] of HARD_TEXTS) yield [`${key}: ${text}`, { kind: name, [key]: value }];
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

describe('no input throws, hangs or draws anything but a picture', () => {
  test('odd values', () => {
    expect(ODD.filter(([name, input]) => tooSlow(input, name))).toEqual([]);
  });

  test.each(KINDS)('odd inputs of $name', (kind) => {
    const slow: string[] = [];
    for (const [name, input] of oddOf(kind)) if (tooSlow(input, name)) slow.push(name);
    expect(slow).toEqual([]);
  });

  test('anything', () => {
    const anything = fc.anything({
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    fc.assert(
      fc.property(anything, fc.constantFrom(...KINDS.map(({ name }) => name)), (value, name) => {
        survives(value, '', true);
        survives({ kind: name, guests: value, containers: value, children: value, heading: value });
        if (typeof value === 'object') survives({ ...value, kind: name });
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  test('inputs that are judged by settings of all sorts', () => {
    const setting = fc.oneof(
      fc.constantFrom('off', 'info', 'warning', 'error', 'loud'),
      fc.record({
        severity: fc.constantFrom('off', 'info', 7, null),
        ...Object.fromEntries(
          RULES.flatMap(({ thresholds = {} }) => Object.keys(thresholds)).map((name) => [
            name,
            fc.oneof(fc.double(), fc.anything()),
          ]),
        ),
      }),
      fc.anything(),
    );
    const ids = fc.constantFrom(...RULES.map(({ id }) => id), 'R99', 'R0', '__proto__', '');
    const settings = fc.dictionary(ids, setting, { maxKeys: 8 });
    const texts = fc.array(
      fc.oneof(
        fc.constantFrom('R24=off', 'R45.warning=1', 'R36.part=-1', 'R37.page=0', 'R26.severity=3'),
        fc.string(),
      ),
    );
    const broken = CASES.flatMap(({ breaks }) => breaks.map(({ input }) => input));
    const some = fc.oneof(inputs, fc.constantFrom(...broken));
    fc.assert(
      fc.property(some, settings, texts, (input, rules, own) => {
        survives({ ...input, rules: own }, '', false, rules);
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  test('mutated inputs', () => {
    // Looked up late: the runner cannot show all of them.
    const odd = fc.nat({ max: ODD.length - 1 }).map((index) => () => ODD[index]?.[1]);
    const bad = fc.oneof(
      odd,
      fc.anything().map((value) => () => value),
    );
    const sources = fixtures().map(({ input }) => input);
    const source = sources.length ? fc.oneof(inputs, fc.constantFrom(...sources)) : inputs;
    fc.assert(
      fc.property(
        source,
        bad,
        fc.nat(),
        (input, value, at) => survives(mutate(input, value(), at), '', true) < MOST_TIME,
      ),
      { seed: SEED, numRuns: 300 },
    );
  });
});

test('an input is left as it was', () => {
  for (const { input } of fixtures()) {
    const copy = structuredClone(input);
    renderSvg(freeze(input));
    expect(input).toEqual(copy);
  }
});

/** A copy of an input with one of its values, counted through, replaced. */
function mutate(input: unknown, value: unknown, at: number): unknown {
  const places: [object: Record<string, unknown>, key: string][] = [];
  const copy = structuredClone(input);
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || !part) return;
    for (const key of Object.keys(part)) {
      places.push([part as Record<string, unknown>, key]);
      visit((part as Record<string, unknown>)[key]);
    }
  };
  visit(copy);
  const place = places[at % places.length];
  if (place) place[0][place[1]] = value;
  return copy;
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}
