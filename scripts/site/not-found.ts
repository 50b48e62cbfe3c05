import { tokens } from './styles.ts';

/** First parts of addresses of ours: what stands before them is where the site lies. */
const SECTIONS =
  'chapter|concept|accuracy|rule|glossary|myths|figures|sources|embed|picture|social';

/**
 * The page for addresses that lead nowhere. A server shows it under any address, so that nothing
 * in it may be relative until the root of the site is known.
 */
export function notFoundHtml(origin: string): string {
  const base = origin
    ? `<base href="${origin}" />`
    : `<script>
      const base = document.createElement('base');
      base.href = location.pathname.replace(/(${SECTIONS})(\\/.*)?$/, '').replace(/[^/]*$/, '');
      document.head.append(base);
    </script>`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Not found · Stratagram</title>
    ${base}
    <style>
${tokens()}
body { max-inline-size: 40rem; margin: 3rem auto; padding: 0 1rem; background: var(--paper); color: var(--ink); font: 400 1rem/1.6 var(--fonts); }
a { color: var(--accent); }
    </style>
  </head>
  <body>
    <main>
      <h1>There is no such page</h1>
      <p>Addresses of concepts, chapters, notes and rules stay what they are; this one may be misspelt.</p>
      <ul>
        <li><a href="chapter/index.html">Chapters</a>, from the start</li>
        <li><a href="concept/index.html">Concepts</a>, all on one page</li>
        <li><a href="glossary/index.html">Glossary</a></li>
        <li><a href="rule/index.html">Rules</a></li>
      </ul>
    </main>
  </body>
</html>
`;
}
