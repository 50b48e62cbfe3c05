import '@stratagram/elements/define';
import { PALETTES, renderSvg } from '@stratagram/core';
import { emulateMedia } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { define, frame } from './frame.ts';
import { drawing, FIXTURES, mount, rgb } from './support.ts';

const HEAD = '<style>body{margin:0}</style><link rel="stylesheet" href="/test/stratagram.css">';

/** One picture of every element. */
const ONE_OF_EACH = [...new Set(FIXTURES.map(({ kind }) => kind))].flatMap((kind) =>
  FIXTURES.filter((fixture) => fixture.kind === kind).slice(0, 1),
);

function inside(kind: string, input: object): string {
  const { svg } = renderSvg({ kind, ...input }, { standalone: false });
  return `<${kind}><figure>${svg}</figure><script type="application/json">${JSON.stringify(input)}</script></${kind}>`;
}

it('a static picture inside keeps its room at every width from 320 to 1,280 px', async () => {
  const html = inside('hypervisor-type', { type: '1' });
  // Every one in one engine; a difference of engines would show in an eighth of them as well.
  const step = /Chrome/.test(navigator.userAgent) ? 1 : 8;
  const boxes = Array.from(
    { length: Math.floor(960 / step) + 1 },
    (_, at) => `<div style="width:${320 + at * step}px">${html}</div>`,
  );
  const page = await frame(boxes.join(''), { head: HEAD, width: 1_300 });
  const heights = (): number[] =>
    [...page.document.querySelectorAll('div')].map((box) => box.getBoundingClientRect().height);
  const before = heights();
  await define(page);
  const drawn = [...page.document.querySelectorAll('hypervisor-type')];
  expect(drawn.every((element) => element.shadowRoot?.querySelector('svg'))).to.equal(true);
  expect(heights()).to.deep.equal(before);
});

it('a page without scripts shows the picture of every element', async () => {
  const html = ONE_OF_EACH.map(({ kind, input }) => inside(kind, input)).join('');
  const page = await frame(html, { head: HEAD, attributes: 'sandbox="allow-same-origin"' });
  const pictures = [...page.document.querySelectorAll('figure>svg')];
  expect(pictures).to.have.length(ONE_OF_EACH.length);
  for (const picture of pictures) {
    const { height, width } = picture.getBoundingClientRect();
    expect(Math.min(height, width), picture.parentElement?.parentElement?.localName).to.be.above(
      40,
    );
  }
});

it('not a node of a picture that is there is changed, of any element', async () => {
  const written: string[] = [];
  for (const { kind, input } of ONE_OF_EACH) {
    const live = await mount(kind, input, 600);
    const json = `<script type="application/json">${JSON.stringify(input)}</script>`;
    written.push(`<${kind}>${live.getHTML({ serializableShadowRoots: true })}${json}</${kind}>`);
  }
  // A frame with room for a scroll bar: without our styles a picture keeps the width it was drawn at.
  const body = `<main style="width:600px">${written.join('')}</main>`;
  const page = await frame(body, { head: HEAD, width: 700 });
  const changes: string[] = [];
  const observer = new page.window.MutationObserver((records) => {
    for (const { type, target, addedNodes, removedNodes } of records) {
      // The bar under a picture with steps is made anew: one that was written hears no clicks.
      const bars = [...addedNodes, ...removedNodes] as Element[];
      if ((target as Element).closest?.('.player')) continue;
      if (bars.length && bars.every((node) => node.matches?.('.player'))) continue;
      changes.push(`${type} of ${target.nodeName}`);
    }
  });
  const elements = [
    ...(page.document.querySelector('main') as Element).children,
  ] as HTMLElementTagNameMap['vm-stack'][];
  expect(elements).to.have.length(ONE_OF_EACH.length);
  const all = { subtree: true, childList: true, attributes: true, characterData: true };
  for (const { shadowRoot } of elements) observer.observe(shadowRoot as ShadowRoot, all);
  await define(page);
  await Promise.all(elements.map(({ updateComplete }) => updateComplete));
  for (const element of elements) {
    expect(page.window.customElements.get(element.localName)).to.be.a('function');
    expect(drawing(element).isConnected).to.equal(true);
  }
  expect(changes).to.deep.equal([]);
});

it('is drawn in a page that paints no frames, as in a tab that nobody sees', async () => {
  const page = await frame('<vm-stack guests="2"></vm-stack>', { head: HEAD, width: 600 });
  page.window.requestAnimationFrame = () => 0;
  page.window.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  const script = page.document.createElement('script');
  script.type = 'module';
  script.src = '/packages/elements/src/vm-stack/vm-stack.define.ts';
  const loaded = new Promise((done) => script.addEventListener('load', done, { once: true }));
  page.document.head.append(script);
  await loaded;
  const stack = page.document.querySelector('vm-stack') as HTMLElementTagNameMap['vm-stack'];
  await stack.updateComplete;
  expect(drawing(stack).getAttribute('width')).to.equal('600');
});

/** A figure as the command writes it, in a page that links to the style sheet and has its own type. */
async function figureIn(rules: string): Promise<Element> {
  const { svg } = renderSvg({ kind: 'vm-stack', hypervisor: 'hyper-v' }, { standalone: false });
  const page = await frame(`<article><figure class="stratagram">${svg}</figure></article>`, {
    head: `${HEAD}<style>${rules}</style>`,
  });
  const sheet = page.document.querySelector('link');
  if (!sheet?.sheet)
    await new Promise((resolve) => {
      sheet?.addEventListener('load', resolve);
    });
  return page.document.querySelector('figure.stratagram svg') as Element;
}

it('a static figure inherits nothing of the type around it', async () => {
  const widths = (svg: Element): number[] =>
    [...svg.querySelectorAll('text')].map((text) => Math.round(text.getBoundingClientRect().width));
  const plain = await figureIn('');
  const inherited = await figureIn(
    `article{letter-spacing:.1em;word-spacing:9px;text-transform:uppercase;text-indent:2em;
    font:italic small-caps 700 40px/3 serif;font-stretch:expanded;font-size-adjust:.9;
    text-shadow:0 0 9px red;stroke:red;stroke-width:7px;writing-mode:vertical-rl;direction:rtl;
    white-space:pre;hyphens:auto}`,
  );
  expect(widths(inherited)).to.deep.equal(widths(plain));
  const style = (name: string): Set<string> => {
    const view = inherited.ownerDocument.defaultView as Window;
    const texts = [...inherited.querySelectorAll('text')];
    return new Set(texts.map((text) => view.getComputedStyle(text).getPropertyValue(name)));
  };
  expect([...style('text-transform')]).to.deep.equal(['none']);
  expect([...style('text-shadow')]).to.deep.equal(['none']);
  expect([...style('stroke')]).to.deep.equal(['none']);
  expect([...style('font-style')]).to.deep.equal(['normal']);
});

if (/Chrome/.test(navigator.userAgent)) {
  it('a static figure of a dark page is light on paper', async () => {
    const svg = await figureIn('html{background:#121212;color:#eee;color-scheme:dark}');
    const heading = svg.querySelector('.heading text') as Element;
    const colour = (): string =>
      (svg.ownerDocument.defaultView as Window).getComputedStyle(heading).fill;
    const screen = colour();
    await emulateMedia({ media: 'print' });
    const paper = colour();
    await emulateMedia({ media: 'screen' });
    expect(screen).to.equal(rgb(PALETTES.dark.ink));
    expect(paper).to.equal(rgb(PALETTES.light.ink));
  });
}
