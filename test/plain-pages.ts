import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importMap, integrityTags, type Release } from '../scripts/cdn/release.ts';
import { NONCE, POLICIES } from './policies.ts';

const PAGES = fileURLToPath(new URL('hosts/plain/', import.meta.url));
const CDN = fileURLToPath(new URL('../packages/elements/dist/cdn/', import.meta.url));
const WATCH = fileURLToPath(new URL('browser/watch.js', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.xhtml': 'application/xhtml+xml',
};

/** The part of Koa's context that is needed here. */
interface Context {
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  status: number;
  body: unknown;
  set(name: string, value: string): void;
}

/**
 * Serves the example pages of `test/hosts/plain` as a web server would, with the built files beside
 * them, untouched by the test runner: `/plain/one-element.html` and, under the headers of a policy,
 * `/strict/…` and `/nonce/…`. `stratagram/` is the release, `copy/` the same once more. With `?watch`
 * a page tells what happens on it (`watch.js`).
 */
export function plainPages() {
  return async (context: Context, next: () => Promise<unknown>): Promise<unknown> => {
    const [, site = '', path = ''] = context.path.match(/^\/(\w+)\/(.+)$/) ?? [];
    const policy = POLICIES[site];
    if (policy === undefined) return next();
    const body = await fileOf(path, context.query);
    if (body === undefined) {
      context.status = 404;
      return undefined;
    }
    context.set('content-type', TYPES[extname(path)] ?? 'text/plain');
    // As public servers of packages do, so that also a frame without an origin may ask for modules.
    context.set('access-control-allow-origin', '*');
    if (policy && path.endsWith('html')) context.set('content-security-policy', policy);
    context.body = 'watch' in context.query ? watched(body) : body;
    return undefined;
  };
}

async function fileOf(
  path: string,
  query: Readonly<Record<string, unknown>>,
): Promise<string | undefined> {
  if (path === 'watch.js') return readFile(WATCH, 'utf8');
  if (path === 'integrity.html') return integrityPage(query);
  if (path === 'source.html') return sourcePage(query);
  const [, release] = path.match(/^(?:stratagram|copy|hashed)\/(.+)$/) ?? [];
  const file = release === undefined ? join(PAGES, normalize(path)) : join(CDN, normalize(release));
  return readFile(file, 'utf8').catch(() => undefined);
}

/** The first script of a page, allowed by each policy. */
function watched(page: string): string {
  const script = `<script src="/plain/watch.js" nonce="${NONCE}"></script>`;
  return page.replace('<head>', `<head>${script}`);
}

/**
 * A page with hashes, one of them wrong where `broken` names a file; `by=map` has them in an import
 * map. Its files have an address of their own: Chromium keeps what it has refused.
 */
async function integrityPage({ broken, by }: Readonly<Record<string, unknown>>): Promise<string> {
  const release: Release = JSON.parse(await readFile(`${CDN}integrity.json`, 'utf8'));
  const files = { ...release.files };
  const wrong = String(broken);
  if (files[wrong]) files[wrong] = files['all.js'] ?? '';
  const given = { ...release, files };
  const tags =
    by === 'map'
      ? `<script type="importmap">${JSON.stringify(importMap(given, './hashed/'))}</script>
         <script type="module">import '@stratagram/elements/vm-stack/define'</script>`
      : integrityTags(given, 'vm-stack.js', 'hashed/');
  return `<!doctype html><html><head>${tags}</head><body><vm-stack guests="2"></vm-stack></body></html>`;
}

/** A page that takes a module of our source, with `old` in a browser that adopts no style sheets. */
function sourcePage({ module, old }: Readonly<Record<string, unknown>>): string {
  const without =
    old === undefined
      ? ''
      : `<script nonce="${NONCE}">
          delete ShadowRoot.prototype.adoptedStyleSheets;
          delete Document.prototype.adoptedStyleSheets;
          window.litNonce = '${NONCE}';
        </script>`;
  return `<!doctype html><html><head>${without}<script type="module" src="${String(module)}" nonce="${NONCE}"></script></head><body></body></html>`;
}
