import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Of each answer of the test server; a real server makes another one every time. */
export const NONCE = 'cmFuZG9t';

/** What the server of a site says of its pages, by the folder that they are asked from. */
export const POLICIES: Readonly<Record<string, string>> = {
  plain: '',
  /** Own files only, nothing inline, nothing that is text becomes markup or script. */
  strict:
    "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  /** What carries the nonce of this answer, and what that fetches; pictures may be taken along as PNG. */
  nonce: `default-src 'none'; script-src 'nonce-${NONCE}'; style-src 'nonce-${NONCE}'; img-src data:; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
};

/** Test pages stop nothing, for some of them show what a page without a policy would let through. */
const REPORTED = `default-src 'self' data: blob:; connect-src 'self' ws:; ${POLICIES['strict']?.split(';').slice(1).join(';')}`;

/** Lets every test page hear what a strict policy would stop: `browser/own-violations.js`. */
export function reportedPages() {
  return async (
    context: { readonly path: string; set(name: string, value: string): void },
    next: () => Promise<unknown>,
  ): Promise<void> => {
    await next();
    if (context.path === '/') context.set('content-security-policy-report-only', REPORTED);
  };
}

/** What somebody could write into our source one day, and where. */
const PLANTS: Readonly<Record<string, string>> = {
  style: "element.setAttribute('style', 'opacity:1');",
  markup: "element.innerHTML = '<g></g>';",
  script: "new Function('return 1')();",
  request: "void fetch('https://example.com/').catch(() => {});",
};
const PLANTED = /^\/planted\/(\w+)\/(packages\/.*)$/;
const BED = '/internal/create-svg.ts';
const GROWS = 'const element = document.createElementNS(SVG, tag);';

/** `/planted/style/packages/…` is our source with a fault in the file that makes the shapes of a picture. */
export function plantedSources() {
  return {
    name: 'planted-sources',
    // From a folder that is not there, no package is found.
    resolveImport({ source, context }: { source: string; context: { readonly path: string } }) {
      const lit = source === '@lit/reactive-element' && PLANTED.test(context.path);
      return lit ? `/packages/elements/node_modules/${source}/reactive-element.js` : undefined;
    },
    async serve({ path }: { readonly path: string }) {
      const [, plant = '', file = ''] = path.match(PLANTED) ?? [];
      if (!file) return undefined;
      const source = await readFile(ROOT + file, 'utf8');
      if (!path.endsWith(BED)) return { body: source };
      if (!source.includes(GROWS)) throw new Error(`nothing can be planted in ${file}`);
      return { body: source.replace(GROWS, `${GROWS}\n${PLANTS[plant]}`) };
    },
  };
}
