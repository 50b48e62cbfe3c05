/** What search engines show of a description. */
const LENGTH = 200;

/** The first paragraph of a page, as a description. */
export function describedBy(html: string): string {
  const paragraphs = [...html.matchAll(/<p[^>]*>([^]*?)<\/p>/g)].map(([, inside = '']) =>
    textOf(inside),
  );
  return shortened(paragraphs.find((text) => text.length >= 40) ?? paragraphs[0] ?? '');
}

/** Whole sentences, as many as fit; else words, as many as fit. */
export function shortened(text: string): string {
  if (text.length <= LENGTH) return text;
  const [sentences] = text.slice(0, LENGTH).match(/^.*[.!?](?= )/s) ?? [];
  return sentences && sentences.length >= 60
    ? sentences
    : `${text.slice(0, LENGTH - 1).replace(/\s+\S*$/, '')}…`;
}

function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', '’')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
