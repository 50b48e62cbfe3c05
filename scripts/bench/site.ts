import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup, type Plugin } from 'rollup';

const CDN = fileURLToPath(new URL('../../packages/elements/dist/cdn', import.meta.url));
const QUIET_MS = 500;
/** The plug-in's types describe it as a namespace. */
const minify = terser as unknown as (options: object) => Plugin;

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** What a page fetched. */
export interface Fetched {
  readonly path: string;
  readonly raw: number;
  /** Packed by itself with gzip -9, as servers do. */
  readonly gzip: number;
}

/** A server for the pages that are measured: it knows what each of them fetches. */
export interface Site {
  readonly origin: string;
  /** What the components that we compare with weigh, each with all that it needs. */
  readonly weights: Readonly<Record<'bare-lit' | 'graphviz-stack', Fetched>>;
  /** Shows a page at a path. */
  page(path: string, html: string): void;
  /** Shows the files of a folder under a path. */
  mount(path: string, folder: string): void;
  /** Everything that was fetched since the last call, in order. */
  take(): readonly Fetched[];
  /** Waits until nothing has been asked for half a second. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Serves our files for pages without a bundler at `/cdn/`, and bundles of those we compare with.
 *
 * @param peers - The folder of their sources.
 */
export async function openSite(peers: string): Promise<Site> {
  const pages = new Map([['/', '<!doctype html><meta charset="utf-8"><title>Bench</title>']]);
  const folders = new Map([['/cdn', CDN]]);
  const bundles = new Map<string, string>();
  for (const name of ['bare-lit', 'graphviz-stack'])
    bundles.set(`/${name}.js`, await bundle(join(peers, `${name}.js`)));
  let fetched: Fetched[] = [];
  let last = performance.now();

  const find = async (path: string): Promise<string | Buffer | undefined> => {
    const known = pages.get(path) ?? bundles.get(path);
    if (known !== undefined) return known;
    const place = [...folders].find(([prefix]) => path.startsWith(`${prefix}/`));
    if (!place) return undefined;
    // Normalised from the root, a path cannot lead out of the folder.
    const file = join(place[1], normalize(`/${path.slice(place[0].length)}`));
    return readFile(file).catch(() => undefined);
  };
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
    const body = await find(path);
    if (body === undefined) {
      response.writeHead(404).end();
      return;
    }
    fetched.push(weigh(path, body));
    last = performance.now();
    const type = TYPES[extname(path) || '.html'] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    weights: {
      'bare-lit': weigh('bare-lit', bundles.get('/bare-lit.js') ?? ''),
      'graphviz-stack': weigh('graphviz-stack', bundles.get('/graphviz-stack.js') ?? ''),
    },
    page: (path, html) => void pages.set(path, html),
    mount: (path, folder) => void folders.set(path, folder),
    take() {
      const all = fetched;
      fetched = [];
      return all;
    },
    async quiet() {
      last = performance.now();
      while (performance.now() - last < QUIET_MS) await setTimeout(QUIET_MS / 10);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The sum of what was fetched. */
export function sumOf(files: readonly Fetched[]): { raw: number; gzip: number } {
  return {
    raw: files.reduce((sum, { raw }) => sum + raw, 0),
    gzip: files.reduce((sum, { gzip }) => sum + gzip, 0),
  };
}

function weigh(path: string, body: string | Buffer): Fetched {
  return { path, raw: Buffer.byteLength(body), gzip: gzipSync(body, { level: 9 }).length };
}

async function bundle(input: string): Promise<string> {
  const built = await rollup({
    input,
    logLevel: 'silent',
    plugins: [nodeResolve({ browser: true, exportConditions: ['production'] })],
  });
  const { output } = await built.generate({ format: 'es', plugins: [minify({ module: true })] });
  return output[0].code;
}
