import { read, readMarkup, type Markup } from '@stratagram/core';
import type { DiagramElement } from '@stratagram/elements';
import { written } from './written.ts';

// What a reader takes along of a diagram, as text.

type Input = Readonly<Record<string, unknown>>;

/**
 * The diagram as a file has it, for the command and `renderSvg`.
 *
 * @param without - Attributes that the page has set, not the diagram's author.
 */
export function inputOf(diagram: DiagramElement, without: ReadonlySet<string>): Input {
  const input = toldOf(diagram, without);
  const tidy = tidied(input) as Input;
  // Attributes are texts: they become numbers and flags where the decoder reads the same.
  return meaning(tidy) === meaning(input) ? tidy : (JSON.parse(JSON.stringify(input)) as Input);
}

/** What a diagram is told by attributes, children, script and model, as it is written there. */
export function toldOf(diagram: DiagramElement, without: ReadonlySet<string>): Input {
  const properties = new Map<PropertyKey, unknown>();
  if (diagram.model !== undefined && diagram.model !== null) properties.set('model', diagram.model);
  const own = [...diagram.attributes].filter(({ name }) => !without.has(name));
  const tag: Markup = {
    localName: diagram.localName,
    attributes: own,
    children: diagram.children,
    textContent: diagram.textContent,
  };
  const globals = own.filter(({ name }) => name === 'lang' || name === 'dir');
  return {
    kind: diagram.localName,
    ...readMarkup(tag, properties).input,
    ...Object.fromEntries(globals.map(({ name, value }) => [name, value])),
  };
}

/** The diagram as JSON, on few lines. */
export function jsonOf(input: Input): string {
  return `${JSON.stringify(input, undefined, 2)}\n`;
}

/** The diagram as YAML; the library comes when it is asked for. */
export async function yamlOf(input: Input): Promise<string> {
  const { stringify } = await import('yaml');
  return stringify(input);
}

/** The tag as a person would write it; what only a property says stands in it as JSON. */
export function htmlOf(diagram: DiagramElement, without: ReadonlySet<string>): string {
  if (typeof diagram.model !== 'object' || !diagram.model) return written(diagram, without);
  const copy = diagram.cloneNode(true) as Element;
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify(diagram.model, undefined, 2);
  copy.append(script);
  return written(copy, without);
}

function tidied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidied);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, tidied(each)]));
  }
  if (typeof value !== 'string') return value;
  if (value === '') return true;
  return String(Number(value)) === value ? Number(value) : value;
}

/** What the decoder makes of an input. */
function meaning(input: Input): string {
  const { model, issues } = read(input);
  return JSON.stringify([model, issues], (_key, value: unknown) =>
    value === Infinity ? 'Infinity' : value,
  );
}
