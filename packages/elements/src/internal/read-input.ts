import type { Issue } from '@stratagram/core';

/** What a page's author wrote, as plain data for the decoder. */
export interface Written {
  readonly input: Record<string, unknown>;
  readonly issues: readonly Issue[];
}

/** Tags that are data inside a diagram: the key they become, and whether it is a list. */
const DATA_TAGS: Readonly<Record<string, readonly [key: string, list: boolean]>> = {
  'vm-guest': ['guests', true],
  'container-unit': ['containers', true],
  'cgroup-slice': ['children', true],
  'container-stack': ['containerStack', false],
  'vm-stack': ['vmStack', false],
};

/** Selects the diagrams themselves. */
export const DIAGRAMS = 'vm-stack,container-stack,cgroup-slice,hypervisor-type';

/** Attributes that any element may carry: no part of a diagram. */
const GLOBAL =
  /^(id|class|style|slot|part|exportparts|lang|dir|hidden|inert|title|role|tabindex|translate|draggable|nonce|is|ssr|autofocus|contenteditable|spellcheck|popover|enterkeyhint|inputmode|access(key)|item\w+|defer-hydration|(data|aria|ng|v|x|hx|astro|client|svelte)-.*|on.*|.*[^a-z0-9-].*|_.*)$/;
const DEEPEST = 100;

/** Reads an element's attributes, its data children, and a JSON script among them. */
export function readInput(element: Element): Written {
  const issues: Issue[] = [];
  const written = readElement(element, issues, 0);
  const script = [...element.children].find(isJson);
  if (!script) return { input: written, issues };
  const given = parse(script.textContent ?? '', issues);
  return { input: { ...given, ...written }, issues };
}

function readElement(element: Element, issues: Issue[], depth: number): Record<string, unknown> {
  const data = Object.create(null) as Record<string, unknown>;
  for (const { name, value } of element.attributes) {
    if (!GLOBAL.test(name)) data[camelCase(name)] = value;
  }
  if (depth >= DEEPEST) return data;
  for (const child of element.children) {
    const tag = child.localName;
    const [key, list] = DATA_TAGS[tag] ?? [tag, false];
    // Any other element may be a fallback or a caption; a tag with a dash is a misspelt child.
    if (!tag.includes('-') || child.slot) continue;
    const value = readElement(child, issues, depth + 1);
    if (!list) data[key] = value;
    else if (Array.isArray(data[key])) (data[key] as unknown[]).push(value);
    else data[key] = [value];
  }
  return data;
}

function isJson(child: Element): boolean {
  return child.localName === 'script' && child.getAttribute('type') === 'application/json';
}

function parse(text: string, issues: Issue[]): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value && !Array.isArray(value))
      return value as Record<string, unknown>;
    issues.push(wrong('expected a JSON object in the script child'));
  } catch (error) {
    issues.push(
      wrong(`expected JSON in the script child: ${error instanceof Error ? error.message : ''}`),
    );
  }
  return {};
}

function wrong(message: string): Issue {
  return { code: 'invalid-json', severity: 'error', path: [], message: message.slice(0, 200) };
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
