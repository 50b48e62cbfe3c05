import type { DiagramElement } from '@stratagram/elements';
import type { StoryContext } from '@storybook/web-components-vite';
import { expect, spyOn, userEvent, waitFor, within } from 'storybook/test';
import { parse } from 'yaml';
import { KINDS, type Args } from './tag.ts';

type Context = StoryContext<Args>;

/** The first diagram of a story, drawn. */
async function firstDiagram(canvas: HTMLElement): Promise<DiagramElement> {
  const diagram = canvas.querySelector<DiagramElement>(KINDS.join(','));
  if (!diagram) throw new RangeError('the story holds no diagram');
  // Parts that few pages need are fetched first.
  await diagram.updateComplete;
  await waitFor(() => expect(layersOf(diagram)[0] ?? svgOf(diagram)).toBeTruthy(), {
    timeout: 10_000,
  });
  return diagram;
}

function svgOf(diagram: DiagramElement): SVGSVGElement | undefined {
  return diagram.shadowRoot?.querySelector('svg') ?? undefined;
}

function layersOf(diagram: DiagramElement): SVGElement[] {
  return [...(diagram.shadowRoot?.querySelectorAll<SVGElement>('[data-node]') ?? [])];
}

/** Walks through the layers with the arrow keys, chooses one, and takes the choice back. */
export async function walkByKeyboard({ canvasElement }: Context): Promise<void> {
  const diagram = await firstDiagram(canvasElement);
  const chosen: (string | undefined)[] = [];
  diagram.addEventListener('diagram-select', (event) => chosen.push(event.node));
  const focused = (): SVGElement => diagram.shadowRoot?.activeElement as SVGElement;

  const layers = layersOf(diagram);
  await expect(layers.filter((layer) => layer.tabIndex === 0)).toHaveLength(1);
  layers.find((layer) => layer.tabIndex === 0)?.focus();
  await expect(focused()).toBe(layers[0]);
  for (const key of ['{ArrowDown}', '{ArrowDown}', '{ArrowUp}']) {
    const before = focused();
    await userEvent.keyboard(key);
    await expect(focused()).not.toBe(before);
    await expectRing(focused());
  }
  await expect(focused()).toBe(layers[1]);
  await userEvent.keyboard('{End}');
  await expect(focused()).toBe(layers.at(-1));
  await userEvent.keyboard('{Home}');
  await expect(focused()).toBe(layers[0]);

  await userEvent.keyboard('{Enter}');
  await diagram.updateComplete;
  await expect(chosen).toEqual([layers[0]?.dataset['node']]);
  await expect(focused()).toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{Enter}');
  await diagram.updateComplete;
  await expect(chosen.at(-1)).toBeUndefined();
}

/** The focused layer's own shape carries a line that others have not. */
async function expectRing(layer: SVGElement): Promise<void> {
  await expect(layer.matches(':focus-visible')).toBe(true);
  const box = layer.querySelector(':scope > .box');
  if (!box) return;
  await expect(Number.parseFloat(getComputedStyle(box).strokeWidth)).toBeGreaterThan(3);
}

/** Opens the line under a diagram, presses its buttons and looks at what they hand out. */
export async function takeAlong({ canvasElement }: Context): Promise<void> {
  const diagram = await firstDiagram(canvasElement);
  const bar = diagram.nextElementSibling as HTMLDetailsElement;
  await userEvent.click(within(bar).getByText('Take along'));
  await expect(bar.open).toBe(true);
  const press = (name: string) => userEvent.click(within(bar).getByRole('button', { name }));
  const status = within(bar).getByRole('status');

  const written = spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const copied = async (what: string): Promise<string> => {
    await press(`Copy as ${what}`);
    await waitFor(() => expect(status).toHaveTextContent(`${what} copied`));
    return String(written.mock.lastCall?.[0]);
  };
  try {
    const tag = await copied('HTML');
    await expect(tag).toMatch(new RegExp(`^<${diagram.localName}[\\s>]`));
    await expect(tag).not.toContain('theme=');
    await expect(await copied('SVG')).toBe(diagram.toSVG());
    const json = JSON.parse(await copied('JSON')) as { kind: string };
    await expect(json.kind).toBe(diagram.localName);
    await expect(parse(await copied('YAML'))).toEqual(json);
    written.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'));
    await press('Copy as YAML');
    const text = await within(bar).findByRole<HTMLTextAreaElement>('textbox', { name: 'YAML' });
    await expect(parse(text.value)).toEqual(json);
  } finally {
    written.mockRestore();
  }

  const svg = await downloaded(() => press('Save as SVG'));
  await expect(textOf(svg)).toBe(diagram.toSVG());
  const once = await downloaded(() => press('Save as PNG'));
  const twice = await downloaded(() => press('Save as PNG 2×'));
  const width = Number(svgOf(diagram)?.getAttribute('width'));
  await expect([widthOfPng(once), widthOfPng(twice)]).toEqual([width, 2 * width]);

  await userEvent.click(within(bar).getByRole('radio', { name: 'dark' }));
  const dark = await downloaded(() => press('Save as SVG'));
  await expect(textOf(dark)).toBe(diagram.toSVG({ theme: 'dark' }));
  const layers = await downloaded(() => press('Save as SVG with layers'));
  await expect(textOf(layers)).toContain('inkscape:groupmode="layer"');
  const stem = svg.name.replace(/\.svg$/, '');
  await expect([once, twice, dark, layers].map(({ name }) => name)).toEqual([
    `${stem}.png`,
    `${stem}@2x.png`,
    `${stem}-dark.svg`,
    `${stem}-dark-layers.svg`,
  ]);
}

interface Saved {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const textOf = ({ bytes }: Saved): string => new TextDecoder().decode(bytes);

function widthOfPng({ bytes }: Saved): number {
  if (new TextDecoder().decode(bytes.subarray(1, 4)) !== 'PNG') throw new TypeError('no PNG');
  return new DataView(bytes.buffer).getUint32(16);
}

/** The file that a page hands to the browser while `act` runs; it is not saved. */
async function downloaded(act: () => Promise<void>): Promise<Saved> {
  const clicked = new Promise<HTMLAnchorElement>((resolve) => {
    const click = spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      click.mockRestore();
      resolve(this);
    });
  });
  await act();
  const link = await clicked;
  const response = await fetch(link.href);
  return { name: link.download, bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** Every diagram of a story says what is wrong with it: in the picture and in `issues`. */
export async function expectIssues({ canvasElement }: Context): Promise<void> {
  await firstDiagram(canvasElement);
  for (const diagram of canvasElement.querySelectorAll<DiagramElement>(KINDS.join(','))) {
    if (diagram.parentElement?.closest(KINDS.join(','))) continue;
    await waitFor(() => expect(svgOf(diagram)).toBeTruthy(), { timeout: 10_000 });
    const name = diagram.closest('figure')?.querySelector('strong')?.textContent;
    await expect([name, diagram.issues.length > 0]).toEqual([name, true]);
    const text = svgOf(diagram)?.textContent ?? '';
    const shown = diagram.issues.filter(({ severity }) => severity !== 'info').slice(0, 1);
    for (const { message } of shown) await expect(squeezed(text)).toContain(squeezed(message));
  }
}

/** The file and the element hold the same layers with the same words. */
export async function expectAlike({ canvasElement }: Context): Promise<void> {
  const diagram = await firstDiagram(canvasElement);
  const file = canvasElement.querySelector<SVGSVGElement>('[data-static] svg');
  const words = (svg: SVGSVGElement | null | undefined): string[] =>
    [...(svg?.querySelectorAll('text') ?? [])].map(({ textContent }) => textContent ?? '');
  const size = (svg: SVGSVGElement | null | undefined) => svg?.getAttribute('viewBox');
  await expect(words(svgOf(diagram)).length).toBeGreaterThan(0);
  await expect(words(file)).toEqual(words(svgOf(diagram)));
  await expect(size(file)).toBe(size(svgOf(diagram)));
}

/** Lines of a picture are broken where a message is not. */
function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
