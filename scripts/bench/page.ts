/// <reference lib="dom" />
import type { CDPSession, Page } from 'playwright';
import { figure, inWords, ratioOf, spreadOf, type Figure, type Spread } from './figure.ts';
import type { Lab } from './lab.ts';
import { BARE_MARKUP, MARKUP } from './picture.ts';

/** How many elements stand on a page. */
const COUNT = 1_000;

interface Contender {
  readonly name: string;
  readonly script: string;
  readonly markup: string;
}

const OURS = { name: 'ours', script: '/cdn/vm-stack.js', markup: MARKUP };
const BARE = { name: 'bare Lit', script: '/bare-lit.js', markup: BARE_MARKUP };
const GRAPHVIZ = {
  name: 'Graphviz',
  script: '/graphviz-stack.js',
  markup: '<graphviz-stack></graphviz-stack>',
};
const ALL: readonly Contender[] = [OURS, BARE, GRAPHVIZ];

/** Milliseconds of one thing. */
interface Times {
  /** Those that passed. */
  readonly wall: Spread;
  /** Those that the main thread computed: scripts, styles and layout, without painting. */
  readonly thread: Spread;
}

/**
 * 1,000 elements put into an empty page as markup, until all of them have completed their updates and
 * the page is laid out; late files are part of it. Each time is of a new page; ours, a bare Lit component
 * and Graphviz take turns. What counts is the time of the main thread as Chromium reports it by
 * `Performance.getMetrics` in ticks of the thread: other processes do not disturb it.
 */
export async function fill(lab: Lab): Promise<Figure[]> {
  const times = await inTurns(lab, lab.quick ? 2 : 5, fillPage, COUNT);
  return [
    compare(`${COUNT} elements on a page, with layout, to bare Lit`, 1.2, times, 'an element'),
  ];
}

/**
 * One guest more, three to four and back, until the element has completed its update and the page is laid
 * out: in each of several pages 200 times, ours and the others in turns. Ours and the Lit component get
 * another child tag, Graphviz another item. Thread time is that of both ways together, halved; what passes is measured on the way
 * there.
 */
export async function growth(lab: Lab): Promise<Figure[]> {
  const times = await inTurns(lab, lab.quick ? 2 : 5, growPage, lab.quick ? 100 : 200);
  return [compare('one guest more, to bare Lit', 1.5, times, 'a guest')];
}

/** Times of everyone; of each page all that it measured. */
async function inTurns(
  lab: Lab,
  rounds: number,
  measure: (task: Task) => Promise<number[]>,
  count: number,
): Promise<Map<string, Times>> {
  const walls = new Map<string, number[]>(ALL.map(({ name }) => [name, []]));
  const threads = new Map<string, number[]>(ALL.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const contender of ALL) {
      const view = await open(lab, contender);
      const task = { markup: contender.markup, tags: contender !== GRAPHVIZ, count };
      const session = await view.context().newCDPSession(view);
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      const before = await threadTime(session);
      walls.get(contender.name)?.push(...(await view.evaluate(measure, task)));
      const changes = measure === growPage ? count * 2 : count;
      threads.get(contender.name)?.push(((await threadTime(session)) - before) / changes);
      await view.close();
    }
  }
  return new Map(
    ALL.map(({ name }) => [
      name,
      { wall: spreadOf(walls.get(name) ?? []), thread: spreadOf(threads.get(name) ?? []) },
    ]),
  );
}

/** Milliseconds that the main thread of a page has spent on scripts, styles and layout. */
async function threadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const parts = new Set(['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration']);
  return metrics
    .filter(({ name }) => parts.has(name))
    .reduce((sum, { value }) => sum + value * 1000, 0);
}

function compare(what: string, goal: number, times: Map<string, Times>, unit: string): Figure {
  const [ours, bare, graphviz] = ALL.map(({ name }) => times.get(name)) as [Times, Times, Times];
  const ratio = ratioOf(ours.thread, bare.thread);
  const wall = ratioOf(ours.wall, bare.wall);
  const graphvizRatio = ratioOf(graphviz.thread, bare.thread);
  const milliseconds = (value: number): string => `${value.toFixed(3)} ms`;
  const factor = (value: number): string => value.toFixed(2);
  return figure(what, `${inWords(ratio, factor)} times`, {
    goal: `${goal} times`,
    reached: ratio.minimum <= goal,
    beside: [
      `${inWords(ours.thread, milliseconds)} ${unit}`,
      `bare Lit ${inWords(bare.thread, milliseconds)}`,
      `by the clock ${inWords(wall, factor)} times`,
      `Graphviz ${inWords(graphvizRatio, factor)} times`,
    ].join(' · '),
    values: {
      ratio: ratio.minimum,
      ratioMedian: ratio.median,
      clockRatio: wall.minimum,
      ours: ours.thread.minimum,
      bare: bare.thread.minimum,
      graphviz: graphviz.thread.minimum,
    },
  });
}

/**
 * Updates and drawings of 1,000 elements inserted together into a column of 500 px, counted from outside
 * before any of our code runs: an update is a call of `performUpdate`, wrapped when the element is
 * defined; a drawing is a change of a picture in a shadow tree, however large, that a MutationObserver
 * of this tree reports at once. Counted until
 * nothing happens and nothing is fetched for half a second.
 */
export async function updates(lab: Lab): Promise<Figure[]> {
  const counts = new Map<string, Counts>();
  for (const contender of [OURS, BARE]) {
    const view = await open(lab, contender, countWork);
    counts.set(contender.name, await view.evaluate(countPage, { ...contender, count: COUNT }));
    await view.close();
  }
  const [ours, bare] = [counts.get(OURS.name), counts.get(BARE.name)] as [Counts, Counts];
  const words = ({ updates: updated, drawings }: Counts): string =>
    `${updated === undefined ? 'no updates of Lit' : `${updated.toFixed(2)} updates`}, ${drawings.toFixed(2)} drawings`;
  const most = Math.max(ours.updates ?? 0, ours.drawings);
  return [
    figure('updates and drawings of each element, 1,000 inserted together', words(ours), {
      goal: '1 and 1',
      reached: most <= 1,
      beside: `bare Lit ${words(bare)} · at most ${ours.most} drawings of one element`,
      values: { updates: ours.updates ?? 0, drawings: ours.drawings, most: ours.most },
    }),
  ];
}

interface Counts {
  readonly updates: number | undefined;
  readonly drawings: number;
  /** Of the element that was drawn most often. */
  readonly most: number;
}

/**
 * What 1,000 elements add to the heap of JavaScript, each: used size by `Runtime.getHeapUsage` after
 * garbage was collected, before and after they stand on a page that has drawn and removed one already.
 */
export async function heap(lab: Lab): Promise<Figure[]> {
  const sizes = new Map<string, number>();
  for (const contender of ALL) {
    const view = await open(lab, contender);
    await view.evaluate(fillPage, { markup: contender.markup, tags: false, count: 1 });
    await view.evaluate(() => document.body.replaceChildren());
    const before = await usedHeap(view);
    await view.evaluate(fillPage, { markup: contender.markup, tags: false, count: COUNT });
    await (await lab.site()).quiet();
    sizes.set(contender.name, ((await usedHeap(view)) - before) / COUNT);
    await view.close();
  }
  const [ours = 0, bare = 0, graphviz = 0] = ALL.map(({ name }) => sizes.get(name));
  const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  return [
    figure('JS heap of each element', kilo(ours), {
      goal: '13 kB',
      reached: ours <= 13_000,
      beside: `bare Lit ${kilo(bare)}, so ${(ours / bare).toFixed(2)} times · Graphviz ${kilo(graphviz)}`,
      values: { ours, bare, graphviz },
    }),
  ];
}

/** A page of its own with the script of a contender in it. */
async function open(lab: Lab, { script }: Contender, before?: () => void): Promise<Page> {
  const [browser, site] = [await lab.browser(), await lab.site()];
  const view = await browser.newPage({ viewport: { width: 800, height: 600 } });
  if (before) await view.addInitScript(before);
  await view.goto(site.origin);
  await view.addScriptTag({ url: script, type: 'module' });
  return view;
}

async function usedHeap(view: Page): Promise<number> {
  const session = await view.context().newCDPSession(view);
  // What finalizers let go of is only collected the next time.
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}

interface Task {
  readonly markup: string;
  /** Whether a guest is a child tag, else an item of `guests`. */
  readonly tags: boolean;
  readonly count: number;
}

/** Runs in the page: milliseconds an element, from markup to laid-out pictures. */
async function fillPage({ markup, count }: Task): Promise<number[]> {
  const host = document.createElement('div');
  document.body.append(host);
  await new Promise(requestAnimationFrame);
  const start = performance.now();
  host.innerHTML = markup.repeat(count);
  for (const element of host.children)
    await (element as HTMLElement & { updateComplete?: Promise<unknown> }).updateComplete;
  void host.offsetHeight;
  const time = (performance.now() - start) / count;
  for (const { shadowRoot } of host.children)
    if (!shadowRoot?.querySelector('svg')) throw new Error('an element has drawn nothing');
  return [time];
}

/** Runs in the page: milliseconds that a guest more takes, many times. */
async function growPage({ markup, tags, count }: Task): Promise<number[]> {
  document.body.innerHTML = markup;
  const element = document.body.firstElementChild as HTMLElement & {
    updateComplete?: Promise<unknown>;
    guests: unknown[];
  };
  await element.updateComplete;
  const three = element.guests;
  const times: number[] = [];
  for (let round = 0; round < count; round++) {
    const before = element.shadowRoot?.querySelectorAll('*').length;
    const start = performance.now();
    if (tags) element.append((element.lastElementChild as Element).cloneNode(true));
    else element.guests = [...three, three[0]];
    await Promise.resolve();
    await element.updateComplete;
    void document.body.offsetHeight;
    times.push(performance.now() - start);
    if (element.shadowRoot?.querySelectorAll('*').length === before)
      throw new Error('a guest more was not drawn');
    if (tags) element.lastElementChild?.remove();
    else element.guests = three;
    await Promise.resolve();
    await element.updateComplete;
    void document.body.offsetHeight;
  }
  return times;
}

/** What `countWork` leaves for `countPage`. */
interface Tally {
  updates: Map<Element, number>;
  drawings: Map<Element, number>;
  hasUpdates: boolean;
  last: number;
}

/** Runs in the page before everything else: counts updates and changes of shadow trees. */
function countWork(): void {
  const tally: Tally = {
    updates: new Map(),
    drawings: new Map(),
    hasUpdates: false,
    last: 0,
  };
  (globalThis as unknown as { tally: Tally }).tally = tally;
  const count = (counts: Map<Element, number>, element: Element): void => {
    counts.set(element, (counts.get(element) ?? 0) + 1);
    tally.last = performance.now();
  };
  const wrapped = new WeakSet<object>();
  const { define } = customElements;
  customElements.define = function (name, constructor, options) {
    let owner: object | null = constructor.prototype as object;
    while (owner && !Object.hasOwn(owner, 'performUpdate')) owner = Object.getPrototypeOf(owner);
    if (owner && !wrapped.has(owner)) {
      wrapped.add(owner);
      tally.hasUpdates = true;
      const methods = owner as { performUpdate(this: Element): unknown };
      const { performUpdate } = methods;
      methods.performUpdate = function () {
        count(tally.updates, this);
        return performUpdate.call(this);
      };
    }
    define.call(this, name, constructor, options);
  };
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (options) {
    const root = attachShadow.call(this, options);
    const isPicture = (node: Node): boolean =>
      node instanceof Element &&
      (node.closest('svg') !== null || node.querySelector('svg') !== null);
    new MutationObserver((records) => {
      if (records.some(({ target, addedNodes }) => [target, ...addedNodes].some(isPicture)))
        count(tally.drawings, this);
    }).observe(root, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    return root;
  };
}

/** Runs in the page: what was counted of elements that are inserted together. */
async function countPage({ markup, count }: Contender & { count: number }): Promise<Counts> {
  const { tally } = globalThis as unknown as { tally: Tally };
  const host = document.createElement('div');
  host.style.width = '500px';
  document.body.append(host);
  await new Promise(requestAnimationFrame);
  host.innerHTML = markup.repeat(count);
  tally.last = performance.now();
  while (performance.now() - tally.last < 500)
    await new Promise((resolve) => setTimeout(resolve, 50));
  const numbers = (counts: Map<Element, number>): number[] =>
    [...host.children].map((element) => counts.get(element) ?? 0);
  const mean = (list: number[]): number => list.reduce((sum, each) => sum + each, 0) / count;
  const drawings = numbers(tally.drawings);
  if (drawings.includes(0)) throw new Error('an element has drawn nothing');
  return {
    updates: tally.hasUpdates ? mean(numbers(tally.updates)) : undefined,
    drawings: mean(drawings),
    most: Math.max(...drawings),
  };
}
