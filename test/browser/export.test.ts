import '@stratagram/elements/define';
import { PALETTES, renderSvg } from '@stratagram/core';
import { expect } from '@open-wc/testing';
import { FIXTURES, mount } from './support.ts';

const SHOWN = FIXTURES.filter(({ name }) =>
  ['figure-vms', 'figure-containers', 'example', 'compare'].includes(name),
);

for (const { kind, name, input } of SHOWN) {
  it(`writes ${kind}/${name} as renderSvg does`, async () => {
    const element = await mount(kind, input, 480);
    expect(element.toSVG()).to.equal(renderSvg(input, { width: 480 }).svg);
    const options = { theme: 'print', width: 760, background: true } as const;
    expect(element.toSVG(options)).to.equal(renderSvg(input, options).svg);
  });
}

it('writes what is chosen as it is not', async () => {
  const element = await mount('vm-stack', { selectable: true });
  const before = element.toSVG();
  const first = element.shadowRoot?.querySelector('[role=treeitem]');
  first?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(element.toSVG()).to.equal(before);
});

/** The size of a PNG picture, and the colour of a pixel in its corner. */
async function pixels(blob: Blob): Promise<{ width: number; height: number; corner: number[] }> {
  const image = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.drawImage(image, 0, 0);
  const corner = [...context.getImageData(1, canvas.height - 2, 1, 1).data];
  return { width: image.width, height: image.height, corner };
}

const channels = (hex: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).concat(255);

it('paints a PNG picture twice as large, on paper', async () => {
  const element = await mount('vm-stack', {}, 480);
  const { width, height, corner } = await pixels(await element.toPNG());
  // What is painted has a margin.
  const file = renderSvg({ kind: 'vm-stack' }, { width: 480, background: true });
  expect([width, height]).to.deep.equal([960, 2 * file.height]);
  expect(corner).to.deep.equal(channels(PALETTES.light.paper));
});

it('paints a PNG picture at any scale, without paper, in any theme', async () => {
  const element = await mount('vm-stack', {}, 480);
  const small = await pixels(await element.toPNG({ scale: 1, background: false }));
  expect(small.width).to.equal(480);
  expect(small.corner[3]).to.equal(0);
  const dark = await pixels(await element.toPNG({ scale: 1, theme: 'dark' }));
  expect(dark.corner).to.deep.equal(channels(PALETTES.dark.paper));
});

it('paints a PNG picture in the colours that the page shows', async () => {
  const element = await mount('vm-stack', {}, 480);
  (element.parentElement as HTMLElement).style.colorScheme = 'dark';
  const { corner } = await pixels(await element.toPNG({ scale: 1 }));
  expect(corner).to.deep.equal(channels(PALETTES.dark.paper));
});
