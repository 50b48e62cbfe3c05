import '@stratagram/elements/define';
import type { DiagramElement } from '@stratagram/elements';
import { emulateMedia, executeServerCommand } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { drawing, FIXTURES, mount } from './support.ts';

const isChromium = /Chrome/.test(navigator.userAgent);
const isWebKit = !isChromium && /AppleWebKit/.test(navigator.userAgent);

/** WebKit names a shape by its title, but gives titles no display, by which axe takes them for hidden. */
const IGNORED = isWebKit ? ['aria-treeitem-name', 'svg-img-alt'] : [];

/** What of an input stands under the picture. */
const AROUND = ['answers', 'caption', 'steps'];

describe('axe finds nothing', () => {
  for (const { kind, name, input } of FIXTURES) {
    it(`in ${kind}/${name}`, async () => {
      const element = await mount(kind, { ...input, selectable: name.length % 2 === 0 });
      // Of texts in a picture axe does not know what lies under them: the palettes prove their contrast.
      await expect(element).to.be.accessible({ ignoredRules: [...IGNORED, 'color-contrast'] });
    });
  }
});

// Contrast is the same in every engine.
for (const scheme of isChromium ? ['light', 'dark'] : []) {
  it(`what stands around a picture has contrast, ${scheme}`, async () => {
    const around = FIXTURES.filter(({ input }) => AROUND.some((key) => key in input));
    expect(around.length).to.be.greaterThan(5);
    for (const { kind, input } of around) {
      const element = await mount(kind, input);
      drawing(element).remove();
      const box = element.parentElement as HTMLElement;
      box.style.colorScheme = scheme;
      box.style.background = scheme === 'dark' ? '#11161d' : '#fff';
      await expect(element).to.be.accessible();
      box.remove();
    }
  });
}

it('axe finds nothing in forced colours', async () => {
  if (!isChromium) return;
  await emulateMedia({ forcedColors: 'active' });
  const element = await mount('vm-stack', { selectable: true });
  await expect(element).to.be.accessible();
  await emulateMedia({ forcedColors: 'none' });
});

/** A node of Chromium's accessibility tree. */
interface Node {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly ignored: boolean;
  readonly name?: { readonly value: string };
}

/** Names of the accessibility tree, each with those around it from outside in. */
async function heard(): Promise<string[]> {
  const nodes = await executeServerCommand<Node[], undefined>('accessibility-tree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const path = (node: Node | undefined): string[] => {
    if (!node) return [];
    const outer = path(byId.get(node.parentId ?? ''));
    return node.ignored || !node.name?.value ? outer : [...outer, node.name.value];
  };
  return nodes.map((node) => flat(path(node)));
}

/** Spaces are collapsed in names. */
const flat = (path: readonly string[]): string =>
  path.map((label) => label.replace(/\s+/g, ' ').trim()).join(' > ');

/** Everything in a drawing that has a name: a title inside it, or a label. */
const named = (element: DiagramElement): Element[] => [
  ...drawing(element).querySelectorAll('g:has(>title), g[aria-label]'),
];
const nameOf = (node: Element): string =>
  node.getAttribute('aria-label') ?? node.querySelector(':scope>title')?.textContent ?? '';

/** What each group of the drawing is called, with the groups around it. */
function drawn(element: DiagramElement): string[][] {
  const path = (node: Element): string[] => {
    const outer = node.parentElement?.closest('g:has(>title), g[aria-label]');
    return [...(outer ? path(outer) : []), nameOf(node)];
  };
  return named(element).map(path);
}

if (isChromium) {
  describe('the accessibility tree has the nesting of the picture', () => {
    const shown = FIXTURES.filter(({ name }) =>
      [
        'figure-vms',
        'figure-containers',
        'hybrid',
        'nested',
        'kata',
        'kubernetes',
        'example',
        'compare',
      ].includes(name),
    );
    for (const selectable of [false, true]) {
      for (const { kind, name, input } of shown) {
        it(`${kind}/${name}${selectable ? ', selectable' : ''}`, async () => {
          const element = await mount(kind, { ...input, selectable });
          const all = await heard();
          expect(drawn(element).length).to.be.greaterThan(3);
          for (const path of drawn(element)) {
            const wanted = flat(path);
            if (!all.some((each) => each.endsWith(wanted))) throw new Error(`not said: ${wanted}`);
          }
        });
      }
    }
  });
}

for (const { kind, name, input } of FIXTURES) {
  it(`everything that is drawn is also said in ${kind}/${name}`, async () => {
    const element = await mount(kind, input);
    const names = [...named(element).map(nameOf), drawing(element).getAttribute('aria-label')]
      .join('\n')
      .replace(/\s+/g, ' ');
    for (const group of named(element)) {
      // A shortened label is whole in its name.
      const lines = [...group.querySelectorAll(':scope>.label, :scope>.detail')].map((line) =>
        (line.textContent ?? '')
          .replace(/[\u2066-\u2069]/g, '')
          .replace(/^[…×]|[…-]$/g, '')
          .trim(),
      );
      for (const line of lines) {
        for (const word of line.split(/\s+/))
          if (!names.includes(word)) throw new Error(`"${word}" of "${line}" is not said`);
      }
    }
    expect(named(element).length).to.be.greaterThan(0);
    expect(element.describe().length).to.be.greaterThan(40);
  });
}
