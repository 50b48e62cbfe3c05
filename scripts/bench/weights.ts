import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figure, kilobytes, unmeasured, type Figure } from './figure.ts';
import type { Lab } from './lab.ts';
import { pageWith, scripts, scriptsUntilDefined, weightOf } from './loads.ts';
import { MARKUP, PICTURE } from './picture.ts';
import { sumOf } from './site.ts';

const LITE = fileURLToPath(new URL('../../packages/elements/dist/cdn/lite.js', import.meta.url));
const COMMAND = fileURLToPath(new URL('../../packages/cli/dist/main.js', import.meta.url));

/**
 * What a page fetches of `dist/cdn` in a browser until `customElements.define` has been called for the
 * last time, each file packed by itself.
 */
export async function weights(lab: Lab): Promise<Figure[]> {
  const rows = [];
  for (const [what, module, goal] of [
    ['engine for `<vm-stack>` alone', 'vm-stack.js', 26],
    ['all elements', 'all.js', 95],
  ] as const) {
    const site = await lab.site();
    const path = `/weight/${module.replace('.js', '')}`;
    site.page(path, pageWith(`/cdn/${module}`, MARKUP));
    const files = await scriptsUntilDefined(lab, path);
    const { gzip, raw } = sumOf(files);
    const { 'bare-lit': bare, 'graphviz-stack': graphviz } = site.weights;
    rows.push(
      figure(what, weightOf(files), {
        goal: `${goal} kB gzip`,
        reached: gzip <= goal * 1000,
        beside: `bare Lit component ${kilobytes(bare.gzip)} gzip · Graphviz ${kilobytes(graphviz.gzip)} gzip`,
        values: { raw, gzip, files: files.length },
      }),
    );
  }
  return rows;
}

/**
 * Scripts that a page fetches which has the static picture inside of the element, as
 * `stratagram render --format html` writes it, until nothing more comes and nobody has touched it; and
 * whether another hypervisor, set as an attribute, then brings the engine and is drawn.
 */
export async function firstPicture(lab: Lab): Promise<Figure[]> {
  const what = 'first picture from a page with the static picture inside, scripts';
  const goal = '3 kB gzip, engine on demand';
  const script = staticScript();
  const [browser, site] = [await lab.browser(), await lab.site()];
  site.page('/first', pageWith(`/cdn/${script}`, staticMarkup(lab)));
  const view = await browser.newPage({ viewport: { width: 800, height: 700 } });
  site.take();
  await view.goto(`${site.origin}/first`);
  await site.quiet();
  const files = scripts(site.take());
  const isDrawn = await view.evaluate(() => {
    const element = document.querySelector('vm-stack');
    const picture =
      element?.shadowRoot?.querySelector('svg[viewBox]') ?? element?.querySelector('svg');
    return (picture?.getBoundingClientRect().height ?? 0) > 50;
  });
  const other = JSON.stringify({ ...PICTURE, hypervisor: 'xen' });
  await view.evaluate((model) => {
    document.querySelector('vm-stack')?.setAttribute('model', model);
  }, other);
  await site.quiet();
  const later = scripts(site.take());
  const isNew = await view.evaluate(() => {
    const element = document.querySelector('vm-stack');
    return /Xen/.test(element?.shadowRoot?.textContent ?? '');
  });
  await view.close();
  if (!isDrawn) return [unmeasured(what, goal, 'the page shows no picture')];
  const { gzip, raw } = sumOf(files);
  return [
    figure(what, weightOf(files), {
      goal,
      reached: gzip <= 3_000 && isNew,
      beside: [
        script === 'lite.js' ? '`lite.js`' : 'there is no `lite.js`: measured with `vm-stack.js`',
        `another hypervisor then fetches ${sumOf(later).gzip === 0 ? 'nothing more' : weightOf(later)} and is ${isNew ? 'drawn' : 'not drawn'}`,
        `bare Lit component ${kilobytes(site.weights['bare-lit'].gzip)} gzip`,
      ].join(' · '),
      values: { raw, gzip, laterGzip: sumOf(later).gzip, drawnLater: Number(isNew) },
    }),
  ];
}

/** The script of pages that have the picture inside: the small one, once it is there. */
export function staticScript(): string {
  return existsSync(LITE) ? 'lite.js' : 'vm-stack.js';
}

/** The element with the picture inside, as the command writes it. */
export function staticMarkup(lab: Lab): string {
  const input = join(lab.folder(), 'three.json');
  writeFileSync(input, JSON.stringify(PICTURE));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [COMMAND, 'render', input, '--format', 'html', '-o', '-'],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`stratagram render --format html failed: ${stderr}`);
  return stdout;
}
