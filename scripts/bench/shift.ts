/// <reference lib="dom" />
import { figure, type Figure } from './figure.ts';
import type { Lab } from './lab.ts';
import { MARKUP } from './picture.ts';
import { staticMarkup, staticScript } from './weights.ts';

const WIDTHS = [360, 800];
const STYLES = '<link rel="stylesheet" href="/cdn/stratagram.css">';

/**
 * Layout shift of a page full of text with an element near its top whose script comes after the first
 * paint: the sum of what `layout-shift` entries report until nothing more is fetched, at 360 and 800 px,
 * without and with our style sheet. The element is written by hand with its tags, or by
 * `stratagram render --format html` with the picture inside.
 */
export async function shift(lab: Lab): Promise<Figure[]> {
  const measured = async (markup: string, script: string): Promise<[number, number]> => [
    await worst(lab, markup, script, ''),
    await worst(lab, markup, script, STYLES),
  ];
  const byHand = await measured(MARKUP, 'vm-stack.js');
  const inside = await measured(staticMarkup(lab), staticScript());
  const words = (values: readonly number[]): string =>
    values.map((value) => (value < 0.0005 ? '0' : value.toFixed(3))).join(' / ');
  const row = (what: string, values: [number, number]): Figure =>
    figure(`layout shift without / with our CSS, ${what}`, words(values), {
      goal: '0 / 0',
      reached: values.every((value) => value < 0.0005),
      beside: `the worse of ${WIDTHS.join(' and ')} px; below 0.0005 is 0`,
      values: { without: values[0], with: values[1] },
    });
  return [row('tags by hand', byHand), row('static picture inside', inside)];
}

async function worst(lab: Lab, markup: string, script: string, styles: string): Promise<number> {
  const [browser, site] = [await lab.browser(), await lab.site()];
  site.page(
    '/shift',
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Post</title>${styles}
<body><h1>Post</h1><p>Before</p>${markup}${'<p>Text that fills a line or two of the page below the picture.</p>'.repeat(30)}`,
  );
  const shifts: number[] = [];
  for (const width of WIDTHS) {
    const view = await browser.newPage({ viewport: { width, height: 700 } });
    await view.addInitScript(() => {
      const page = globalThis as unknown as { shift: number };
      page.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          page.shift += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await view.goto(`${site.origin}/shift`);
    await view.evaluate(twoFrames);
    await view.addScriptTag({ url: `/cdn/${script}`, type: 'module' });
    await site.quiet();
    await view.evaluate(twoFrames);
    const isDrawn = await view.evaluate(
      () => (document.querySelector('vm-stack')?.getBoundingClientRect().height ?? 0) > 50,
    );
    if (!isDrawn) throw new Error('the element has drawn nothing');
    shifts.push(await view.evaluate(() => (globalThis as unknown as { shift: number }).shift));
    await view.close();
  }
  return Math.max(...shifts);
}

/** Runs in the page: waits until it has been painted. */
async function twoFrames(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
}
