import type { Lab } from './lab.ts';
import { sumOf, type Fetched } from './site.ts';

/**
 * What a browser has fetched of a page when the last element is defined while its scripts run: in the
 * page `customElements.define` asks the server for a mark and waits for it, so that the order in which
 * the server saw everything tells what came before.
 *
 * @param path - Path of a page that defines elements.
 * @returns The scripts that came before, without the page itself.
 * @throws When nothing is defined.
 */
export async function scriptsUntilDefined(lab: Lab, path: string): Promise<readonly Fetched[]> {
  const [browser, site] = [await lab.browser(), await lab.site()];
  site.page('/mark.json', '{}');
  const view = await browser.newPage();
  const errors: string[] = [];
  view.on('pageerror', (error) => errors.push(error.message));
  await view.addInitScript(() => {
    const define = customElements.define;
    customElements.define = function (...args) {
      const request = new XMLHttpRequest();
      request.open('GET', '/mark.json', false);
      request.send();
      define.apply(this, args);
    };
  });
  site.take();
  await view.goto(site.origin + path, { waitUntil: 'load' });
  await site.quiet();
  await view.close();
  const fetched = site.take();
  const last = fetched.findLastIndex((each) => each.path === '/mark.json');
  if (last === -1)
    throw new Error(`${path} defines no element${errors[0] ? `: ${errors[0]}` : ''}`);
  return scripts(fetched.slice(0, last));
}

/** Only the scripts. */
export function scripts(fetched: readonly Fetched[]): readonly Fetched[] {
  return fetched.filter((each) => each.path.endsWith('.js'));
}

/** The weight of a list of files in words: `97.6 kB, 37.7 kB gzip in 3 files`. */
export function weightOf(files: readonly Fetched[]): string {
  const { raw, gzip } = sumOf(files);
  const count = `${files.length} file${files.length === 1 ? '' : 's'}`;
  return `${(gzip / 1000).toFixed(1)} kB gzip (${(raw / 1000).toFixed(1)} kB raw, ${count})`;
}

/** A page with one module and one element. */
export function pageWith(script: string, markup: string, head = ''): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title>${head}<script type="module" src="${script}"></script><body>${markup}`;
}
