import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { chromium, type BrowserContextOptions, type Frame, type Page } from 'playwright';
import { serve } from '../../scripts/serve.mjs';
import { browsers } from '../browsers.js';
import { PATIENCE_MS } from '../patience.js';
import { FOLDER } from './site.ts';

/** Where the site lies while it is tested. */
const AT = '/some/sub/path/';

/** A page that is looked at, with what went wrong while it was. */
export interface Visit {
  readonly page: Page;
  /** Requests for what is not of the site, answers that are errors, and what the console says. */
  readonly trouble: string[];
}

export interface Visitor {
  readonly home: string;
  visit(options?: BrowserContextOptions): Promise<Visit>;
  end(): Promise<void>;
}

/** The site under a sub-path, and a browser that reaches nothing else. */
export async function visitor(): Promise<Visitor> {
  const { port, close } = await serve(FOLDER, 0, AT);
  const browser = await chromium.launch({
    ...(browsers.chromium.path && { executablePath: browsers.chromium.path }),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const home = `http://127.0.0.1:${port}${AT}`;
  return {
    home,
    visit: async (options = {}) => {
      const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
      context.setDefaultTimeout(PATIENCE_MS);
      const trouble: string[] = [];
      await context.route(
        (url) => /^https?:/.test(url.protocol) && !url.href.startsWith(home),
        (route) => {
          trouble.push(`asks for ${route.request().url()}`);
          return route.abort();
        },
      );
      const page = await context.newPage();
      page.on('response', (response) => {
        if (response.status() >= 400) trouble.push(`${response.status()} ${response.url()}`);
      });
      page.on('console', (message) => {
        if (message.type() === 'error') trouble.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
      return { page, trouble };
    },
    end: async () => {
      await browser.close();
      close();
    },
  };
}

/** The frame that a page of the catalogue is shown in, once its text is there. */
export async function docsOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('#storybook-preview-iframe');
  const frame = await element.contentFrame();
  if (!frame) throw new TypeError('the catalogue has no frame');
  await frame.waitForSelector('.sbdocs-content h1');
  return frame;
}

/** How a reader may see a page. */
export interface Look {
  readonly colorScheme: 'light' | 'dark';
  /** Of the window, px. */
  readonly width: number;
}

/** Light and dark, on a telephone and on a desk. */
export const LOOKS: readonly Look[] = [360, 1280].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ colorScheme, width })),
);

/** Shows a page as a reader sees it who has just turned the system light or dark, or the window wide. */
export async function show(page: Page, { colorScheme, width }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 800 });
}

/** Waits until all diagrams of a page have drawn for its present width. */
export async function untilDrawn(place: Page | Frame): Promise<void> {
  await place.evaluate(async () => {
    const frames = async (): Promise<void> => {
      for (let count = 0; count < 2; count += 1) await new Promise(requestAnimationFrame);
    };
    // Sizes are told when a frame has been laid out.
    await frames();
    const all = [...document.querySelectorAll<HTMLElement & { updateComplete?: unknown }>('*')];
    await Promise.all(all.map(({ updateComplete }) => updateComplete));
    await frames();
  });
}

const axeSource = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Storybook's handle for the width of its side bar stands between the landmarks of the page. */
const HANDLE = '[role="separator"]';

/** What axe finds in a page or a frame, each with its place; what is inside of frames is not looked at. */
export async function violationsIn(place: Page | Frame): Promise<string[]> {
  if (!(await place.evaluate(() => 'axe' in globalThis))) {
    await place.addScriptTag({ path: axeSource });
  }
  const { violations } = await place.evaluate(async (handle) => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe };
    // Everything is looked at; only what is wrong is told at length.
    return here.run({ exclude: [handle] }, { iframes: false, resultTypes: ['violations'] });
  }, HANDLE);
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`),
  );
  return [...new Set(found)];
}

/** How far a page can be moved sideways. */
export function overhang(place: Page | Frame): Promise<number> {
  return place.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}
