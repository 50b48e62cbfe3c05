import type { WrittenPage } from './manager-html.ts';

/** All pages for search engines, as sitemaps.org has it: with full addresses. */
export function sitemap(origin: string, pages: readonly WrittenPage[]): string {
  const urls = pages.map(({ address }) => `  <url><loc>${origin}${address}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`;
}
