import '@stratagram/elements/define';
import type { DiagramElement } from '@stratagram/elements';
import { renderSvg } from '@stratagram/core';
import { expect } from '@open-wc/testing';
import { drawing, expectSame, layer, mount, parse } from './support.ts';

const guest = (name: string): object => ({
  name,
  os: 'debian-12',
  vcpus: 2,
  memory: '4GiB',
  app: 'nginx',
  libs: 'OpenSSL',
});
const stack = (...names: string[]): object => ({
  kind: 'vm-stack',
  hypervisor: 'xen',
  cpus: 16,
  memory: '64GiB',
  guests: names.map(guest),
});

/** What is asked of the DOM while a picture changes. */
async function work(element: DiagramElement, model: object): Promise<Record<string, number>> {
  const count = { set: 0, removed: 0, made: 0, detached: 0 };
  const { setAttribute, removeAttribute, remove, replaceWith } = Element.prototype;
  const { createElementNS } = Document.prototype;
  const { cloneNode } = Node.prototype;
  Element.prototype.setAttribute = function (...given) {
    count.set += 1;
    setAttribute.apply(this, given);
  };
  Element.prototype.removeAttribute = function (...given) {
    count.removed += 1;
    removeAttribute.apply(this, given);
  };
  Element.prototype.remove = function () {
    count.detached += 1;
    remove.call(this);
  };
  Element.prototype.replaceWith = function (...given) {
    count.detached += 1;
    replaceWith.apply(this, given);
  };
  Document.prototype.createElementNS = function (this: Document, ...given: unknown[]) {
    count.made += 1;
    return createElementNS.apply(this, given as never);
  } as typeof createElementNS;
  Node.prototype.cloneNode = function (...given) {
    count.made += 1;
    return cloneNode.apply(this, given);
  };
  element.model = model;
  await element.updateComplete;
  Object.assign(Element.prototype, { setAttribute, removeAttribute, remove, replaceWith });
  Object.assign(Document.prototype, { createElementNS });
  Object.assign(Node.prototype, { cloneNode });
  expectSame(drawing(element), parse(renderSvg(model, { standalone: false, width: 1_000 }).svg));
  return count;
}

it('a picture of three guests has its looks from the style sheet', async () => {
  const element = await mount('vm-stack', stack('a', 'b', 'c'), 1_000);
  const nodes = [...drawing(element).querySelectorAll('*')];
  const names = nodes.flatMap((node) => node.getAttributeNames());
  expect(names.length).to.be.at.most(520);
  expect(names.filter((name) => /^(fill|stroke|font-(family|weight))$/.test(name))).to.deep.equal(
    [],
  );
});

it('one guest more makes the nodes of one guest, and moves the others', async () => {
  const element = await mount('vm-stack', stack('a', 'b', 'c'), 1_000);
  const size = (path: string): number => layer(element, path).querySelectorAll('*').length + 1;
  const kept = [...drawing(element).querySelectorAll('[data-node]')];
  const more = await work(element, stack('a', 'b', 'c', 'd'));
  expect(more['made']).to.be.at.most(size('guests.3'));
  expect(more['set']).to.be.at.most(112);
  expect({ ...more, made: 0, set: 0 }).to.deep.equal({ set: 0, removed: 0, made: 0, detached: 0 });
  for (const node of kept) expect(node.isConnected, node.outerHTML).to.equal(true);
  const less = await work(element, stack('a', 'b', 'c'));
  expect(less['set']).to.be.at.most(51);
  expect({ ...less, set: 0 }).to.deep.equal({ set: 0, removed: 0, made: 0, detached: 1 });
});

it('nothing is written where nothing changes', async () => {
  const element = await mount('vm-stack', stack('a', 'b'), 1_000);
  const none = { set: 0, removed: 0, made: 0, detached: 0 };
  expect(await work(element, stack('a', 'b'))).to.deep.equal(none);
  const renamed = await work(element, stack('a', 'c'));
  expect(renamed).to.deep.equal({ ...none, set: renamed['set'] });
  expect(renamed['set']).to.be.at.most(1);
});

it('layers that come, go and change their order are the same layers', async () => {
  const element = await mount('vm-stack', stack('a', 'b', 'c'), 1_000);
  const hardware = layer(element, 'hardware');
  for (const model of [
    { kind: 'vm-stack', hypervisor: 'kvm', guests: 1 },
    { kind: 'vm-stack', hypervisor: 'virtualbox', guests: [guest('a')], annotations: 'none' },
    { kind: 'vm-stack', hypervisor: 'hyper-v', guests: 7, caption: 'x', fault: 'hypervisor' },
    { kind: 'vm-stack', guests: [] },
    stack('a', 'b', 'c'),
  ]) {
    await work(element, model);
    expect(layer(element, 'hardware')).to.equal(hardware);
  }
});
