import { KINDS, renderSvg } from '../packages/core/src/index.ts';
import { PHONE_BELOW } from '../packages/embed/src/pictures.ts';
import { ENGINES } from '../packages/core/src/domain/engines.ts';
import { HYPERVISORS } from '../packages/core/src/domain/hypervisors.ts';
import { colour, PALETTES, rules, TOKEN_NAMES } from '../packages/core/src/figure/theme.ts';

const FONTS = "var(--diagram-font,Arial,Helvetica,'Liberation Sans',Arimo,sans-serif)";
const ELEMENTS = KINDS.map(({ name }) => name);
/** Tags that are data inside a diagram. */
const DATA = [
  ...new Set(['diagram-step', ...KINDS.flatMap(({ childTags }) => Object.keys(childTags))]),
].filter((tag) => !ELEMENTS.includes(tag));

/** Elements grow up to this width, px. */
const WIDEST = 1_920;
/** A pixel of a picture on the page. */
const PIXEL = `calc(min(100cqi,${WIDEST}px)/${WIDEST})`;

/** Widths of containers, and one of each range that is exact. */
const RANGES: readonly (readonly [range: string, width: number])[] = [
  ['width<340px', 320],
  ['340px<=width<420px', 375],
  ['420px<=width<540px', 480],
  ['540px<=width<740px', 640],
  ['740px<=width<880px', 760],
  ['880px<=width<=1200px', 1_200],
  // Wider pictures grow with their container.
  ['1200px<width', WIDEST],
];
const COUNTS = [1, 2, 3, 4, 5];

type Input = Readonly<Record<string, unknown>>;

/** An element whose height follows from one attribute, from how many children it has, and from what they say. */
interface Reserved {
  readonly tag: string;
  readonly child: string;
  /** Key of the children in the input, and the attribute that counts them. */
  readonly key: string;
  /** How many are drawn when nobody says. */
  readonly usual: number;
  readonly attribute: string;
  readonly values: readonly string[];
  readonly typical: (index: number) => Input;
  /** What a child may say beyond the typical, and what the tag then has. */
  readonly more: Readonly<Record<string, readonly [selector: string, rest: Input]>>;
}

const VMS = ['web', 'db', 'cache', 'api', 'mail'];
const SLICES = ['system.slice', 'user.slice', 'machine.slice', 'kubepods.slice'];
const EVERYDAY = ['kvm', 'qemu', 'vmware', 'hyperv', 'proxmox', 'vbox', 'docker', 'k8s'];

const RESERVED: readonly Reserved[] = [
  {
    tag: 'vm-stack',
    child: 'vm-guest',
    key: 'guests',
    usual: 3,
    attribute: 'hypervisor',
    values: [...HYPERVISORS.map(({ id }) => id), ...EVERYDAY.slice(0, 6)],
    typical: (index) => ({ name: VMS[index], os: 'ubuntu' }),
    more: {
      s: [':is([memory],[vcpus])', { vcpus: 2, memory: '4GiB' }],
      a: ['[app]', { app: 'PostgreSQL' }],
      l: ['[libs]', { libs: 'OpenSSL' }],
    },
  },
  {
    tag: 'container-stack',
    child: 'container-unit',
    key: 'containers',
    usual: 3,
    attribute: 'engine',
    values: [...ENGINES.map(({ id }) => id), ...EVERYDAY.slice(6)],
    typical: (index) => ({ name: VMS[index], image: 'nginx' }),
    more: {
      a: ['[app]', { app: 'nginx' }],
      l: ['[libs]', { libs: 'OpenSSL' }],
    },
  },
];

const heightOf = (input: Input, width: number): number =>
  renderSvg(input, { width, standalone: false }).height;

/** The heights of a model at every width, for each number of children. */
function heights(model: Input, { key, typical }: Reserved, rest: Input = {}): number[][] {
  return RANGES.map(([, width]) =>
    COUNTS.map((count) => {
      const children = Array.from({ length: count }, (_, at) => ({ ...typical(at), ...rest }));
      return heightOf({ ...model, [key]: children }, width);
    }),
  );
}

function declare(name: string, values: readonly number[], not?: readonly number[]): string {
  return values
    .flatMap((value, at) => (value === (not?.[at] ?? 0) ? [] : [`--${name}${COUNTS[at]}:${value}`]))
    .join(';');
}

/** Rules by count, and a table of heights for every range of widths. */
function reserve(reserved: Reserved): { rules: string; tables: string[] } {
  const { tag, child, attribute, usual, values, more } = reserved;
  const usually = heights({ kind: tag }, reserved);
  const extra = Object.entries(more).map(([name, [selector, rest]]) => {
    const taller = heights({ kind: tag }, reserved, rest);
    const by = taller.map((row, range) =>
      row.map((each, at) => each - (usually[range]?.[at] ?? 0)),
    );
    return { name, selector, by };
  });
  /** What is only counted is as high as its number has it, not as its typical children. */
  const counted = (model: Input, table: readonly number[][]): number[][] =>
    RANGES.map(([, width], range) =>
      COUNTS.map(
        (n, at) => heightOf({ ...model, [reserved.key]: n }, width) - (table[range]?.[at] ?? 0),
      ),
    );
  const usualCount = counted({ kind: tag }, usually);
  extra.push({ name: 'c', selector: '', by: usualCount });
  const groups = new Map<string, { names: string[]; table: number[][]; count: number[][] }>();
  for (const value of values) {
    const model = { kind: tag, [attribute]: value };
    const table = heights(model, reserved);
    const count = counted(model, table);
    const key = `${String(table)};${String(count)}`;
    const group = groups.get(key) ?? { names: [], table, count };
    group.names.push(value);
    groups.set(key, group);
  }
  const names = ['h', ...extra.map(({ name }) => name)];
  const count = (n: number): string =>
    names.map((name) => `--${name}:var(--${name}${n}${name === 'h' ? '' : ',0'})`).join(';');
  const sum = names.map((name) =>
    name === 'h' ? 'var(--h)' : `var(--${name})*var(--has-${name},0)`,
  );
  const byCount = COUNTS.map(
    (n) =>
      `${tag}:is([${reserved.key}="${n}"],:has(>${child}:nth-of-type(${n})))::before{${count(n)}}`,
  );
  const marks = extra.map(
    ({ name, selector }) =>
      `${tag}:${selector ? '' : 'not(:'}has(>${child}${selector})${selector ? '' : ')'}::before{--has-${name}:1}`,
  );
  const tables = RANGES.map(([range], at) => {
    const base = usually[at] ?? [];
    const all = [declare('h', base), ...extra.map(({ name, by }) => declare(name, by[at] ?? []))];
    const others = [...groups.values()].flatMap(({ names, table, count }) => {
      const own = [
        declare('h', table[at] ?? [], base),
        declare('c', count[at] ?? [], usualCount[at]),
      ]
        .filter(Boolean)
        .join(';');
      return own
        ? [`${tag}:is(${names.map((each) => `[${attribute}=${each}]`)})::before{${own}}`]
        : [];
    });
    return [range, `${tag}::before{${all.join(';')}}${others.join('')}`] as const;
  });
  return {
    rules: `${tag}::before{${count(usual)};height:calc(var(--px,1px)*(${sum.join(' + ')}))}${byCount.join('')}${marks.join('')}`,
    tables: tables.map(([, table]) => table),
  };
}

/** Heights of elements that have few forms: a selector for each. */
function forms(entries: readonly (readonly [selector: string, input: Input])[]): string[] {
  return RANGES.map(([, width]) =>
    entries
      .map(([selector, input], at) => {
        const height = heightOf(input, width);
        const before = entries[at - 1];
        return before && heightOf(before[1], width) === height && at > 1
          ? ''
          : `${selector}::before{height:${width === WIDEST ? `calc(${PIXEL}*${height})` : `${height}px`}}`;
      })
      .join(''),
  );
}

const hypervisorTypes = forms([
  ['hypervisor-type', { kind: 'hypervisor-type' }],
  ...['1', '2', 'in-kernel'].map(
    (type) => [`hypervisor-type[type="${type}"]`, { kind: 'hypervisor-type', type }] as const,
  ),
  ...HYPERVISORS.map(
    ({ id }) =>
      [`hypervisor-type[hypervisor="${id}"]`, { kind: 'hypervisor-type', hypervisor: id }] as const,
  ),
]);

/** A tree of cgroups: its height follows from how deep it is, and from its branches where they are listed. */
function slices(depth: number, branches: number): Input {
  const level = (left: number): Input[] =>
    Array.from({ length: left === depth ? branches : 2 }, (_, at) => ({
      name: SLICES[at],
      cpuWeight: at === 2 ? 200 : 100,
      ...(left > 1 ? { children: level(left - 1) } : {}),
    }));
  return {
    kind: 'cgroup-slice',
    name: '-.slice',
    cpus: 16,
    memory: '64GiB',
    children: level(depth),
  };
}
const cgroups = forms([
  ['cgroup-slice', { kind: 'cgroup-slice', cpus: 16 }],
  ...[1, 2, 3].flatMap((depth) =>
    [1, 2, 3, 4].map(
      (branches) =>
        [
          `cgroup-slice:has(${'>cgroup-slice'.repeat(depth)}):has(>cgroup-slice:nth-of-type(${branches}))`,
          slices(depth, branches),
        ] as const,
    ),
  ),
]);

const reserved = RESERVED.map(reserve);
const any = `:is(${ELEMENTS.join()})`;
const whole = `:is(figure.stratagram,${ELEMENTS.join()})>svg`;
const phone = `${whole}.narrow`;
const shown = `:is(${['svg', 'img', 'picture', 'figure'].join()})`;

/** Pictures that stand in a page as they were written, in the theme `auto` or `light`. */
const { light, dark } = PALETTES;
const tokens = TOKEN_NAMES.map((token) => {
  const value = (palette: typeof light): string =>
    `var(--diagram-${token},${colour(palette, token)})`;
  return `--_${token}:light-dark(${value(light)},${value(dark)})`;
}).join(';');
const written = `svg[fill="${light.ink}"]:has([data-node])`;
/** What a picture in a page would inherit from the text around it; its own type is in its attributes. */
const OWN_TYPE =
  'letter-spacing:normal;word-spacing:normal;text-transform:none;text-indent:0;text-shadow:none;' +
  'white-space:normal;writing-mode:horizontal-tb;font-style:normal;font-variant:normal;' +
  'font-size-adjust:none;font-stretch:normal;font-kerning:auto;font-feature-settings:normal;' +
  'hyphens:manual;stroke:none';

/**
 * The style sheet that a page may link to before any script: it keeps the room of a picture free until
 * it is drawn, at the heights that core lays out, and shows a static picture meanwhile.
 */
export const reserveCss = [
  `${any}:not([hidden]){display:flow-root;container-type:inline-size}`,
  // The room is a float without width: it never adds to a picture that stands beside it.
  `${any}::before{content:"";float:left}`,
  `${any}:has(>${shown})::before,${any} ${any}::before{content:none}`,
  `${any}>${shown},${any}>:is(picture,figure)>${shown}{display:block;max-width:100%;height:auto;margin:0}`,
  // A second picture, for phones.
  `${phone}{display:none}`,
  'figure.stratagram:has(>svg.narrow){container-type:inline-size}',
  `@container (width<${PHONE_BELOW}px){${whole}:has(+svg.narrow){display:none}${phone}{display:block}}`,
  // A figure that shrinks to its content, as themes like it, would shrink to nothing.
  'figure.stratagram{width:auto;max-width:none;margin:1em 0}',
  `${any}>[slot=caption]{clear:both}`,
  `${any}:not(:defined)>[slot=caption]{display:block;font:400 .8125rem/1.4 ${FONTS}}`,
  `${DATA.join()}{display:none}`,
  // As the command and the plugins for Markdown write them.
  'figure.stratagram{margin-inline:0}',
  'figure.stratagram>svg:not(.narrow){display:block}',
  `figure.stratagram>figcaption{font:400 .8125rem/1.4 ${FONTS}}`,
  `${written}{max-width:100%;height:auto;${OWN_TYPE};${tokens};fill:var(--_ink);${rules((token) => `var(--_${token})`)}}`,
  // Paper is white, whatever the page is.
  `@media print{${written}{color-scheme:light}}`,
  // Room for the player under a picture with steps, which is as high.
  `${any}:has(.step-head,>diagram-step)::after{content:"";display:block;clear:both;height:40px}`,
  ...reserved.map(({ rules: byCount }) => byCount),
  ...RANGES.map(
    ([range, width], at) =>
      `@container (${range}){${width === WIDEST ? `${any}::before{--px:${PIXEL}}` : ''}${reserved.map(({ tables }) => tables[at]).join('')}${hypervisorTypes[at]}${cgroups[at]}}`,
  ),
].join('\n');
