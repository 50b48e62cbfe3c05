import { readFileSync } from 'node:fs';
import { describe as describeDiagram } from '../../packages/core/src/index.ts';
import { dataTags } from '../editor-data/data-tags.ts';
import {
  elementsManifest,
  PACKAGE,
  type Declaration,
  type Member,
} from '../editor-data/manifest.ts';
import { loadDiagrams, type Diagram } from '../generate/diagrams.ts';
import { exampleOf, type Example } from './examples.ts';

/** Something that can be written, listened to or called, with what it is. */
interface Named {
  readonly name: string;
  readonly type?: string;
  readonly default?: string;
  readonly description: string;
}

/** One element, with what is its own. */
export interface Element {
  readonly tag: string;
  readonly class: string;
  readonly summary: string;
  readonly description: string;
  /** Import that defines the tag. */
  readonly define: string;
  /** File that defines it in a page without a bundler. */
  readonly file: string;
  readonly attributes: readonly Named[];
  /** Tags of its children. */
  readonly children: readonly string[];
  readonly example: Example & {
    /** The picture in words. */
    readonly says: string;
  };
}

/** All elements of a release, for programs that write diagrams. */
export interface ElementsIndex {
  readonly package: string;
  readonly version: string;
  readonly schema: string;
  readonly elements: readonly Element[];
  /** What every element takes, sends and does. */
  readonly shared: {
    readonly attributes: readonly Named[];
    readonly events: readonly Named[];
    readonly methods: readonly Named[];
    readonly slots: readonly Named[];
  };
  /** Children that are only data. */
  readonly children: readonly {
    readonly tag: string;
    readonly description: string;
    readonly attributes: readonly Pick<Named, 'name' | 'type'>[];
  }[];
}

/** Made of the manifest, the schemas of the input, and inputs of the tests. */
export async function elementsIndex(): Promise<ElementsIndex> {
  const { name, version } = JSON.parse(readFileSync(new URL('package.json', PACKAGE), 'utf8'));
  const declarations = elementsManifest()
    .modules.flatMap(({ declarations: all }) => all)
    .filter(({ tagName }) => tagName);
  const [first] = declarations;
  if (!first) throw new TypeError('the manifest names no element: build it first');
  const diagrams = await loadDiagrams();
  const elements = declarations.map((declaration) => elementOf(declaration, name, diagrams));
  return {
    package: name,
    version,
    schema: '@stratagram/core/schema.json',
    elements: (await Promise.all(elements)).toSorted((a, b) => (a.tag < b.tag ? -1 : 1)),
    shared: {
      attributes: namedOf(first.attributes, isShared),
      events: namedOf(first.events, isShared),
      methods: namedOf(first.members, (one) => isShared(one) && one.kind === 'method'),
      slots: namedOf(first.slots, isShared),
    },
    children: dataTags().map(({ tagName: tag, description, attributes }) => ({
      tag,
      description,
      attributes: attributes.map(({ name: attribute, type }) => ({
        name: attribute,
        type: type.text,
      })),
    })),
  };
}

async function elementOf(
  declaration: Declaration,
  name: string,
  diagrams: readonly Diagram[],
): Promise<Element> {
  const { tagName: tag = '', summary = '', description = '', attributes } = declaration;
  const diagram = diagrams.find((one) => one.name === tag);
  if (!diagram) throw new RangeError(`no diagram is called ${tag}`);
  const example = await exampleOf(tag, diagram.docs.example);
  return {
    tag,
    class: declaration.name,
    summary,
    description,
    define: `${name}/${tag}/define`,
    file: `cdn/${tag}.js`,
    attributes: namedOf(attributes, (one) => !isShared(one)),
    children: [...Object.keys(diagram.kind.childTags), 'diagram-step'],
    example: { ...example, says: describeDiagram(example.input) },
  };
}

function isShared({ inheritedFrom }: Member): boolean {
  return inheritedFrom !== undefined;
}

function namedOf(
  members: readonly Member[] | undefined,
  isMeant: (member: Member) => boolean,
): readonly Named[] {
  return (members ?? [])
    .filter(isMeant)
    .map(({ name, type, default: usual, description = '' }) => ({
      name,
      ...(type && { type: type.text }),
      ...(usual && { default: usual }),
      description,
    }));
}
