import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright';
import { browsers } from '../../test/browsers.js';
import { install } from '../../test/hosts/run/build.js';
import { workplace } from '../../test/hosts/run/workplace.js';
import { buildBaseline, type Baseline } from './baseline.ts';
import { findNodes, type Node } from './nodes.ts';
import { openSite, type Site } from './site.ts';

/** What measurements share; each thing is made when the first asks for it. */
export interface Lab {
  /** Whether fewer rounds will do. */
  readonly quick: boolean;
  readonly nodes: ReadonlyMap<number, Node>;
  /** An empty folder for files. */
  folder(): string;
  /** A project that has our packages as they are published, bundlers, and whom we compare with. */
  peers(): string;
  /** The core of an earlier revision. */
  baseline(): Baseline;
  browser(): Promise<Browser>;
  site(): Promise<Site>;
  close(): Promise<void>;
}

const PEERS = fileURLToPath(new URL('peers/', import.meta.url));

/** @param quick - Whether measurements may be rough. */
export function openLab(quick: boolean): Lab {
  const folders: string[] = [];
  const keep = (folder: string): string => {
    folders.push(folder);
    return folder;
  };
  const peers = once(() => {
    const place = join(keep(workplace()), 'peers');
    cpSync(PEERS, place, { recursive: true });
    install(place);
    return place;
  });
  const browser = once(() => {
    if (!browsers.chromium.path && !existsSync(chromium.executablePath()))
      throw new Error('no Chromium found: install Debian’s `chromium` or set CHROMIUM_PATH');
    return chromium.launch({
      ...(browsers.chromium.path ? { executablePath: browsers.chromium.path } : {}),
      args: ['--no-sandbox', '--disable-gpu'],
    });
  });
  const site = once(() => openSite(peers()));
  return {
    quick,
    nodes: findNodes(),
    folder: () => keep(mkdtempSync(join(tmpdir(), 'stratagram-bench-'))),
    peers,
    baseline: once(() => buildBaseline(join(peers(), 'baseline'))),
    browser,
    site,
    async close() {
      // What did not open has told why; it needs no closing.
      await Promise.allSettled([
        browser.made && browser().then((opened) => opened.close()),
        site.made && site().then((opened) => opened.close()),
      ]);
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A function that does its work at the first call, fails again as it failed, and tells whether it did. */
function once<T>(make: () => T): (() => T) & { readonly made: boolean } {
  let state: { value: T } | { error: unknown } | undefined;
  const get = (): T => {
    if (!state) {
      try {
        state = { value: make() };
      } catch (error) {
        state = { error };
      }
    }
    if ('error' in state) throw state.error;
    return state.value;
  };
  return Object.defineProperty(get, 'made', {
    get: () => state !== undefined && 'value' in state,
  }) as (() => T) & { readonly made: boolean };
}
