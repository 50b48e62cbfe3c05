import '@stratagram/elements/define';
import { DiagramElement } from '@stratagram/elements';
import { renderSvg } from '@stratagram/core';
import { expect } from '@open-wc/testing';
import {
  drawing,
  expectSame,
  FIXTURES,
  mount,
  painted,
  parse,
  place,
  type Fixture,
} from './support.ts';

const errors: string[] = [];
window.addEventListener('error', ({ message }) => errors.push(message));
afterEach(() => expect(errors.splice(0)).to.deep.equal([]));

/** Counts updates of all elements, and changes in the shadow roots that are given. */
function counter() {
  const prototype = DiagramElement.prototype as unknown as { update(changed: unknown): void };
  const { update } = prototype;
  const counted = { updates: 0, changes: 0 };
  prototype.update = function (changed) {
    counted.updates += 1;
    update.call(this, changed);
  };
  const observer = new MutationObserver(add);
  function add(records: readonly MutationRecord[]): void {
    counted.changes += records.length;
  }
  return {
    observe: (root: Node) =>
      observer.observe(root, { subtree: true, childList: true, attributes: true }),
    stop() {
      prototype.update = update;
      add(observer.takeRecords());
      observer.disconnect();
      return counted;
    },
  };
}

const guests = '<vm-guest name="web"></vm-guest><vm-guest name="db"></vm-guest>';
const TAGS: Readonly<Record<string, string>> = {
  'vm-stack': `<vm-stack hypervisor="xen">${guests}</vm-stack>`,
  'container-stack': '<container-stack engine="docker" containers="2"></container-stack>',
  'cgroup-slice': '<cgroup-slice cpus="4"><cgroup-slice name="a"></cgroup-slice></cgroup-slice>',
  'hypervisor-type': '<hypervisor-type type="1"></hypervisor-type>',
};

// The first of a kind also waits for its rules.
for (const turn of ['first', 'next']) {
  for (const [kind, html] of Object.entries(TAGS)) {
    it(`the ${turn} ${kind}s that are inserted together are updated and drawn once each`, async () => {
      const box = place(500);
      const counts = counter();
      box.innerHTML = html.repeat(20);
      const all = [...box.children] as DiagramElement[];
      for (const { shadowRoot } of all) counts.observe(shadowRoot as ShadowRoot);
      await Promise.all(all.map(({ updateComplete }) => updateComplete));
      await painted();
      expect(counts.stop()).to.deep.equal({ updates: 20, changes: 20 });
      for (const element of all) expect(drawing(element).getAttribute('width')).to.equal('500');
    });
  }
}

it('a picture is marked when the rules come, and drawn no more than that', async () => {
  const faulty = FIXTURES.find(
    // Of a kind that no test has drawn so far.
    ({ kind, input }) => !TAGS[kind] && renderSvg(input).issues.some(({ rule }) => rule),
  );
  const { kind, input } = faulty as Fixture;
  const counts = counter();
  const element = await mount(kind, input, 500);
  expect(counts.stop().updates).to.be.at.most(2);
  expectSame(drawing(element), parse(renderSvg(input, { standalone: false, width: 500 }).svg));
});

it('another width is another layout of the model that was read', async () => {
  const box = place(500);
  let reads = 0;
  const model = {
    get guests() {
      reads += 1;
      return [{ name: 'web' }];
    },
  };
  const element = document.createElement('vm-stack');
  element.model = model;
  box.append(element);
  await element.updateComplete;
  const before = reads;
  for (const width of [320, 700]) {
    box.style.width = `${width}px`;
    await painted();
    expect(drawing(element).getAttribute('width')).to.equal(String(width));
  }
  expect(reads).to.equal(before);
  // What is changed inside is not seen, until somebody says so.
  element.requestUpdate('model');
  await element.updateComplete;
  expect(reads).to.be.above(before);
});

it('pages hear of no loop when a picture that is laid out anew takes the width of others', async () => {
  const box = place(760);
  box.innerHTML = TAGS['vm-stack']?.repeat(2) ?? '';
  const all = [...box.children] as DiagramElement[];
  await Promise.all(all.map(({ updateComplete }) => updateComplete));
  await painted();
  // As a scroll bar does, which not every browser has.
  const bar = new MutationObserver(() => (box.style.width = '480px'));
  bar.observe(drawing(all[0] as Element), { attributes: true });
  box.style.width = '500px';
  await painted();
  await painted();
  bar.disconnect();
  const widths = all.map((each) => drawing(each).getAttribute('width'));
  expect(widths).to.deep.equal(['480', '480']);
});
