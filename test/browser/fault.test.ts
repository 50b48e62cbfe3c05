import '@stratagram/elements/define';
import { renderSvg } from '@stratagram/core';
import type { DiagramElement } from '@stratagram/elements';
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { drawing, expectSame, layer, mount, parse, write } from './support.ts';

const STACK = {
  kind: 'container-stack',
  engine: 'docker',
  containers: [{ name: 'web' }, { name: 'db' }],
  selectable: true,
  faultOnSelect: true,
};

const marked = (element: DiagramElement, mark: string): string[] =>
  [...drawing(element).querySelectorAll(`.layer > .fault`)]
    .map((ring) => ring.parentElement as Element)
    .filter((each) => each.classList.contains('reach-0') === (mark === 'fails'))
    .map((each) => each.getAttribute('data-node') ?? '');

const click = (element: DiagramElement, node: string): void => {
  layer(element, node).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
};

const press = (element: DiagramElement, key: string): void => {
  element.shadowRoot?.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
  );
};

it('marks what a fault reaches, as attributes and as properties', async () => {
  const element = await write(
    '<container-stack engine="docker" containers="2" fault="host-kernel"></container-stack>',
  );
  const input = { kind: 'container-stack', engine: 'docker', containers: 2, fault: 'host-kernel' };
  expectSame(drawing(element), parse(renderSvg(input, { standalone: false }).svg));
  expect(marked(element, 'fails')).to.deep.equal(['host-kernel']);
  expect(marked(element, 'stops')).to.include.members(['containers.0', 'containers.1']);
  expect(marked(element, 'stops')).not.to.include('hardware');
  element.fault = 'containers.0';
  element.faultKind = 'compromise';
  await element.updateComplete;
  expect(marked(element, 'fails')).to.deep.equal(['containers.0']);
  expect(layer(element, 'containers.0').getAttribute('aria-label')).to.contain('taken over');
});

it('lets the reader choose what fails, by mouse', async () => {
  const element = await mount('container-stack', STACK);
  expect(drawing(element).textContent).to.contain('Choose a layer');
  const heard: (string | undefined)[] = [];
  element.addEventListener('diagram-select', ({ node }) => heard.push(node));
  click(element, 'host-kernel');
  expect(marked(element, 'fails')).to.deep.equal(['host-kernel']);
  expect(marked(element, 'stops')).to.include('containers.1');
  const name = layer(element, 'host-kernel').querySelector('title')?.textContent;
  expect(name).to.contain('fails').and.contain('2 of 2 containers');
  click(element, 'containers.1');
  expect(marked(element, 'fails')).to.deep.equal(['containers.1']);
  expect(marked(element, 'stops')).not.to.include('containers.0');
  click(element, 'containers.1');
  expect(drawing(element).querySelector('.fault')).to.equal(null);
  expect(heard).to.deep.equal(['host-kernel', 'containers.1', undefined]);
});

it('lets the reader choose what fails, by keyboard', async () => {
  const element = await mount('container-stack', STACK);
  (drawing(element).querySelector('[tabindex="0"]') as SVGElement).focus();
  press(element, 'End');
  press(element, 'Enter');
  expect(marked(element, 'fails')).to.deep.equal(['hardware']);
  press(element, 'Escape');
  expect(drawing(element).querySelector('.fault')).to.equal(null);
  expect(element.shadowRoot?.activeElement?.getAttribute('data-node')).to.equal('hardware');
});

it('goes back to the fault of its input when nothing is chosen', async () => {
  const element = await mount('container-stack', { ...STACK, fault: 'engine' });
  expect(marked(element, 'fails')).to.deep.equal(['engine']);
  click(element, 'hardware');
  expect(marked(element, 'fails')).to.deep.equal(['hardware']);
  click(element, 'hardware');
  expect(marked(element, 'fails')).to.deep.equal(['engine']);
});

it('changes nothing where layers cannot be chosen', async () => {
  const element = await mount('container-stack', { ...STACK, selectable: false });
  click(element, 'hardware');
  expect(drawing(element).querySelector('.fault')).to.equal(null);
});

it('spreads in steps of less than a second, and at once for those who want no motion', async () => {
  const element = await mount('container-stack', STACK);
  click(element, 'hardware');
  const rings = [...drawing(element).querySelectorAll('.layer>.fault')];
  const ends = rings.map((ring) => {
    const { animationName, animationDelay, animationDuration } = getComputedStyle(ring);
    expect(animationName).to.equal('reach');
    return parseFloat(animationDelay) + parseFloat(animationDuration);
  });
  expect(new Set(ends).size).to.be.at.least(3);
  expect(Math.max(...ends)).to.be.below(1);
  expect(drawing(element).querySelector('[style]')).to.equal(null);
  // Motion is inside a query that those who want none do not match.
  const sheets = element.shadowRoot?.adoptedStyleSheets ?? [];
  const moving = [...(sheets[0]?.cssRules ?? [])].filter(({ cssText }) =>
    cssText.includes('animation:'),
  );
  expect(moving.map((rule) => (rule as CSSMediaRule).conditionText)).to.deep.equal([
    '(prefers-reduced-motion: no-preference)',
  ]);
  if (!/Chrome/.test(navigator.userAgent)) return;
  await emulateMedia({ reducedMotion: 'reduce' });
  try {
    for (const ring of rings) expect(getComputedStyle(ring).animationName).to.equal('none');
  } finally {
    await emulateMedia({ reducedMotion: 'no-preference' });
  }
});

it('does not move what only has a fault', async () => {
  const element = await mount('container-stack', {
    ...STACK,
    faultOnSelect: false,
    fault: 'engine',
  });
  const ring = drawing(element).querySelector('.fault') as Element;
  expect(getComputedStyle(ring).animationName).to.equal('none');
});
