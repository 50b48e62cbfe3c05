import { placesIn, type Written, type WrittenTag } from '@stratagram/embed';
import type { Code, Node, Paragraph, Parent } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';

type Directive = ContainerDirective | LeafDirective;

/** A directive that is a diagram, and the Markdown of its caption. */
export interface Directed {
  readonly written: Written;
  readonly caption: readonly Node[];
}

/** Blocks with a name: `::name` and `:::name`, not those inside a sentence. */
export function isDirective(node: Node): node is Directive {
  return node.type === 'leafDirective' || node.type === 'containerDirective';
}

/**
 * A directive as a diagram: directives inside it are its tags, a fence holds YAML or JSON, its label is
 * the heading, and anything else the caption.
 */
export function readDirective(node: Directive, lines: readonly string[]): Directed {
  const { fence, caption } = partsOf(node);
  const tag = tagOf(node);
  if (!fence) return { written: tag, caption };
  const first = (fence.position?.start.line ?? 1) + 1;
  const placeOf = placesIn(lines, first, fence.value);
  return { written: { ...tag, text: fence.value, placeOf }, caption };
}

function tagOf(node: Directive): WrittenTag {
  const { tags, label } = partsOf(node);
  const attributes = Object.create(null) as Record<string, string>;
  if (label) attributes['heading'] = label;
  for (const [name, value] of Object.entries(node.attributes ?? {})) attributes[name] = value ?? '';
  const at = node.position?.start ?? { line: 1, column: 1 };
  return { name: node.name, attributes, children: tags.map(tagOf), at };
}

interface Parts {
  readonly label: string;
  readonly tags: readonly Directive[];
  readonly fence: Code | undefined;
  readonly caption: readonly Node[];
}

function partsOf(node: Directive): Parts {
  if (node.type === 'leafDirective') {
    return { label: textOf(node), tags: [], fence: undefined, caption: [] };
  }
  const label = node.children.find(isLabel);
  const inner = node.children.filter((child) => child !== label);
  const tags = inner.filter((child): child is Directive => isDirective(child) && isTag(child.name));
  const fence = inner.find((child): child is Code => child.type === 'code');
  const rest = inner.filter((child) => child !== fence && !tags.includes(child as Directive));
  const [only] = rest;
  const caption = rest.length === 1 && only?.type === 'paragraph' ? only.children : rest;
  return { label: label ? textOf(label) : '', tags, fence, caption };
}

/** With a dash it is a tag, if only a misspelt one: the decoder says so. */
function isTag(name: string): boolean {
  return name.includes('-');
}

function isLabel(node: Node): node is Paragraph {
  return Object(node.data)['directiveLabel'] === true;
}

function textOf(node: Node | Parent): string {
  if ('value' in node) return String(node.value);
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
