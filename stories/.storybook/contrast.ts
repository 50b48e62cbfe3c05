import { DIAGRAMS } from '@stratagram/core';
import axe from 'axe-core';
import { expect } from 'storybook/test';

/** What of axe's rules is about colours. */
const RULES = ['color-contrast', 'link-in-text-block'];

/** Trees whose texts have contrast: most stories are a picture, which is taken out, and the same buttons. */
const proven = new Set<string>();

/** Texts have contrast, in light and in the dark; what looks the same as another is not asked again. */
export async function expectContrast(canvas: HTMLElement): Promise<void> {
  const { dataset } = document.documentElement;
  const theme = dataset['theme'];
  const putBack = takePictures(canvas);
  try {
    const tree = treeOf(document.body);
    if (proven.has(tree)) return;
    for (const scheme of ['light', 'dark']) {
      dataset['theme'] = scheme;
      await expect([scheme, ...(await violations())]).toEqual([scheme]);
    }
    proven.add(tree);
  } finally {
    dataset['theme'] = theme;
    putBack();
  }
}

/** What of a diagram's attributes reaches more than its picture. */
const DRESS = new Set(['class', 'dir', 'hidden', 'lang', 'part', 'slot', 'style', 'theme']);

/** Attributes of which no colour depends on more than that they are there. */
const WORDS = /^(alt|aria-label|cite|href|id|src|title)$/;

/** A tree as text, as far as it is coloured: with shadows, and without what a diagram reads. */
function treeOf(node: Node): string {
  if (node instanceof Text) return textOf(node);
  if (!(node instanceof Element) || node.localName === 'script') return '';
  const isDiagram = node.matches(DIAGRAMS);
  const attributes = [...node.attributes]
    .filter(({ name }) => !isDiagram || DRESS.has(name))
    // Bars are numbered.
    .map(({ name, value }) =>
      WORDS.test(name) ? ` ${name}` : ` ${name}="${value.replaceAll(/\btake-\d+/g, 'take')}"`,
    );
  const children = [...node.childNodes].filter(
    (child) => !isDiagram || (child as Element | Text).assignedSlot,
  );
  const inside = [...(node.shadowRoot?.childNodes ?? []), ...children].map(treeOf);
  return `<${node.localName}${attributes.join('')}>${inside.join('')}</>`;
}

/** Words of two letters and more are alike; axe leaves some shorter texts out. */
function textOf({ data, parentElement }: Text): string {
  if (parentElement?.localName === 'style') return data;
  return data.replaceAll(/[\p{L}\p{N}].*[\p{L}\p{N}]/gsu, 'words');
}

/**
 * Of a text in a picture axe only says that it does not know what lies under it, and that takes it
 * most of its time. Contrast in pictures is proven for every colour of the palettes.
 */
function takePictures(canvas: HTMLElement): () => void {
  const pictures = [...canvas.querySelectorAll('*')].flatMap((element) =>
    element.localName === 'svg' ? element : (element.shadowRoot?.querySelector('svg') ?? []),
  );
  const places = pictures.map((picture) => {
    const place = document.createComment('picture');
    picture.replaceWith(place);
    return () => place.replaceWith(picture);
  });
  return () => places.forEach((back) => back());
}

async function violations(): Promise<string[]> {
  const found = await axe.run(document.body, { runOnly: RULES, resultTypes: ['violations'] });
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} of ${target.join(' ')}: ${failureSummary}`),
  );
}
