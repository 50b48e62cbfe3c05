import '@stratagram/elements/define';
import type { DiagramElement } from '@stratagram/elements';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { drawing, layer, mount, painted } from './support.ts';

const STACK = { selectable: true, hypervisor: 'esxi', guests: [{ name: 'a' }, { name: 'b' }] };

const focused = (element: Element): string | null =>
  element.shadowRoot?.activeElement?.getAttribute('data-node') ?? null;
const stops = (element: Element): Element[] => [
  ...drawing(element).querySelectorAll('[tabindex="0"]'),
];

function press(element: Element, key: string): void {
  const target = element.shadowRoot?.activeElement ?? element;
  target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );
}

async function selectable(model: object = STACK): Promise<DiagramElement> {
  const element = await mount('vm-stack', model);
  (stops(element)[0] as SVGElement).focus();
  return element;
}

it('has one stop for the Tab key, and none when nothing can be chosen', async () => {
  const element = await selectable();
  expect(stops(element)).to.have.length(1);
  expect(focused(element)).to.equal('guests.0');
  element.model = { guests: 2 };
  await element.updateComplete;
  expect(drawing(element).querySelectorAll('[tabindex], [role=treeitem]')).to.have.length(0);
});

it('walks with the arrow keys, Home and End', async () => {
  const element = await selectable();
  const walk = (key: string): string | null => {
    press(element, key);
    expect(stops(element)).to.have.length(1);
    expect(stops(element)[0]?.getAttribute('data-node')).to.equal(focused(element));
    return focused(element);
  };
  expect(walk('ArrowRight')).to.equal('guests.0.app');
  expect(walk('ArrowDown')).to.equal('guests.0.guest-userland');
  expect(walk('ArrowUp')).to.equal('guests.0.app');
  expect(walk('ArrowLeft')).to.equal('guests.0');
  expect(walk('ArrowUp')).to.equal('guests.0');
  expect(walk('End')).to.equal('hardware');
  expect(walk('ArrowDown')).to.equal('hardware');
  expect(walk('Home')).to.equal('guests.0');
});

it('mirrors the arrow keys where the picture starts at the right', async () => {
  for (const model of [
    { ...STACK, dir: 'rtl' },
    { ...STACK, lang: 'ar' },
  ]) {
    const element = await selectable(model);
    press(element, 'ArrowRight');
    expect(focused(element)).to.equal('guests.0');
    press(element, 'ArrowLeft');
    expect(focused(element)).to.equal('guests.0.app');
    press(element, 'ArrowRight');
    expect(focused(element)).to.equal('guests.0');
  }
});

it('chooses with Enter, Space and a click, and takes it back with the same or Escape', async () => {
  const element = await selectable();
  const heard: (string | undefined)[] = [];
  element.addEventListener('diagram-select', ({ node }) => heard.push(node));
  let bubbled = 0;
  document.addEventListener('diagram-select', () => (bubbled += 1));
  for (const key of ['Enter', 'Enter', ' ', 'Escape', 'Escape']) press(element, key);
  expect(heard).to.deep.equal(['guests.0', undefined, 'guests.0', undefined]);
  const hardware = layer(element, 'hardware');
  hardware.querySelector('text')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(heard.at(-1)).to.equal('hardware');
  expect(bubbled).to.equal(heard.length);
  expect(focused(element)).to.equal('hardware');
  expect(hardware.getAttribute('aria-selected')).to.equal('true');
  expect(hardware.classList.contains('selected')).to.equal(true);
  expect(hardware.getAttribute('part')).to.contain('selected');
});

it('leaves keys alone that it does not use', async () => {
  const element = await selectable();
  const used = (init: KeyboardEventInit): boolean =>
    !stops(element)[0]?.dispatchEvent(
      new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }),
    );
  expect(used({ key: 'Tab' })).to.equal(false);
  expect(used({ key: 'a' })).to.equal(false);
  expect(used({ key: 'Escape' })).to.equal(false);
  expect(used({ key: 'ArrowDown', altKey: true })).to.equal(false);
  expect(used({ key: 'ArrowDown' })).to.equal(true);
});

it('keeps the focus on its layer while the picture changes', async () => {
  const element = await selectable();
  press(element, 'End');
  expect(focused(element)).to.equal('hardware');
  element.model = { ...STACK, guests: 5, hypervisor: 'xen' };
  await element.updateComplete;
  expect(focused(element)).to.equal('hardware');
  expect(stops(element)[0]?.getAttribute('data-node')).to.equal('hardware');
});

it('keeps the focus in the picture when its layer has gone', async () => {
  const element = await selectable();
  while (focused(element) !== 'guests.1') press(element, 'ArrowDown');
  element.model = { ...STACK, guests: [{ name: 'a' }] };
  await element.updateComplete;
  expect(focused(element)).to.equal('guests.0');
});

it('shows the focused layer by more than its colour', async () => {
  const element = await selectable();
  await sendKeys({ press: 'ArrowDown' });
  await painted();
  const box = (path: string): CSSStyleDeclaration =>
    getComputedStyle(layer(element, path).querySelector('.box') as Element);
  expect(box('guests.0.app').strokeWidth).to.equal('3.5px');
  expect(box('guests.1.app').strokeWidth).to.equal('1.25px');
  expect(box('guests.0.app').stroke).not.to.equal(box('guests.1.app').stroke);
});

it('leaves nothing smaller than 24 px to aim at', async () => {
  const element = await selectable();
  for (const item of drawing(element).querySelectorAll('[role=treeitem]')) {
    const { width, height } = item.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(24);
  }
});
