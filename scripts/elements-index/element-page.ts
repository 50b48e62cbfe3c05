import { stringify } from 'yaml';
import type { Element, ElementsIndex } from './elements-index.ts';

/** Wide enough that no value of a file is folded. */
const LINE_WIDTH = 0;

/** An element as a page of Markdown: what it takes, and one diagram as a tag, as a file and in words. */
export function elementPage(element: Element, { children, shared }: ElementsIndex): string {
  const { tag, summary, description, define, file, attributes, example } = element;
  const own = children.filter((child) => element.children.includes(child.tag));
  return `# <${tag}>

${[summary, description].filter(Boolean).join(' ')}

Define it with \`import '${define}'\`, or in a page with \`<script type="module" src="${file}"></script>\` and the style sheet \`stratagram.css\` of the same package.

## Attributes

${list(attributes)}

Those of every element: ${shared.attributes.map(({ name }) => `\`${name}\``).join(', ')}.

## Children

${own.map((child) => `- \`<${child.tag}>\`: ${child.description} Attributes: ${child.attributes.map(({ name }) => `\`${name}\``).join(', ')}.`).join('\n')}

## Example

As a tag:

\`\`\`html
${example.html}
\`\`\`

As a file for the command, or as a fenced block \`stratagram\` in Markdown:

\`\`\`yaml
${stringify(example.input, { lineWidth: LINE_WIDTH }).trimEnd()}
\`\`\`

What the picture says:

\`\`\`text
${example.says}
\`\`\`
`;
}

function list(attributes: Element['attributes']): string {
  return attributes
    .map(
      ({ name, type, description }) => `- \`${name}\`${type ? ` (${type})` : ''}: ${description}`,
    )
    .join('\n');
}
