// The table of the elements in the README.
import { readFileSync } from 'node:fs';
import { entriesOf, type Diagram } from './diagrams.ts';

const README = new URL('../../README.md', import.meta.url);
const TABLE = /(<!-- elements -->).*?(<!-- \/elements -->)/s;

/** The README with its table of today's diagrams. */
export function readmeWith(diagrams: readonly Diagram[]): string {
  const text = readFileSync(README, 'utf8');
  if (!TABLE.test(text))
    throw new TypeError('README.md: expected <!-- elements --> around the table');
  const rows = diagrams.map(
    (diagram) => `| \`<${diagram.name}>\` | ${diagram.docs.shows} | ${childrenOf(diagram)} |`,
  );
  const table = ['| element | shows | children |', '| --- | --- | --- |', ...rows].join('\n');
  return text.replace(TABLE, (_, start: string, end: string) => `${start}\n\n${table}\n\n${end}`);
}

/** Tags that stand in its own; others stand in those. */
function childrenOf({ kind }: Diagram): string {
  const own = entriesOf(kind.schema);
  return Object.entries(kind.childTags)
    .filter(([, key]) => key in own)
    .map(([tag]) => `\`<${tag}>\``)
    .join(', ');
}
