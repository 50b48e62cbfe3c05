/// <reference lib="dom" />
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { chromium, type Browser, type Page } from 'playwright';
import { rollup, type Plugin } from 'rollup';
import { browsers } from '../../test/browsers.js';
import type { Release } from '../cdn/release.ts';
import { bareLitSource } from './bare-lit.ts';
import { median, type Figure } from './figure.ts';
import { MARKUP } from './picture.ts';

const DIST = new URL('../../packages/elements/dist/', import.meta.url);
const COUNT = 1_000;
/** The plug-in's types describe it as a namespace. */
const minify = terser as unknown as (options: object) => Plugin;

/** What a page pays for our elements, beside a bare Lit component that draws the same SVG. */
export async function page(): Promise<Figure[]> {
  const bare = await bundleBareLit();
  const sizes = [await transferred('vm-stack.js'), await transferred('all.js')];
  const server = await serve(bare);
  const browser = await chromium.launch({
    ...(browsers.chromium.path ? { executablePath: browsers.chromium.path } : {}),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const address = server.address();
    const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    return [
      size('JavaScript for one <vm-stack> page, all included, gzip', sizes[0] ?? 0, 14, gzip(bare)),
      size('all elements, gzip', sizes[1] ?? 0, 24, gzip(bare)),
      await ratio(
        browser,
        origin,
        `${COUNT} diagrams on a page, with layout, a diagram`,
        'fill',
        1.5,
      ),
      await ratio(browser, origin, 'one guest more (3 to 4), script and layout', 'grow', 2),
      await shift(browser, origin),
    ];
  } finally {
    await browser.close();
    server.close();
  }
}

/** What a page fetches before the first picture, each file packed by itself. */
async function transferred(module: string): Promise<number> {
  const release: Release = JSON.parse(await readFile(new URL('cdn/integrity.json', DIST), 'utf8'));
  const files = [module, ...(release.imports[module] ?? [])];
  const sizes = await Promise.all(
    files.map(async (file) => gzip(await readFile(new URL(`cdn/${file}`, DIST)))),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

const gzip = (bytes: string | Buffer): number => gzipSync(bytes, { level: 9 }).length;

function size(what: string, bytes: number, budget: number, bare: number): Figure {
  const kilobytes = bytes / 1000;
  return {
    what,
    measured: `${kilobytes.toFixed(1)} kB (bare Lit component with the picture in it: ${(bare / 1000).toFixed(1)} kB)`,
    reach: `${budget} kB`,
    reached: kilobytes <= budget,
  };
}

async function bundleBareLit(): Promise<string> {
  const id = 'bare-lit.js';
  const source = {
    name: 'source',
    resolveId: (name: string) => (name === id ? id : null),
    load: (name: string) => (name === id ? bareLitSource() : null),
  };
  const bundle = await rollup({
    input: id,
    plugins: [
      source,
      nodeResolve({
        browser: true,
        exportConditions: ['production'],
        rootDir: new URL('../../', import.meta.url).pathname,
        modulePaths: [new URL('../../node_modules', import.meta.url).pathname],
      }),
    ],
  });
  const { output } = await bundle.generate({ format: 'es', plugins: [minify({ module: true })] });
  return output[0].code;
}

function serve(bare: string): Promise<Server> {
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const send = (type: string, body: string | Buffer): void =>
      void response.writeHead(200, { 'content-type': type }).end(body);
    if (path === '/bare-lit.js') send('text/javascript', bare);
    else if (/^\/(parts\/)?[\w.-]+\.js$/.test(path))
      send('text/javascript', await readFile(new URL(`cdn${path}`, DIST)));
    else if (path === '/stratagram.css')
      send('text/css', await readFile(new URL('stratagram.css', DIST)));
    else if (path === '/shift') send('text/html', SHIFT_PAGE);
    else send('text/html', '<!doctype html><meta charset="utf-8"><body>');
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

/** Median times of ours and of the bare component, in turn, so that noise hits both alike. */
async function ratio(
  browser: Browser,
  origin: string,
  what: string,
  task: 'fill' | 'grow',
  reach: number,
): Promise<Figure> {
  const rounds: { ours: number; bare: number }[] = [];
  for (let round = 0; round < 7; round++) {
    rounds.push({
      ours: await inPage(browser, origin, '/vm-stack.js', task),
      bare: await inPage(browser, origin, '/bare-lit.js', task),
    });
  }
  const ours = median(rounds.map((round) => round.ours));
  const bare = median(rounds.map((round) => round.bare));
  return {
    what: `${what}, against a bare Lit component`,
    measured: `${(ours / bare).toFixed(2)} times (${ours.toFixed(3)} ms to ${bare.toFixed(3)} ms)`,
    reach: `${reach} times`,
    reached: ours / bare <= reach,
  };
}

async function inPage(
  browser: Browser,
  origin: string,
  script: string,
  task: 'fill' | 'grow',
): Promise<number> {
  const view: Page = await browser.newPage({ viewport: { width: 800, height: 600 } });
  await view.goto(origin);
  await view.addScriptTag({ url: script, type: 'module' });
  const bare = script.includes('bare');
  const time = await view.evaluate(task === 'fill' ? fill : grow, {
    markup: bare ? '<bare-lit></bare-lit>' : MARKUP,
    count: COUNT,
    bare,
  });
  await view.close();
  return time;
}

interface Task {
  readonly markup: string;
  readonly count: number;
  readonly bare: boolean;
}

/** Runs in the page: milliseconds a diagram, from markup to laid-out picture. */
async function fill({ markup, count }: Task): Promise<number> {
  const host = document.createElement('div');
  document.body.append(host);
  await new Promise(requestAnimationFrame);
  const start = performance.now();
  host.innerHTML = markup.repeat(count);
  await (host.lastElementChild as HTMLElement & { updateComplete: Promise<unknown> })
    .updateComplete;
  void host.offsetHeight;
  return (performance.now() - start) / count;
}

/** Runs in the page: milliseconds that a guest more takes, the median of many. */
async function grow({ markup, bare }: Task): Promise<number> {
  document.body.innerHTML = markup;
  const element = document.body.firstElementChild as HTMLElement & {
    updateComplete: Promise<unknown>;
    guests: unknown[];
  };
  await element.updateComplete;
  const three = element.guests;
  const times: number[] = [];
  for (let round = 0; round < 200; round++) {
    const start = performance.now();
    const before = element.shadowRoot?.querySelectorAll('*').length;
    if (bare) element.guests = [...three, three[0]];
    else element.append((element.lastElementChild as Element).cloneNode(true));
    await Promise.resolve();
    await element.updateComplete;
    void document.body.offsetHeight;
    times.push(performance.now() - start);
    if (element.shadowRoot?.querySelectorAll('*').length === before)
      throw new Error('nothing was drawn');
    if (bare) element.guests = three;
    else element.lastElementChild?.remove();
    await Promise.resolve();
    await element.updateComplete;
  }
  return times.toSorted((a, b) => a - b)[100] ?? Number.NaN;
}

/** A hand-written tag in text; the script comes late. */
const SHIFT_PAGE = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/stratagram.css">
<body><h1>Post</h1><p>Before</p>${MARKUP}<p>After</p><p>More text</p>
<script>
window.shift = 0;
new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; }).observe({ type: 'layout-shift', buffered: true });
setTimeout(() => { const script = document.createElement('script'); script.type = 'module'; script.src = '/vm-stack.js'; document.head.append(script); }, 400);
</script>`;

async function shift(browser: Browser, origin: string): Promise<Figure> {
  const shifts: number[] = [];
  for (const width of [360, 800]) {
    const view = await browser.newPage({ viewport: { width, height: 700 } });
    await view.goto(`${origin}/shift`);
    await view.waitForTimeout(1_500);
    shifts.push(await view.evaluate(() => (window as unknown as { shift: number }).shift));
    await view.close();
  }
  return {
    what: 'layout shift while the page loads, published CSS, hand-written tag (360 and 800 px)',
    measured: shifts.map((value) => value.toFixed(3)).join(', '),
    reach: '0',
    reached: shifts.every((value) => value === 0),
  };
}
