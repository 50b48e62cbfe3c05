// Lists of what the folders of diagrams hold, for core.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Diagram } from './diagrams.ts';

const SOURCES = new URL('../../packages/core/src/', import.meta.url);
const NOTE = '// Written by `npm run generate` from the folders of `diagrams/index.ts`.';

/** The diagrams themselves. */
export function kindsModule(diagrams: readonly Diagram[]): string {
  const names = diagrams.map(({ key }) => key);
  return [
    NOTE,
    "import type { Kind } from './kind.ts';",
    ...diagrams.map(({ key, name }) => `import { ${key} } from './${name}/diagram.ts';`),
    '',
    `export { ${names.join(', ')} };`,
    '',
    '/** Every diagram that there is. */',
    `export const KINDS: readonly Kind[] = [${names.join(', ')}];`,
  ].join('\n');
}

/** Their rules. */
export function rulesModule(diagrams: readonly Diagram[]): string {
  const judged = diagrams.filter(({ rules }) => rules);
  return [
    NOTE,
    "import type { Rule, RuleSet } from '../rules/rule.ts';",
    ...judged.map(({ rules, name }) => `import { ${rules} } from './${name}/rules.ts';`),
    '',
    '/** The rules of every kind of diagram, by its name. */',
    'export const RULE_SETS: Readonly<Record<string, RuleSet>> = {',
    ...judged.map(({ rules, name }) => `'${name}': ${rules},`),
    '};',
    '',
    '/** Every rule once, by number: what it looks at differs between diagrams for some. */',
    'export const RULES: readonly Rule[] = [',
    '  ...new Map(',
    '    Object.values(RULE_SETS).flatMap(({ rules }) => rules.map((rule) => [rule.id, rule] as const)),',
    '  ).values(),',
    '].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));',
  ].join('\n');
}

/** The number of the last rule: numbers are given one after the other. */
export function lastRuleModule(): string {
  const cwd = fileURLToPath(SOURCES);
  const files = globSync(['diagrams/**/*rules.ts', 'diagrams/**/rules/*.ts'], { cwd });
  const numbers = files
    .flatMap((file) => [...textOf(file).matchAll(/^ +id: 'R(\d+)',$/gm)])
    .map(([, number]) => Number(number));
  const last = Math.max(...numbers);
  return [
    NOTE,
    '',
    '/** Rules are numbered from R1 to this. */',
    `export const LAST_RULE = ${last};`,
  ].join('\n');
}

/** The sorts of places that folders name in a file of their own. */
export function placesModule(diagrams: readonly Diagram[]): string {
  const own = diagrams.filter(({ name }) =>
    /^export interface Places\b/m.test(textOf(`diagrams/${name}/places.ts`)),
  );
  const type = own.map(({ key }) => key).join(' & ') || 'object';
  return [
    NOTE,
    ...own.map(({ key, name }) => `import type { Places as ${key} } from './${name}/places.ts';`),
    '',
    '/** Sorts of places that a rule can look at, of diagrams that name them in their folder. */',
    `export type FolderPlaces = ${type};`,
  ].join('\n');
}

/** Wrong and right inputs of rules that stand in the folders of diagrams. */
export function casesModule(diagrams: readonly Diagram[]): string {
  const own = diagrams.filter(({ name }) => textOf(`diagrams/${name}/rules.cases.ts`));
  const folder = '../../packages/core/src/diagrams';
  return [
    NOTE,
    "import type { RuleCases } from './case.ts';",
    ...own.map(
      ({ key, name }) => `import { cases as ${key} } from '${folder}/${name}/rules.cases.ts';`,
    ),
    '',
    `export const DIAGRAM_CASES: readonly RuleCases[] = [${own.map(({ key }) => `...${key}`).join(', ')}];`,
  ].join('\n');
}

/** Languages that the words of all diagrams come in, beside English. */
export function languages(): readonly string[] {
  return globSync('words/*.ts', { cwd: fileURLToPath(SOURCES) })
    .flatMap((file) => /^words\/([a-z]{2,3})\.ts$/.exec(file)?.[1] ?? [])
    .filter((language) => language !== 'en')
    .toSorted();
}

/** The words of all diagrams in a language. */
export function wordsModule(diagrams: readonly Diagram[], language: string): string {
  const files = wordFiles(diagrams, language);
  const imports = files.map(([name, file]) => {
    const found = exportIn(file);
    const binding = found === name ? name : `${found} as ${name}`;
    return `import { ${binding} } from '${relative(file)}';`;
  });
  const all = files.map(([name]) => `...${name},`).join('\n');
  if (language === 'en')
    return [
      NOTE,
      ...imports,
      '',
      '/** The words of all diagrams in English: what another language translates. */',
      `export const en = {\n${all}\n} as const;`,
    ].join('\n');
  const { direction = 'ltr' } = textInfo(language);
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language);
  return [
    NOTE,
    ...imports,
    "import type { Locale } from '../words/translate.ts';",
    '',
    `/** ${name}${direction === 'rtl' ? ', from right to left' : ''}. */`,
    `export const ${language}: Locale = {`,
    `lang: '${language}', direction: '${direction}', messages: {\n${all}\n} };`,
  ].join('\n');
}

/** Words of everything, of parts that several diagrams have, and of each diagram. */
function wordFiles(diagrams: readonly Diagram[], language: string): (readonly [string, string])[] {
  const shared = globSync(`diagrams/shared/*.words.${language}.ts`, {
    cwd: fileURLToPath(SOURCES),
  });
  const own = diagrams
    .filter(({ name }) => existsSync(new URL(`diagrams/${name}/words.${language}.ts`, SOURCES)))
    .map(({ name, key }) => [key, `diagrams/${name}/words.${language}.ts`] as const);
  return [
    ['basic', `words/${language}.ts`],
    ['layers', `words/layers.${language}.ts`],
    ['faults', `faults/words.${language}.ts`],
    ['steps', `steps/words.${language}.ts`],
    ...shared.toSorted().map((file) => [/(\w+)\.words/.exec(file)?.[1] ?? '', file] as const),
    ...own,
  ];
}

/** The text of a source; nothing of one that is not there. */
function textOf(file: string): string {
  const url = new URL(file, SOURCES);
  return existsSync(url) ? readFileSync(url, 'utf8') : '';
}

function exportIn(file: string): string {
  const [, found] = /^export const (\w+)/m.exec(textOf(file)) ?? [];
  if (!found) throw new TypeError(`${file}: expected an exported constant`);
  return found;
}

function relative(file: string): string {
  return file.startsWith('diagrams/') ? `./${file.slice('diagrams/'.length)}` : `../${file}`;
}

function textInfo(language: string): { readonly direction?: string } {
  const locale = new Intl.Locale(language) as Intl.Locale & {
    getTextInfo?(): { readonly direction?: string };
  };
  return locale.getTextInfo?.() ?? {};
}
