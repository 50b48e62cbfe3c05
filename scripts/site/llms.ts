import type { ElementsIndex } from '../elements-index/elements-index.ts';
import type { WrittenPage } from './manager-html.ts';

/** Where the page of an element in Markdown is. */
export const elementAddress = (tag: string): string => `element/${tag}.md`;

/** Pages that a reader is led to, by the beginning of their addresses. */
const SECTIONS = [
  ['Embedding', 'embed/'],
  ['Chapters about virtual machines and containers', 'chapter/'],
] as const;

/**
 * The site for language models, as llmstxt.org has it: what there is, and where it can be read as text.
 *
 * @param origin - Where the site will be; addresses are relative while nobody knows.
 */
export function llmsTxt(
  origin: string,
  pages: readonly WrittenPage[],
  { elements }: ElementsIndex,
): string {
  const link = (title: string, address: string, about: string): string =>
    `- [${title}](${origin}${address}): ${about.replaceAll(/\s+/g, ' ')}`;
  const sections = SECTIONS.flatMap(([title, start]) => [
    `## ${title}`,
    '',
    ...pages
      .filter(({ address }) => address.startsWith(start))
      .map((page) => link(page.title, `${page.address}index.html`, page.description)),
    '',
  ]);
  return `${[
    '# Stratagram',
    '',
    '> Accurate diagrams of virtual machines, containers and the kernel mechanisms under them: web components and static pictures from one description. Rules find what cannot be, such as a host OS under a type 1 hypervisor, and say why.',
    '',
    'A diagram is a tag with attributes and children, or JSON or YAML with `kind`; both say the same. What is wrong comes back as issues with rule, place, reason and source: draw, read `issues`, correct.',
    '',
    '## Elements',
    '',
    link('All elements', 'elements.json', 'attributes, children and an example of each, as JSON'),
    ...elements.map(({ tag, summary }) => link(`<${tag}>`, elementAddress(tag), summary)),
    '',
    ...sections,
    '## Optional',
    '',
    link('Rules', 'rule/index.html', 'what is judged, why, and on whose word'),
    link('Concepts', 'concept/index.html', '187 facts, each with picture and sources'),
    link('Glossary', 'glossary/index.html', 'the words of the field'),
    link('Accuracy', 'accuracy/index.html', 'common claims, and what holds today'),
  ].join('\n')}\n`;
}
