import '@stratagram/elements/define';
import { KINDS } from '@stratagram/core';
import { languages } from '@stratagram/elements';
import { expect } from '@open-wc/testing';
import { canonical, drawing, expectSame, mount, painted, place, write } from './support.ts';

/** A value for each attribute that changes the picture; those without one take a number. */
const VALUES: Readonly<Record<string, string>> = {
  heading: 'A title',
  caption: 'A caption',
  theme: 'print',
  width: '480',
  annotations: 'none',
  highlight: 'hardware cgroup',
  fault: 'hardware cgroup',
  selectable: '',
  nested: '',
  hypervisor: 'xen',
  hostOs: 'ubuntu',
  hardware: 'A machine',
  hostArch: 'arm64',
  cpus: '8',
  memory: '64GiB',
  guests: '5',
  engine: 'podman',
  runtime: 'gvisor',
  runsOn: 'cloud',
  containers: '2',
  enginePlacement: 'below',
  type: '2',
  name: 'system.slice',
  resource: 'memory',
};
/** Attributes that only say more about another. */
const ALONE_WITHOUT_EFFECT = new Set([
  'type',
  'hypervisor',
  'runtime',
  'hostOs',
  'nested',
  'theme',
]);

/** What only shows once something stands on the host. */
const OF_TENANTS: Readonly<Record<string, readonly string[]>> = {
  'density-view': ['cpus', 'memory', 'resource'],
  'utilisation-view': ['name', 'resource'],
};

/** Guest kernels and brackets are parts of stacks; other diagrams that say nothing have none. */
const OF_STACKS = new Set(['highlight', 'annotations']);
const STACKS = /stack|^hypervisor-type$|^cgroup-slice$/;

const kebab = (key: string): string =>
  key.replace(/[A-Z]|\d+/g, (letter) => `-${letter.toLowerCase()}`);

for (const { name: kind, schema } of KINDS.filter(({ name }) => customElements.get(name))) {
  const entries = Object.keys((schema as unknown as { entries: object }).entries);
  const keys = entries.filter((key) => key in VALUES);

  describe(`<${kind}>`, () => {
    it('has an attribute for every key of its input', () => {
      const { observedAttributes } = customElements.get(kind) as unknown as {
        observedAttributes: string[];
      };
      const wanted = entries
        .filter((key) => !['kind', 'lang', 'dir', 'children'].includes(key))
        .map(kebab);
      expect(observedAttributes).to.have.members(['model', ...wanted]);
    });

    for (const key of keys) {
      const value = VALUES[key] as string;
      it(`draws ${key} alike from the attribute and the property, and without it as before`, async () => {
        const byAttribute = await write(`<${kind}></${kind}>`);
        const before = canonical(drawing(byAttribute));
        byAttribute.setAttribute(kebab(key), value);
        await byAttribute.updateComplete;
        const byProperty = await mount(kind);
        Reflect.set(byProperty, key, value === '' ? true : value);
        await byProperty.updateComplete;
        expectSame(drawing(byAttribute), drawing(byProperty));
        expect(byProperty.getAttribute(kebab(key))).to.equal(value);
        const hasEffect = !ALONE_WITHOUT_EFFECT.has(key) && !OF_TENANTS[kind]?.includes(key);
        if (hasEffect && (STACKS.test(kind) || !OF_STACKS.has(key)))
          expect(canonical(drawing(byAttribute)) === before).to.equal(false);
        byAttribute.removeAttribute(kebab(key));
        Reflect.set(byProperty, key, undefined);
        await Promise.all([byAttribute.updateComplete, byProperty.updateComplete]);
        expect(canonical(drawing(byAttribute))).to.equal(before);
        expect(canonical(drawing(byProperty))).to.equal(before);
        expect(byProperty.hasAttribute(kebab(key))).to.equal(false);
      });
    }

    it('does not mind the order of its attributes, cloning, and being parsed again', async () => {
      const pairs = keys.map((key) => `${kebab(key)}="${VALUES[key]}"`);
      const first = await write(`<${kind} ${pairs.join(' ')}></${kind}>`);
      const second = await write(`<${kind} ${pairs.toReversed().join(' ')}></${kind}>`);
      expectSame(drawing(first), drawing(second));
      const clone = first.cloneNode(true) as typeof first;
      place().append(clone);
      await clone.updateComplete;
      expectSame(drawing(clone), drawing(first));
      expectSame(drawing(await write(first.outerHTML)), drawing(first));
      expect(clone.outerHTML).to.equal(first.outerHTML);
    });

    it('reads its model as an object and as JSON text', async () => {
      const model = { kind, heading: 'From a model' };
      const byObject = await mount(kind, model);
      const byText = await write(`<${kind} model='${JSON.stringify(model)}'></${kind}>`);
      expectSame(drawing(byText), drawing(byObject));
      expect(byText.issues).to.deep.equal([]);
    });

    it('says when a framework wrote an object as text', async () => {
      const element = await write(`<${kind} model="[object Object]"></${kind}>`);
      expect(element.issues.map(({ code }) => code)).to.deep.equal(['invalid-json']);
    });
  });
}

it('reads a list in an attribute as JSON text', async () => {
  const byText = await write(`<vm-stack guests='[{"name":"a"},{"name":"b"}]'></vm-stack>`);
  const byChildren = await write(
    '<vm-stack><vm-guest name="a"></vm-guest><vm-guest name="b"></vm-guest></vm-stack>',
  );
  expectSame(drawing(byText), drawing(byChildren));
  byText.setAttribute('guests', '[{"name":"a"},{"nam');
  await byText.updateComplete;
  expect(byText.issues[0]?.message).to.match(/JSON in guests: /);
});

it('takes true and false as frameworks write them', async () => {
  const yes = await write('<vm-stack selectable="true"></vm-stack>');
  expect(drawing(yes).getAttribute('role')).to.equal('tree');
  const no = await write('<vm-stack selectable="false"></vm-stack>');
  expect(drawing(no).getAttribute('role')).to.equal('group');
  expect(no.issues).to.deep.equal([]);
});

it('speaks the language of the element, of the input, or of the page', async () => {
  const own = await write('<div lang="en"><vm-stack lang="ar"></vm-stack></div>');
  const element = own.firstElementChild as typeof own;
  await element.updateComplete;
  expect(drawing(element).getAttribute('lang')).to.equal('ar');
  element.lang = 'en';
  await element.updateComplete;
  expect(drawing(element).getAttribute('lang')).to.equal('en');
  const byInput = await mount('vm-stack', { lang: 'ar' });
  expect(drawing(byInput).getAttribute('lang')).to.equal('ar');
  const box = place();
  box.lang = 'ar';
  const shadow = box.attachShadow({ mode: 'open' });
  const inside = document.createElement('vm-stack');
  shadow.append(inside);
  await inside.updateComplete;
  expect(drawing(inside).getAttribute('lang')).to.equal('ar');
});

it('learns a language, and draws in English when one cannot be fetched', async () => {
  languages.set('eo', { lang: 'eo', direction: 'ltr', messages: { hardware: 'Aparataro' } });
  const own = await write('<vm-stack lang="eo"></vm-stack>');
  expect(drawing(own).textContent).to.contain('Aparataro');
  languages.set('xx', () => Promise.reject(new Error('offline')));
  const english = await write('<vm-stack lang="xx-YY"></vm-stack>');
  expect(drawing(english).textContent).to.contain('Hardware');
});

it('shows no English before the words of another language are there', async () => {
  let arrive: (words: { lang: string; direction: 'ltr'; messages: object }) => void = () => {};
  languages.set('yy', () => new Promise((done) => (arrive = done)));
  const element = document.createElement('vm-stack');
  element.lang = 'yy';
  document.body.append(element);
  await painted();
  expect(element.shadowRoot?.querySelector('svg')).to.equal(null);
  arrive({ lang: 'yy', direction: 'ltr', messages: {} });
  await element.updateComplete;
  expect(drawing(element).getAttribute('lang')).to.equal('yy');
  element.remove();
});
