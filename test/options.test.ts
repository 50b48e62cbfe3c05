import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ar,
  describe as say,
  layout,
  measureArial,
  read,
  readTag,
  renderScene,
  renderSvg,
  toHast,
  type Markup,
  type Options,
  type Tree,
} from '../packages/core/src/index.ts';
import { LAST_RULE } from '../packages/core/src/rules/last.ts';
import { faultsOf } from './inert.ts';

const INPUT = { kind: 'vm-stack', guests: [{ name: 'web', vcpus: 3 }], hypervisor: 'xen' };
const TAG: Markup = {
  localName: 'vm-stack',
  attributes: [{ name: 'hypervisor', value: 'xen' }],
  children: [],
  textContent: null,
};
const PLAIN = renderSvg(INPUT);

/** Draws, describes, places and reads with options of any kind; none of it may throw. */
function survives(options: unknown): ReturnType<typeof renderSvg> {
  const given = options as Options;
  const drawn = renderSvg(INPUT, given);
  expect(drawn.ok).toBe(true);
  const faults = faultsOf(drawn.svg);
  // Files for drawing programs have names for their layers.
  const layered = drawn.svg.startsWith('<svg xmlns:inkscape=');
  expect(layered ? faults.filter((one) => !/ (id|\w*:?inkscape)/.test(one)) : faults).toEqual([]);
  expect(drawn.width).toBeGreaterThanOrEqual(160);
  expect(Number.isFinite(drawn.height)).toBe(true);
  expect(say(INPUT, given)).not.toBe('');
  expect(layout(INPUT, given).children.length).toBeGreaterThan(0);
  expect(renderScene(INPUT, given).tag).toBe('svg');
  expect(read(INPUT, given).model).toBeDefined();
  expect(readTag(TAG, given).model).toBeDefined();
  for (const { severity, message } of drawn.issues) {
    expect(severity).toBe('warning');
    expect(message.replace(/got .*/, '')).not.toMatch(/undefined|NaN|\[object|Infinity/);
  }
  return drawn;
}

const throws = (): never => {
  throw new Error('no');
};
function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}
/** A proxy whose every trap throws. */
const hostile = new Proxy({}, new Proxy({}, { get: () => throws }));
/** A proxy that answers every question with itself. */
const endless: object = new Proxy(() => endless, { get: () => endless });
const getter = (name: string): object =>
  Object.defineProperty({}, name, { enumerable: true, get: throws });

const NAMES = [
  'theme',
  'width',
  'locale',
  'standalone',
  'background',
  'pretty',
  'layers',
  'measure',
  'selected',
  'active',
  'step',
  'rules',
] as const satisfies readonly (keyof Options)[];

/** Values that no option takes. */
const ODD = new Map<string, unknown>([
  ['a symbol', Symbol('x')],
  ['a BigInt', 10n],
  ['NaN', Number.NaN],
  ['a list', [1]],
  ['a date', new Date(Number.NaN)],
  ['a map', new Map()],
  ['an object without a prototype', Object.create(null)],
  ['an object whose toString throws', { toString: throws, valueOf: throws }],
  ['a function that throws', throws],
  ['a proxy that throws', hostile],
  ['an endless proxy', endless],
  ['a revoked proxy', revoked()],
  ['a boxed text', Object('x')],
]);
const KINDS_OF_ODD = [...ODD.keys()];

describe('options of any kind', () => {
  test.each([undefined, null, {}, Object.create(null), { width: undefined, theme: null }])(
    '%o are none',
    (options) => {
      expect(survives(options)).toEqual(PLAIN);
    },
  );

  test.each(['a symbol', 'a BigInt', 'NaN', 'a list', 'a function that throws'])(
    '%s is told to be none',
    (name) => {
      const { issues } = survives(ODD.get(name));
      expect(issues.map(({ code }) => code)).toEqual(['wrong-option']);
      expect(issues[0]?.message).toMatch(/^expected options, such as \{theme: 'dark'\}, got /);
    },
  );

  // Looked up late: the runner cannot show all of them.
  test.each(KINDS_OF_ODD)('%s in place of all options does no harm', (name) => {
    survives(ODD.get(name));
  });

  test.each(NAMES.flatMap((name) => KINDS_OF_ODD.map((kind) => [name, kind] as const)))(
    '%s: %s is told and left out',
    (name, kind) => {
      const drawn = survives({ [name]: ODD.get(kind) });
      // Objects without settings are settings of nothing.
      if (name === 'rules' && drawn.issues.length === 0) return;
      expect(drawn.issues[0]?.code).toBe('wrong-option');
      expect(drawn.issues[0]?.message).toMatch(new RegExp(`as the option ${name}, got |locale`));
      expect(drawn.width).toBe(760);
    },
  );

  test.each(NAMES)('%s: a getter that throws is told and left out', (name) => {
    const messages = survives(getter(name)).issues.map(({ message }) => message);
    expect(messages).toEqual([
      expect.stringMatching(`^expected .* as the option ${name}, got an exception$`),
    ]);
  });

  test.each([
    [{ theme: 'drak' }, 'got "drak"; did you mean dark?'],
    [{ theme: 'neon' }, 'expected one of auto, light, dark, contrast, print as the option theme'],
    [{ theme: '__proto__' }, 'got "__proto__"'],
    [{ width: 'wide' }, 'expected a number of px, such as 760 as the option width, got "wide"'],
    [{ widht: 300 }, '"widht" is no option; did you mean width?'],
    [{ step: 1.5 }, 'expected a whole number from 0 to 24 as the option step, got 1.5'],
    [{ step: -1 }, 'got -1'],
    [{ standalone: 'false' }, 'expected true or false as the option standalone, got "false"'],
    [{ measure: () => 'wide' }, 'a function that gives the width of a text in px'],
    [{ locale: {} }, 'expected an object of messages in the locale'],
    [{ locale: { ...ar, lang: 1 } }, 'expected a language tag such as "fr" in the locale'],
    [{ locale: { ...ar, direction: 'up' } }, 'ltr or rtl as the direction of the locale'],
    [
      { locale: { ...ar, messages: { vcpus: 7 } } },
      'in messages.vcpus as the option locale, got 7',
    ],
    [{ locale: { ...ar, messages: { vcpus: { one: 'x' } } } }, 'got an object'],
    [{ rules: { R45: 'warnign' } }, 'for the rule "R45", got "warnign"; did you mean warning?'],
    [{ rules: { R45: { severity: 7 } } }, 'for the rule "R45", got 7'],
    [{ rules: { asOf: '2025-02-30' } }, 'such as 2025-06 as the day to judge by, got "2025-02-30"'],
    [{ rules: { asOf: [] } }, 'as the day to judge by, got a list'],
    [{ rules: { R999: 'off' } }, `expected a rule from R1 to R${LAST_RULE}, got "R999"`],
  ])('%o has a message that helps', (options, message) => {
    expect(
      survives(options)
        .issues.map((issue) => issue.message)
        .join('\n'),
    ).toContain(message);
  });

  test('numbers are taken as they are spelt, and brought within bounds', () => {
    for (const [width, drawn] of [
      ['760', 760],
      [0, 760],
      [-5, 160],
      [1e9, 4000],
      [Number.POSITIVE_INFINITY, 4000],
    ] as const) {
      const { width: got, issues } = survives({ width });
      expect([got, issues]).toEqual([drawn, []]);
    }
  });

  test('a language that nobody knows is English', () => {
    expect(survives({ locale: 'tlh' })).toEqual(PLAIN);
    expect(survives({ locale: '__proto__' })).toEqual(PLAIN);
  });

  test('words that cannot be read are English, the others are taken', () => {
    const messages = Object.defineProperty({ hardware: 'Blech' }, 'app', {
      enumerable: true,
      get: throws,
    });
    const drawn = survives({ locale: { lang: 'de', direction: 'ltr', messages } });
    expect(drawn.svg).toContain('Blech');
    expect(drawn.issues.map(({ message }) => message)).toEqual([
      'expected a text, or an object of plural forms with other, in messages.app as the option locale, got an exception',
    ]);
  });

  test('words with control characters make no broken file', () => {
    const messages = { hardware: 'a\u0000b\ud800', vcpus: { other: '\u001b{n}\uffff' } };
    const locale = { lang: 'x\u0001', direction: 'ltr' as const, messages };
    expect(survives({ locale }).svg).toContain('a\ufffdb\ufffd');
  });

  test('a function that measures may give up at any text', () => {
    let calls = 0;
    const measure: typeof measureArial = (text, font) => {
      calls += 1;
      if (calls % 3 === 0) throw new Error('no');
      return calls % 5 === 0 ? Number.NaN : measureArial(text, font);
    };
    expect(survives({ measure }).svg).toBe(PLAIN.svg);
    expect(calls).toBeGreaterThan(5);
  });

  test('tags that nobody parsed give a notice', () => {
    const ring = { ...TAG, localName: 'p', children: [] as Markup[] };
    ring.children.push(ring);
    const tags = [undefined, null, 7, {}, hostile, endless, revoked(), { ...TAG, children: 7 }];
    for (const tag of [...tags, { ...TAG, children: [ring] }]) {
      const plan = readTag(tag as Markup);
      expect(plan.model).toBeUndefined();
      expect(plan.issues.map(({ severity }) => severity)).toContain('error');
    }
  });

  test('what is no scene is an empty picture in hast', () => {
    const empty = { type: 'element', tagName: 'svg', properties: {}, children: [] };
    const ring: Tree = { tag: 'g', attrs: {}, children: [] };
    (ring.children as Tree[]).push(ring);
    for (const scene of [undefined, null, 7, {}, hostile, revoked(), getter('tag'), ring]) {
      expect(toHast(scene as Tree)).toEqual(empty);
    }
    expect(toHast(renderScene(INPUT)).children.length).toBeGreaterThan(2);
  });

  test('anything', () => {
    // Odd ones come in a function: the runner looks into all that it makes.
    const odd = fc.constantFrom(...KINDS_OF_ODD).map((kind) => () => ODD.get(kind));
    const value = fc.oneof(
      fc.anything({
        withBigInt: true,
        withBoxedValues: true,
        withDate: true,
        withMap: true,
        withNullPrototype: true,
        withObjectString: true,
        withSparseArray: true,
      }),
      fc.double(),
      fc.string({ unit: 'binary' }),
      fc.record({ lang: fc.string(), direction: fc.anything(), messages: fc.anything() }),
      fc.dictionary(fc.constantFrom('R1', 'R45', 'R99', '__proto__'), fc.anything()),
    );
    const options = fc.oneof(
      fc.dictionary(fc.constantFrom(...NAMES), value, { maxKeys: 4 }),
      fc.anything(),
    );
    fc.assert(
      fc.property(options, fc.constantFrom(...NAMES), odd, (given, name, make) => {
        survives(given);
        if (typeof given === 'object') survives({ ...given, [name]: make() });
      }),
      { seed: 20_252, numRuns: 200 },
    );
  });
});
