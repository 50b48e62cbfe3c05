// The element of each diagram: its class with all attributes, what defines it, and lists of them.
import type { Diagram } from './diagrams.ts';
import { typeOfKey } from './key-types.ts';

const NOTE = '// Written by `npm run generate` from the diagrams of core.';

/** What every HTML element has already: no diagram can take it as an attribute of its own. */
const TAKEN =
  /^(id|title|hidden|style|slot|part|lang|dir|prefix|inert|nonce|popover|translate|draggable|attributes|className|innerText|textContent)$/;

/** `packages/elements/src` for all diagrams, by path from there. */
export function elementFiles(diagrams: readonly Diagram[]): ReadonlyMap<string, string> {
  return new Map([
    ...diagrams.flatMap((diagram) => [
      [`${diagram.name}/${diagram.name}.ts`, elementModule(diagram)] as const,
      [`${diagram.name}/${diagram.name}.define.ts`, defineModule(diagram)] as const,
    ]),
    ['elements.ts', listModule(diagrams)],
    ['all.define.ts', allModule(diagrams)],
    ['sources.ts', sourcesModule(diagrams)],
  ]);
}

function elementModule(diagram: Diagram): string {
  const { name, key, className, rules, staged, initialRules } = diagram;
  const kind = staged ? 'initial' : key;
  const initialSet =
    initialRules &&
    `async () => (await import('@stratagram/core/diagrams/${name}/initial.rules')).${initialRules}`;
  const wholeSet = rules && `async () => (await import('@stratagram/core/rules/${name}')).${rules}`;
  const book = initialSet ?? wholeSet;
  return [
    NOTE,
    ...(book ? ["import type { RuleSet } from '@stratagram/core';"] : []),
    "import type { Kind } from '@stratagram/core/diagrams/kind';",
    staged
      ? `import { initial, needsWhole } from '@stratagram/core/diagrams/${name}/initial';`
      : `import { ${key} } from '@stratagram/core/diagrams/${name}/diagram';`,
    "import { attributesOf } from '../internal/attributes.ts';",
    "import { DiagramElement } from '../internal/diagram-element.ts';",
    ...(book || staged
      ? [`import { lazily${initialRules ? ', type Lazy' : ''} } from '../internal/lazily.ts';`]
      : []),
    '',
    ...(staged
      ? [
          '/** The whole diagram: fetched by pages that need more than what an element starts with. */',
          `const whole = lazily<Kind>(async () => (await import('@stratagram/core/diagrams/${name}/diagram')).${key});`,
        ]
      : []),
    ...(initialSet && wholeSet ? [`const wholeRules = lazily<RuleSet>(${wholeSet});`] : []),
    '',
    comment(docOf(diagram)),
    `export class ${className} extends DiagramElement {`,
    `  static override readonly kind: Kind = ${kind};`,
    ...(book ? [`  protected static override readonly book = lazily<RuleSet>(${book});`] : []),
    '  static override get properties() {',
    `    return attributesOf(${kind});`,
    '  }',
    '',
    ...fields(diagram),
    ...(staged
      ? [
          '',
          '  protected override kindFor(input: Readonly<Record<string, unknown>>): Kind | Promise<void> {',
          '    // What cannot be fetched is not known: the rest is drawn, and that is said.',
          '    return (needsWhole(input) && whole()) || initial;',
          '  }',
        ]
      : []),
    ...(initialRules
      ? [
          '',
          '  protected override bookFor(kind: Kind): Lazy<RuleSet> | undefined {',
          '    return kind === initial ? super.bookFor(kind) : wholeRules;',
          '  }',
        ]
      : []),
    '}',
    '',
    'declare global {',
    '  interface HTMLElementTagNameMap {',
    `    '${name}': ${className};`,
    '  }',
    '}',
  ].join('\n');
}

function docOf({ name, docs }: Diagram): string {
  const { summary, description, children } = docs;
  return [
    ...wrapped(description),
    '',
    `@summary ${summary}`,
    `@tagname ${name}`,
    `@slot - ${children ?? 'A `<script type="application/json">`: read as data.'}`,
  ].join('\n');
}

/** A field for each key that is an attribute, in the order of the docs. */
function fields(diagram: Diagram): string[] {
  const { name, docs } = diagram;
  return Object.keys(docs.keys)
    .filter((key) => key !== 'children')
    .map((key) => {
      if (TAKEN.test(key))
        throw new TypeError(`${name}: expected another name for ${key}, which every element has`);
      const usual = (docs.defaults as Readonly<Record<string, string>> | undefined)?.[key];
      const said = docs.keys[key] ?? '';
      const doc = usual ? comment(`${said}\n\n@default ${usual}`) : `/** ${said} */`;
      return `${doc}\ndeclare ${key}: ${typeOfKey(diagram, key)} | undefined;`;
    });
}

function defineModule({ name, className }: Diagram): string {
  return [
    NOTE,
    "import { define } from '../internal/define.ts';",
    `import { ${className} } from './${name}.ts';`,
    '',
    `define('${name}', ${className});`,
    '',
    '/** With its types: `document.createElement` knows the tag. */',
    `export type { ${className} } from './${name}.ts';`,
  ].join('\n');
}

function listModule(diagrams: readonly Diagram[]): string {
  const lines = diagrams.map(
    ({ name, className }) => `export { ${className} } from './${name}/${name}.ts';`,
  );
  return [NOTE, ...lines].join('\n');
}

function allModule(diagrams: readonly Diagram[]): string {
  return [NOTE, ...diagrams.map(({ name }) => `import './${name}/${name}.define.ts';`)].join('\n');
}

function sourcesModule(diagrams: readonly Diagram[]): string {
  return [
    NOTE,
    '',
    '/** Where each element comes from; bundlers and our own files for pages give each a file. */',
    'export const SOURCES: Readonly<Record<string, () => Promise<unknown>>> = {',
    ...diagrams.map(({ name }) => `'${name}': () => import('./${name}/${name}.define.ts'),`),
    '};',
  ].join('\n');
}

function comment(text: string): string {
  return ['/**', ...text.split('\n').map((line) => ` * ${line}`.trimEnd()), ' */'].join('\n');
}

/** Words in lines that fit into a comment. */
function wrapped(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last.length + word.length >= 97) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines;
}
