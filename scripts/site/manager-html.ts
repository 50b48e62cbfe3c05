import type { StorybookIndex } from './storybook-index.ts';
import { relative } from './addresses.ts';

/** A page that works without script, and where the same page is in the catalogue. */
export interface WrittenPage {
  readonly address: string;
  readonly title: string;
  readonly description: string;
  readonly live: string;
  readonly html: string;
}

/** What is told of the site as a whole. */
export interface Start {
  readonly title: string;
  readonly about: string;
}

/**
 * The page that the catalogue runs in: titled, described, and with a way on where no script runs.
 * Storybook has one such page for everything; what it needs to title the others comes with it.
 */
export function managerHtml(
  html: string,
  pages: readonly WrittenPage[],
  index: StorybookIndex,
  { title, about }: Start,
  origin: string,
): string {
  const meta = (name: string, content: string): string =>
    `<meta ${name.startsWith('og:') ? 'property' : 'name'}="${name}" content="${escape(content)}" />`;
  const head = [
    meta('description', about),
    meta('og:site_name', 'Stratagram'),
    meta('og:type', 'website'),
    meta('og:title', title),
    meta('og:description', about),
    meta('og:image', `${origin}social/start.png`),
    meta('og:image:width', '1200'),
    meta('og:image:height', '630'),
    meta('twitter:card', 'summary_large_image'),
    `<link rel="canonical" href="${origin || './'}" />`,
    // From a disk no module runs.
    `<script>if (location.protocol === 'file:') location.replace('chapter/index.html');</script>`,
    `<script type="application/json" id="pages">${json(pagesById(pages, index))}</script>`,
  ];
  const otherwise = `<noscript><p>The catalogue needs script; <a href="chapter/index.html">the same pages without it</a>.</p></noscript>`;
  return inserted(titled(html, `${title} · Stratagram`), {
    '</head>': head.join('\n    '),
    '<div id="root"></div>': otherwise,
  });
}

/** The frame that stories and pages are shown in. */
export function previewHtml(html: string): string {
  return titled(html, 'Stratagram');
}

/** By the id of a page or story, as the manager knows it. */
function pagesById(pages: readonly WrittenPage[], index: StorybookIndex): object {
  const told = index.entries.flatMap(({ id, type }) => {
    const live = `index.html?path=/${type}/${id}`;
    const page = pages.find((one) => one.live === live);
    if (!page) return [];
    const { title, description, address } = page;
    return [[id, { title, description, address: relative('', address) }] as const];
  });
  return Object.fromEntries(told);
}

function titled(html: string, title: string): string {
  return html.replace(/<title>[^<]*<\/title>/, () => `<title>${escape(title)}</title>`);
}

/** Puts texts before places of a page, once: those of an earlier build are taken out first. */
function inserted(html: string, texts: Readonly<Record<string, string>>): string {
  const clean = html.replaceAll(/<!-- site -->[^]*?<!-- \/site -->\n/g, '');
  return Object.entries(texts).reduce((page, [place, text]) => {
    if (!page.includes(place)) throw new TypeError(`a page of Storybook has no ${place}`);
    return page.replace(place, () => `<!-- site -->\n    ${text}\n    <!-- /site -->\n${place}`);
  }, clean);
}

/** Inside of a script nothing may look like its end. */
function json(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
