import { PALETTES } from '@stratagram/core';
import { expect } from '@open-wc/testing';
import { define, frame } from './frame.ts';
import { drawing, rgb } from './support.ts';

type Stack = HTMLElementTagNameMap['vm-stack'];

/** A page with rules, and a diagram in it once it has found out what it stands on. */
async function pageWith(rules: string, html = '<vm-stack></vm-stack>') {
  const page = await frame(html, { head: `<style>${rules}</style>` });
  await define(page);
  const element = page.document.querySelector('vm-stack') as Stack;
  /** Its colour, once that is the one that is expected; five seconds later whatever it is. */
  const ink = async (expected: string): Promise<string> => {
    await element.updateComplete;
    const view = page.window as unknown as Window;
    const seen = (): string =>
      view.getComputedStyle(drawing(element).querySelector('.label') as Element).fill;
    for (let tries = 0; tries < 100 && seen() !== expected; tries += 1)
      await new Promise((done) => {
        setTimeout(done, 50);
      });
    return seen();
  };
  return { page, element, ink };
}

const { dark, light } = PALETTES;

it('follows a page that turns dark by a class and says nothing of it', async () => {
  const { page, ink } = await pageWith('html.dark{background:#121212;color:#eee}');
  expect(await ink(rgb(light.ink))).to.equal(rgb(light.ink));
  page.document.documentElement.className = 'dark';
  expect(await ink(rgb(dark.ink))).to.equal(rgb(dark.ink));
  page.document.documentElement.className = '';
  expect(await ink(rgb(light.ink))).to.equal(rgb(light.ink));
});

it('follows the paper that it stands on, not that of the page', async () => {
  const { ink } = await pageWith(
    'html{background:#121212;color-scheme:dark}article{background:oklch(0.98 0 0)}',
    '<article><vm-stack></vm-stack></article>',
  );
  expect(await ink(rgb(light.ink))).to.equal(rgb(light.ink));
});

for (const [name, rules] of Object.entries({
  'a scheme that the page tells': 'html{background:#121212;color-scheme:dark}',
  'a dark background with a transition':
    'html{background:rgb(20 20 30);transition:background-color 1ms}',
  'a dark background of a wide gamut': 'body{background:color(display-p3 .05 .05 .06)}',
}))
  it(`is dark on ${name}`, async () => {
    const { ink } = await pageWith(rules);
    expect(await ink(rgb(dark.ink))).to.equal(rgb(dark.ink));
  });

it('is as the page says where nothing is painted, or a picture', async () => {
  const { ink } = await pageWith('body{background:#121212 linear-gradient(#fff,#fff)}');
  expect(await ink(rgb(light.ink))).to.equal(rgb(light.ink));
});

it('keeps a theme that it is given', async () => {
  const { element, ink } = await pageWith(
    'html{background:#121212}',
    '<vm-stack theme="light"></vm-stack>',
  );
  expect(await ink(rgb(light.ink))).to.equal(rgb(light.ink));
  element.theme = 'auto';
  expect(await ink(rgb(dark.ink))).to.equal(rgb(dark.ink));
  element.theme = 'light';
  expect(await ink(rgb(light.ink))).to.equal(rgb(light.ink));
});
