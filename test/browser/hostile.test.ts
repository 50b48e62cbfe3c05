import '@stratagram/elements/define';
import { TOKEN_NAMES } from '@stratagram/core';
import type { DiagramElement } from '@stratagram/elements';
import { expect } from '@open-wc/testing';
import { HOSTILE } from './strings.ts';
import { drawing, painted, place } from './support.ts';

const KINDS = ['vm-stack', 'container-stack', 'cgroup-slice', 'hypervisor-type'] as const;
const DRAWN = new Set(['svg', 'title', 'desc', 'g', 'rect', 'path', 'text']);

const requests: string[] = [];
const errors: string[] = [];
let prototypes: string[];

before(() => {
  prototypes = Object.getOwnPropertyNames(Object.prototype);
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) if (/pwned/.test(name)) requests.push(name);
  }).observe({ type: 'resource' });
  window.addEventListener('error', ({ message }) => errors.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
});

/** Nothing ran, nothing was asked for, nothing but shapes and texts is there. */
async function expectInert(elements: readonly DiagramElement[]): Promise<void> {
  await painted();
  await painted();
  expect(Reflect.get(window, 'pwned')).to.equal(undefined);
  expect(requests).to.deep.equal([]);
  expect(errors).to.deep.equal([]);
  expect(Object.getOwnPropertyNames(Object.prototype)).to.deep.equal(prototypes);
  for (const element of elements) {
    const svg = drawing(element);
    for (const node of [svg, ...svg.querySelectorAll('*')]) {
      if (!DRAWN.has(node.nodeName)) throw new Error(`<${node.nodeName}> was drawn`);
      for (const { name, value } of node.attributes) {
        if (/^on|href|style|^id$|^src/i.test(name)) throw new Error(`${name} was drawn`);
        if (!/^(aria-label|data-node)$/.test(name) && /url|pwned/i.test(value))
          throw new Error(`${name}="${value}" was drawn`);
      }
    }
    expect(element.shadowRoot?.querySelectorAll('script,style,link,img,iframe')).to.have.length(0);
    element.describe();
    element.toSVG();
  }
}

/** One element for each string, made by `make`; the kinds take turns. */
async function each(
  make: (element: DiagramElement, text: string) => void,
  kinds: readonly string[] = KINDS,
): Promise<void> {
  const box = place();
  const elements = HOSTILE.map((text, at) => {
    const element = document.createElement(kinds[at % kinds.length] as string) as DiagramElement;
    make(element, text);
    box.append(element);
    return element;
  });
  await Promise.all(elements.map((element) => element.updateComplete));
  await expectInert(elements);
}

const namesOf = (kind: string): readonly string[] =>
  (customElements.get(kind) as unknown as typeof DiagramElement).observedAttributes;

for (const kind of KINDS) {
  it(`${kind}: strings in all attributes at once stay strings`, async () => {
    await each(
      (element, text) => {
        for (const name of [...namesOf(kind), 'lang', 'dir', 'title', 'unknown'])
          element.setAttribute(name, text);
      },
      [kind],
    );
  });

  it(`${kind}: strings in one attribute after the other stay strings`, async () => {
    const elements: DiagramElement[] = [];
    const box = place();
    const names = namesOf(kind).filter((name) => !/^(hugetlb|io-|dmem|memory-z)/.test(name));
    for (const [at, name] of names.entries()) {
      const element = document.createElement(kind) as DiagramElement;
      for (const text of HOSTILE.filter((_, index) => index % 20 === at % 20)) {
        element.setAttribute(name, text);
        if (!element.isConnected) box.append(element);
        await element.updateComplete;
      }
      elements.push(element);
    }
    await expectInert(elements);
  });
}

it('strings in properties stay strings', async () => {
  await each((element, text) => {
    Object.assign(element, {
      heading: text,
      caption: text,
      hypervisor: text,
      engine: text,
      name: text,
      highlight: text,
      selectable: true,
      guests: [{ name: text, os: text, app: text, libs: text, [text]: text }],
      containers: [{ name: text, image: text, namespaces: text }],
    });
  });
});

it('strings in a model stay strings', async () => {
  await each((element, text) => {
    element.model = { [text]: text, heading: text, children: [{ name: text, [text]: {} }] };
  });
});

it('strings in a JSON script stay strings', async () => {
  await each((element, text) => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify({ heading: text, guests: [{ name: text }], [text]: 1 });
    element.append(script);
    if (element.localName === 'vm-stack') script.textContent = text;
  });
});

it('strings in texts, data children and captions stay strings', async () => {
  await each((element, text) => {
    for (const tag of ['vm-guest', 'container-unit', 'cgroup-slice']) {
      const child = document.createElement(tag);
      child.setAttribute('name', text);
      child.setAttribute('app', text);
      child.textContent = text;
      element.append(child);
    }
    const caption = document.createElement('span');
    caption.slot = 'caption';
    caption.textContent = text;
    element.append(text, caption);
  });
});

it('strings in custom properties are colours or nothing', async () => {
  await each(
    (element, text) => {
      for (const token of [...TOKEN_NAMES, 'font', 'background', 'radius'])
        element.style.setProperty(`--diagram-${token}`, text);
    },
    ['vm-stack'],
  );
});
