import type { VmStackElement } from '@stratagram/elements';
import { renderSvg } from '@stratagram/core';
import { expect, oneEvent } from '@open-wc/testing';
import { drawing, expectSame, mount, painted, parse, place, write } from './support.ts';

const errors: string[] = [];
window.addEventListener('error', ({ message }) => errors.push(message));
window.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
afterEach(() => expect(errors.splice(0)).to.deep.equal([]));

const pictureAt = (input: object, width: number): Element =>
  parse(renderSvg({ kind: 'vm-stack', ...input }, { standalone: false, width }).svg);

// This comes first, for it defines the elements, as a script that arrives late does.
it('keeps attributes, children and properties that were there before it was defined', async () => {
  const box = place();
  box.innerHTML = '<vm-stack hypervisor="xen"><vm-guest name="a"></vm-guest></vm-stack>';
  const element = box.firstElementChild as VmStackElement;
  element.heading = 'Set before';
  const ready = oneEvent(box, 'diagram-ready');
  await import('@stratagram/elements/define');
  await ready;
  const input = { hypervisor: 'xen', guests: [{ name: 'a' }], heading: 'Set before' };
  expectSame(drawing(element), pictureAt(input, 760));
  expect(element.getAttribute('heading')).to.equal('Set before');
});

it('says once that it is ready, and only when issues change', async () => {
  const box = place();
  const heard: string[] = [];
  for (const name of ['diagram-ready', 'diagram-issues'])
    box.addEventListener(name, ({ type }) => heard.push(type));
  const element = document.createElement('vm-stack');
  box.append(element);
  await element.updateComplete;
  expect(heard).to.deep.equal(['diagram-ready']);
  element.guests = -1;
  await element.updateComplete;
  element.heading = 'x';
  await element.updateComplete;
  expect(heard).to.deep.equal(['diagram-ready', 'diagram-issues']);
  element.guests = 1;
  await element.updateComplete;
  expect(heard).to.deep.equal(['diagram-ready', 'diagram-issues', 'diagram-issues']);
  element.remove();
  box.append(element);
  await element.updateComplete;
  expect(heard).to.have.length(3);
});

it('answers before it is in a page, and at once after a change', async () => {
  const element = document.createElement('vm-stack');
  element.heading = 'One';
  expect(element.describe()).to.contain('One');
  expect(element.toSVG()).to.contain('One');
  place().append(element);
  element.setAttribute('heading', 'Two');
  expect(element.describe()).to.contain('Two');
  element.append(document.createElement('vm-gest'));
  expect(element.issues).to.have.length(1);
});

it('is laid out anew when its place changes its width', async () => {
  const element = await mount('vm-stack', {}, 760);
  const box = element.parentElement as HTMLElement;
  for (const width of [320, 1_200, 500]) {
    box.style.width = `${width}px`;
    await painted();
    expectSame(drawing(element), pictureAt({}, width));
    expect(drawing(element).getBoundingClientRect().width).to.equal(width);
  }
});

it('keeps to 160 and 1,920 px, and scales below', async () => {
  const narrow = await mount('vm-stack', {}, 100);
  expectSame(drawing(narrow), pictureAt({}, 160));
  expect(drawing(narrow).getBoundingClientRect().width).to.equal(100);
  const wide = await mount('vm-stack', {}, 3_000);
  expectSame(drawing(wide), pictureAt({}, 1_920));
});

it('grows beyond 1,200 px instead of leaving half of its room white', async () => {
  const sizes: number[] = [];
  for (const width of [1_200, 1_600, 1_920]) {
    const element = await mount('vm-stack', { guests: 3 }, width);
    const svg = drawing(element);
    expect(svg.getBoundingClientRect().width).to.equal(width);
    const text = svg.querySelector('text') as SVGTextElement;
    sizes.push(text.getBoundingClientRect().height);
    const frames = [...svg.querySelectorAll('.layer')].map(
      (layer) => layer.getBoundingClientRect().right - svg.getBoundingClientRect().left,
    );
    if (width > 1_300) expect(Math.max(...frames)).to.be.above(width * 0.9);
  }
  const [usual = 0, larger = 0, largest = 0] = sizes;
  expect(larger).to.be.above(usual * 1.3);
  expect(largest).to.be.above(larger * 1.1);
});

it('keeps to a width that it is given', async () => {
  const element = await mount('vm-stack', { width: 400 }, 760);
  (element.parentElement as HTMLElement).style.width = '600px';
  await painted();
  expectSame(drawing(element), pictureAt({ width: 400 }, 400));
});

it('leaves out its own padding', async () => {
  const element = await mount('vm-stack', {}, 500);
  element.style.padding = '0 50px';
  await painted();
  expectSame(drawing(element), pictureAt({}, 400));
});

it('waits for its width while it is hidden', async () => {
  const hidden = place(480, { display: 'none' });
  hidden.innerHTML = '<vm-stack></vm-stack>';
  const details = place(480);
  details.innerHTML = '<details><summary>more</summary><vm-stack></vm-stack></details>';
  await painted();
  hidden.style.display = '';
  (details.firstElementChild as HTMLDetailsElement).open = true;
  await painted();
  for (const box of [hidden, details])
    expectSame(drawing(box.querySelector('vm-stack') as Element), pictureAt({}, 480));
});

it('is hidden by the attribute', async () => {
  const element = await write('<vm-stack hidden></vm-stack>');
  expect(element.getBoundingClientRect().height).to.equal(0);
});

it('leaves nothing behind', async () => {
  const live = new Set<object>();
  const { observe, unobserve, disconnect } = ResizeObserver.prototype;
  const { observe: watch, disconnect: unwatch } = MutationObserver.prototype;
  const targets = new Map<ResizeObserver, Set<Element>>();
  ResizeObserver.prototype.observe = function (target, options) {
    targets.set(this, (targets.get(this) ?? new Set()).add(target));
    observe.call(this, target, options);
  };
  ResizeObserver.prototype.unobserve = function (target) {
    targets.get(this)?.delete(target);
    unobserve.call(this, target);
  };
  ResizeObserver.prototype.disconnect = function () {
    targets.delete(this);
    disconnect.call(this);
  };
  MutationObserver.prototype.observe = function (target, options) {
    live.add(this);
    watch.call(this, target, options);
  };
  MutationObserver.prototype.disconnect = function () {
    live.delete(this);
    unwatch.call(this);
  };
  const box = place();
  const made: WeakRef<Element>[] = [];
  for (let cycle = 0; cycle < 500; cycle += 1) {
    const element = document.createElement('vm-stack');
    element.guests = (cycle % 3) + 1;
    box.append(element);
    if (cycle % 2) await element.updateComplete;
    element.remove();
    made.push(new WeakRef(element));
  }
  await painted();
  Object.assign(ResizeObserver.prototype, { observe, unobserve, disconnect });
  Object.assign(MutationObserver.prototype, { observe: watch, disconnect: unwatch });
  expect(targets.size).to.equal(0);
  expect(live.size).to.equal(0);
  const { gc } = globalThis as { gc?: () => void };
  if (!gc) return;
  const alive = (): number => made.filter((element) => element.deref()).length;
  // The last few may still be held by what has just run, and all by having been looked at.
  for (let turn = 0; turn < 10; turn += 1) {
    await painted();
    gc();
    await painted();
    if (alive() < 3) return;
  }
  expect(alive()).to.be.below(3);
});
