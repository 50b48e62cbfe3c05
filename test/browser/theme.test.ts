import '@stratagram/elements/define';
import { KINDS, PALETTES, renderSvg, THEMES, TOKEN_NAMES, colour } from '@stratagram/core';
import { emulateMedia } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { drawing, FIXTURES, mount, painted, parse, place, rgb, type Fixture } from './support.ts';

/** Those that draw something when nothing is said; a split without modules is a sentence. */
const kinds = KINDS.map(({ name }) => name).filter((name) => name !== 'service-split');

const fillOf = (element: Element, selector: string): string =>
  getComputedStyle(drawing(element).querySelector(selector) as Element).fill;

for (const kind of kinds) {
  for (const theme of THEMES) {
    it(`<${kind}> has the colours of ${theme}, from the attribute and from the model`, async () => {
      const element = await mount(kind, {});
      element.setAttribute('theme', theme);
      const byModel = await mount(kind, { theme });
      await element.updateComplete;
      const { ink, muted } = PALETTES[theme];
      for (const each of [element, byModel]) {
        expect(fillOf(each, '.label')).to.equal(rgb(ink));
        expect(fillOf(each, '.detail')).to.equal(rgb(muted));
      }
    });
  }
}

for (const kind of new Set(FIXTURES.map((fixture) => fixture.kind))) {
  it(`<${kind}> colours every shape as the static picture in every theme`, async () => {
    for (const { name, input } of FIXTURES.filter((fixture) => fixture.kind === kind)) {
      const model = still(input);
      const element = await mount(kind, { ...model, theme: 'light' });
      for (const theme of ['light', 'dark', 'contrast', 'print'] as const) {
        element.model = { ...model, theme };
        await element.updateComplete;
        const { svg } = renderSvg({ kind, ...model, theme }, { standalone: false, width: 760 });
        expectColours(element, parse(svg), `${kind}/${name} in ${theme}`);
      }
      element.parentElement?.remove();
    }
  });
}

const SHAPES = 'rect, path, text';

/** Where it may move an element shows steps one at a time. */
function still(input: Fixture['input']): Fixture['input'] {
  return input['step'] === undefined ? { ...input, showSteps: 'all' } : input;
}

/** Each shape of an element has the colours that are written at that of the static picture. */
function expectColours(element: Element, written: Element, what: string): void {
  const nodes = [...drawing(element).querySelectorAll(SHAPES)];
  const others = [...written.querySelectorAll(SHAPES)];
  expect(nodes.length, what).to.equal(others.length);
  for (const [index, node] of nodes.entries()) {
    const style = getComputedStyle(node);
    for (const property of ['fill', 'stroke'] as const) {
      const value = others[index]?.getAttribute(property);
      if (!value) continue;
      const expected = value === 'none' ? value : rgb(value);
      if (style[property] !== expected) {
        const where = `${what}: ${node.parentElement?.getAttribute('class')} > ${node.getAttribute('class')}`;
        throw new Error(`${where}: ${property} is ${style[property]}, not ${expected}`);
      }
    }
  }
}

it('follows the colour scheme of the page', async () => {
  const box = place(760, { colorScheme: 'dark' });
  box.innerHTML = '<vm-stack></vm-stack><vm-stack theme="light"></vm-stack>';
  const [auto, light] = [...box.children] as HTMLElementTagNameMap['vm-stack'][];
  await Promise.all([auto?.updateComplete, light?.updateComplete]);
  expect(fillOf(auto as Element, '.label')).to.equal(rgb(PALETTES.dark.ink));
  expect(fillOf(light as Element, '.label')).to.equal(rgb(PALETTES.light.ink));
  box.style.colorScheme = 'light';
  await painted();
  expect(fillOf(auto as Element, '.label')).to.equal(rgb(PALETTES.light.ink));
});

it('takes every token as a custom property of any element around it', async () => {
  const element = await mount('vm-stack', { hypervisor: 'xen' });
  const box = element.parentElement as HTMLElement;
  for (const token of TOKEN_NAMES) {
    const before = getComputedStyle(element).getPropertyValue(`--_${token}`);
    box.style.setProperty(`--diagram-${token}`, '#123456');
    expect(getComputedStyle(element).getPropertyValue(`--_${token}`)).not.to.equal(before);
    box.style.removeProperty(`--diagram-${token}`);
  }
  for (const [token, selector] of [
    ['ink', '.label'],
    ['muted', '.detail'],
    ['hardware-fill', '.hardware>.box'],
    ['guest-line', '.guest>.kernel-mark>.mark'],
  ] as const) {
    const there = drawing(element).querySelector(selector);
    if (!there) continue;
    box.style.setProperty(`--diagram-${token}`, 'rgb(1, 2, 3)');
    expect(getComputedStyle(there).fill, token).to.equal('rgb(1, 2, 3)');
    box.style.removeProperty(`--diagram-${token}`);
  }
  expect(fillOf(element, '.hardware>.box')).to.equal(rgb(colour(PALETTES.light, 'hardware-fill')));
});

it('rounds the corners of layers as a page asks, else as the picture has them', async () => {
  const element = await mount('vm-stack', { hypervisor: 'xen' });
  const radii = (): string[] =>
    [...drawing(element).querySelectorAll('.layer>.box')].map((box) => getComputedStyle(box).rx);
  const own = [...drawing(element).querySelectorAll('.layer>.box')].map(
    (box) => `${box.getAttribute('rx')}px`,
  );
  expect(radii()).to.deep.equal(own);
  expect(new Set(own).size).to.equal(2);
  element.style.setProperty('--diagram-radius', '3px');
  expect(new Set(radii())).to.deep.equal(new Set(['3px']));
});

it('has parts that a page can style', async () => {
  const style = document.createElement('style');
  style.textContent = `vm-stack::part(label){fill:rgb(1, 2, 3)}vm-stack::part(kernel-mark){opacity:.5}
    vm-stack::part(guest-kernel){opacity:.25}vm-stack::part(caption){color:rgb(4, 5, 6)}`;
  document.head.append(style);
  const element = await mount('vm-stack');
  expect(fillOf(element, '.label')).to.equal('rgb(1, 2, 3)');
  const at = (selector: string): CSSStyleDeclaration =>
    getComputedStyle(element.shadowRoot?.querySelector(selector) as Element);
  expect(at('.kernel-mark').opacity).to.equal('0.5');
  expect(at('.guest-kernel').opacity).to.equal('0.25');
  expect(at('slot').color).to.equal('rgb(4, 5, 6)');
  style.remove();
});

it('has the parts that the manifest lists, and kinds of layers', async () => {
  const manifest = (await (await fetch('/packages/elements/dist/custom-elements.json')).json()) as {
    modules: { declarations?: { name: string; cssParts?: { name: string }[] }[] }[];
  };
  const listed = new Set(
    manifest.modules
      .flatMap(({ declarations = [] }) => declarations)
      .flatMap(({ cssParts = [] }) => cssParts.map(({ name }) => name)),
  );
  for (const { kind, input } of FIXTURES) {
    const element = await mount(kind, input);
    const shapes = [...drawing(element).querySelectorAll('rect[part], path[part], text[part]')];
    const unknown = shapes
      .map((shape) => shape.getAttribute('part') ?? '')
      .filter((names) => !names.split(' ').some((name) => listed.has(name)));
    expect([...new Set(unknown)], kind).to.deep.equal([]);
    for (const layer of drawing(element).querySelectorAll('.layer'))
      expect(layer.getAttribute('part')).to.equal(layer.getAttribute('class'));
    element.parentElement?.remove();
  }
});

it('moves nothing by itself', async () => {
  const element = await mount('vm-stack', { selectable: true, fault: 'hardware' });
  expect(element.shadowRoot?.getAnimations?.() ?? []).to.deep.equal([]);
  for (const node of drawing(element).querySelectorAll('*')) {
    const { animationName, transitionDuration } = getComputedStyle(node);
    expect(animationName).to.equal('none');
    expect(transitionDuration).to.equal('0s');
  }
});

const engine = /Firefox/.test(navigator.userAgent)
  ? 'Firefox'
  : /Chrome/.test(navigator.userAgent)
    ? 'Chromium'
    : 'WebKit';

if (engine === 'Chromium') {
  describe('as a reader or a printer asks for it', () => {
    afterEach(() => emulateMedia({ media: 'screen', colorScheme: 'light', forcedColors: 'none' }));

    it('is light on paper, whatever the screen shows', async () => {
      const element = await mount('vm-stack');
      (element.parentElement as HTMLElement).style.colorScheme = 'dark';
      await emulateMedia({ media: 'print' });
      expect(fillOf(element, '.label')).to.equal(rgb(PALETTES.light.ink));
    });

    it('keeps boundaries and texts in forced colours', async () => {
      await emulateMedia({ forcedColors: 'active' });
      const element = await mount('vm-stack', { selectable: true });
      const text = rgb('CanvasText ');
      expect(fillOf(element, '.label')).to.equal(text);
      const box = getComputedStyle(drawing(element).querySelector('.vm>.box') as Element);
      expect(box.stroke).to.equal(text);
      expect(fillOf(element, '.hardware>.box')).to.equal(rgb('Canvas '));
    });

    it('follows the system in the dark', async () => {
      const box = place(760, { colorScheme: 'light dark' });
      box.innerHTML = '<vm-stack></vm-stack>';
      const element = box.firstElementChild as HTMLElementTagNameMap['vm-stack'];
      await element.updateComplete;
      await emulateMedia({ colorScheme: 'dark' });
      expect(fillOf(element, '.label')).to.equal(rgb(PALETTES.dark.ink));
    });
  });
}

describe('an element looks as the static picture does', () => {
  const LOOKS =
    'fill stroke stroke-width stroke-dasharray opacity text-anchor font-family font-size font-weight';
  const looks = (picture: Element): string[] =>
    [...picture.querySelectorAll(SHAPES)].map((shape) => {
      const style = getComputedStyle(shape);
      return LOOKS.split(' ')
        .map((name) => style.getPropertyValue(name))
        .join(' ');
    });
  for (const kind of new Set(FIXTURES.map((fixture) => fixture.kind))) {
    it(kind, async () => {
      for (const { name, input } of FIXTURES.filter((fixture) => fixture.kind === kind)) {
        const model = still(input);
        const { svg } = renderSvg({ kind, ...model }, { standalone: false, width: 760 });
        const box = place();
        box.innerHTML = svg;
        const element = await mount(kind, model);
        expect(looks(drawing(element)), name).to.deep.equal(looks(box));
        for (const each of [box, element.parentElement]) each?.remove();
      }
    });
  }
});
