import { read } from '@stratagram/core';
import type { DiagramElement } from '@stratagram/elements';
import { expect } from '@open-wc/testing';
import { figure, withCaption } from '../../packages/embed/src/figure.ts';
import { toHtml } from '../../packages/embed/src/markup.ts';
import { define, frame, type Frame } from './frame.ts';
import { fetched, open, until } from './site.ts';
import { drawing, painted } from './support.ts';

type Input = Readonly<Record<string, unknown>>;

const STACK: Input = {
  kind: 'vm-stack',
  hypervisor: 'xen',
  guests: [{ name: 'web', os: 'debian' }, { name: 'db' }],
};
const OTHERS: readonly Input[] = [
  { kind: 'container-stack', engine: 'docker', containers: 2 },
  { kind: 'cgroup-slice', cpus: 4, children: [{ name: 'a' }, { name: 'b' }] },
  { kind: 'hypervisor-type', type: '1' },
];

const written = (input: Input, options: object = {}): string =>
  toHtml(withCaption(figure(read(input), input, options)));

const RUNTIME = '/plain/stratagram/lite.js';
const SHEET = '<style>body{margin:0}</style><link rel="stylesheet" href="/test/stratagram.css">';

/** A page whose pictures were there before the runtime. */
async function pageWith(html: string, { head = SHEET, width = 760 } = {}): Promise<Frame> {
  const page = await frame(html, { head, width });
  await define(page, RUNTIME);
  return page;
}

const diagram = ({ document }: Frame, kind = 'vm-stack'): DiagramElement =>
  document.querySelector(kind) as DiagramElement;

const fillOf = (element: Element, selector = '.label'): string => {
  const view = element.ownerDocument.defaultView as Window;
  return view.getComputedStyle(drawing(element).querySelector(selector) as Element).fill;
};

const isDefined = ({ window: view }: Frame, kind = 'vm-stack'): boolean =>
  view.customElements.get(kind) !== undefined;

const LIGHT = 'rgb(22, 32, 44)';
const DARK = 'rgb(243, 246, 250)';

const requests = (page: Frame): string[] =>
  fetched(page).filter((name) => !name.startsWith('/test'));

for (const site of ['plain', 'strict', 'nonce']) {
  it(`pictures live, and nothing else is fetched: ${site}`, async () => {
    const page = await open(`/${site}/source.html?module=${RUNTIME}`, { width: 760 });
    // Made here: a policy about markup stops it there.
    const box = document.createElement('div');
    box.innerHTML = [STACK, ...OTHERS].map((input) => written(input)).join('');
    page.document.body.append(page.document.adoptNode(box));
    await until(() => diagram(page, 'hypervisor-type').shadowRoot);
    for (const { kind } of [STACK, ...OTHERS]) {
      const element = diagram(page, String(kind));
      expect(await element.updateComplete).to.equal(true);
      expect(fillOf(element)).to.equal(LIGHT);
      element.setAttribute('theme', 'dark');
      await element.updateComplete;
      expect(fillOf(element)).to.equal(DARK);
      element.theme = 'light';
      await element.updateComplete;
      expect([fillOf(element), element.getAttribute('theme')]).to.deep.equal([LIGHT, 'light']);
      for (const name of ['data-note', 'class', 'title', 'aria-busy'])
        element.setAttribute(name, 'x');
      expect(element).to.be.instanceOf(page.window.HTMLElement);
      await element.updateComplete;
      expect(isDefined(page, String(kind))).to.equal(false);
    }
    await painted();
    expect(requests(page)).to.deep.equal(['lite.js']);
    const { errors, console: said, violations } = page.seen;
    expect({ errors, said, violations }).to.deep.equal({ errors: [], said: [], violations: [] });
    // And under the same policy it becomes the element.
    const stack = diagram(page) as HTMLElementTagNameMap['vm-stack'];
    stack.guests = 3;
    await stack.updateComplete;
    expect(drawing(stack).querySelectorAll('.vm')).to.have.length(3);
    expect(page.seen.violations).to.deep.equal([]);
  });
}

for (const width of [900, 400]) {
  it(`nothing moves at ${width} px, also when the element takes over`, async () => {
    const html = `${written(STACK, { narrow: 360 })}<p id="after">What follows.</p>`;
    const page = await frame(html, { head: SHEET, width });
    const topOf = (): unknown => page.document.getElementById('after')?.getBoundingClientRect().top;
    const shown = [...page.document.querySelectorAll('svg')].find(
      (svg) => svg.getBoundingClientRect().width > 0,
    );
    const before = [topOf(), shown?.getBoundingClientRect().toJSON()];
    const there = (): unknown[] => [
      topOf(),
      drawing(diagram(page)).getBoundingClientRect().toJSON(),
    ];
    await define(page, RUNTIME);
    expect(there()).to.deep.equal(before);
    expect(isDefined(page)).to.equal(false);
    void diagram(page).issues;
    await diagram(page).updateComplete;
    expect(isDefined(page)).to.equal(true);
    await painted();
    expect(there()).to.deep.equal(before);
  });
}

it('without our style sheet a picture is seen as wide as it was', async () => {
  const page = await frame(written(STACK, { narrow: 360 }), { head: '', width: 900 });
  const before = page.document.querySelector('svg')?.getBoundingClientRect().toJSON();
  await define(page, RUNTIME);
  await painted();
  expect(drawing(diagram(page)).getBoundingClientRect().toJSON()).to.deep.equal(before);
  page.element.width = '400';
  await painted();
  expect(drawing(diagram(page)).getAttribute('width')).to.equal('760');
});

it('the picture for phones is seen in places as narrow, however that changes', async () => {
  const page = await pageWith(written(STACK, { narrow: 360 }), { width: 900 });
  const widthOf = (): string | null => drawing(diagram(page)).getAttribute('width');
  expect(widthOf()).to.equal('760');
  for (const [width, expected] of [
    [400, '360'],
    [800, '760'],
    [320, '360'],
  ] as const) {
    page.element.width = String(width);
    await until(() => widthOf() === expected, widthOf);
  }
  expect(requests(page)).to.deep.equal(['lite.js']);
});

const WHOLE: Readonly<Record<string, (element: DiagramElement) => unknown>> = {
  'an attribute of the diagram': (element) => element.setAttribute('hypervisor', 'kvm'),
  'a property of the diagram': (element) => (element.highlight = 'hypervisor'),
  'a child': (element) => element.append(element.ownerDocument.createElement('vm-guest')),
  'the text of a script': (element) => {
    const script = element.ownerDocument.createElement('script');
    script.type = 'application/json';
    script.textContent = '{"guests": 3}';
    element.append(script);
  },
  'another language': (element) => (element.lang = 'ar'),
  'a theme with other shapes': (element) => element.setAttribute('theme', 'print'),
  'layers that can be chosen': (element) => (element.selectable = true),
  'a PNG': (element) => void element.toPNG().catch(() => undefined),
  'a picture of another width': (element) => element.toSVG({ width: 400 }),
  issues: (element) => element.issues,
};

for (const [what, change] of Object.entries(WHOLE)) {
  it(`asks for the element, which is there in place: ${what}`, async () => {
    const page = await pageWith(written(STACK));
    const element = diagram(page);
    expect(isDefined(page)).to.equal(false);
    change(element);
    await element.updateComplete;
    expect(page.window.customElements.get('vm-stack')?.prototype.isPrototypeOf(element)).to.equal(
      true,
    );
    const model = { ...STACK, lang: undefined };
    const fresh = page.document.createElement('vm-stack');
    fresh.model = element.getAttribute('model');
    for (const { name, value } of element.attributes) fresh.setAttribute(name, value);
    for (const child of element.children)
      if (!/svg|figure/.test(child.localName)) fresh.append(child.cloneNode(true));
    if (element.lang) fresh.lang = element.lang;
    fresh.width = 760;
    page.document.body.append(fresh);
    await fresh.updateComplete;
    expect(drawing(element).textContent, JSON.stringify(model)).to.equal(
      drawing(fresh).textContent,
    );
    expect(element.shadowRoot?.querySelectorAll('svg')).to.have.length(1);
  });
}

const AT_ONCE: Readonly<Record<string, string>> = {
  'can be chosen from': written({ ...STACK, selectable: true }),
  'shows a fault': written({ ...STACK, fault: 'guests.0' }),
  'has steps': written({ ...STACK, steps: [{ text: 'One.' }, { text: 'Two.' }] }),
  'is not there': '<vm-stack hypervisor="xen"></vm-stack>',
};

for (const [what, html] of Object.entries(AT_ONCE)) {
  it(`asks for the element at once where a picture ${what}`, async () => {
    const page = await pageWith(html);
    await until(() => isDefined(page));
    await diagram(page).updateComplete;
    expect(drawing(diagram(page)).textContent).to.contain('Xen');
  });
}

it('a theme that the model names is that of the picture', async () => {
  const page = await pageWith(written({ ...STACK, theme: 'dark' }));
  expect(fillOf(diagram(page))).to.equal(DARK);
  expect(isDefined(page)).to.equal(false);
});

it('says what the picture says, and gives it as a file', async () => {
  const page = await pageWith(written(STACK, { narrow: 360 }), { width: 400 });
  const element = diagram(page);
  expect(element.describe()).to.match(/^Xen: 2 virtual machines\n2 virtual machines run on Xen/);
  expect(element.describe()).to.contain('- web');
  const file = new DOMParser().parseFromString(element.toSVG(), 'image/svg+xml').documentElement;
  expect(file.namespaceURI).to.equal('http://www.w3.org/2000/svg');
  expect([file.getAttribute('width'), file.hasAttribute('display')]).to.deep.equal(['360', false]);
  await painted();
  expect(requests(page)).to.deep.equal(['lite.js']);
});

it('says once that the picture stands, also when the element takes over', async () => {
  const page = await frame(written(STACK), { head: SHEET });
  let ready = 0;
  page.document.addEventListener('diagram-ready', () => (ready += 1));
  await define(page, RUNTIME);
  expect(ready).to.equal(1);
  diagram(page).heading = 'Mine';
  await diagram(page).updateComplete;
  expect(drawing(diagram(page)).textContent).to.contain('Mine');
  expect(ready).to.equal(1);
});

it('notes of frameworks are no properties, and captions no part of the diagram', async () => {
  const page = await pageWith(
    written(STACK).replace('</vm-stack>', '<p slot="caption">Mine</p></vm-stack>'),
  );
  const element = diagram(page);
  for (const name of ['__reactFiber$x1', '_vei', 'jQuery351023', '$$typeof', 'onclick', 'tabIndex'])
    Reflect.set(element, name, null);
  (element.querySelector('[slot]') as Element).textContent = 'Yours';
  await element.updateComplete;
  expect(isDefined(page)).to.equal(false);
  expect(element.querySelector('p')?.getBoundingClientRect().height).to.be.above(10);
});

it('pictures that come later live too, also in a shadow root that is named', async () => {
  const page = await pageWith('<main></main>');
  const add = (to: ParentNode): DiagramElement => {
    const box = page.document.createElement('div');
    box.innerHTML = written(STACK);
    to.append(box);
    return box.querySelector('vm-stack') as DiagramElement;
  };
  const later = add(page.document.body);
  await until(() => later.shadowRoot?.querySelector('svg'));
  const root = page.document.body.appendChild(page.document.createElement('div')).attachShadow({
    mode: 'open',
  });
  const script = page.document.createElement('script');
  script.type = 'module';
  script.textContent = `import { lite } from '${RUNTIME}'; window.lite = lite;`;
  page.document.head.append(script);
  await until(() => 'lite' in page.window);
  const inside = add(root);
  const end = (Reflect.get(page.window, 'lite') as (root: ShadowRoot) => () => void)(root);
  await until(() => inside.shadowRoot?.querySelector('svg'));
  end();
  const none = add(root);
  await painted();
  expect(none.shadowRoot).to.equal(null);
  expect(requests(page)).to.deep.equal(['lite.js']);
});

it('a shadow root that came with the page is taken over as it stands', async () => {
  const page = await pageWith(written(STACK));
  diagram(page).heading = 'Mine';
  await diagram(page).updateComplete;
  const html = diagram(page).getHTML({ serializableShadowRoots: true });
  page.element.remove();
  const other = await frame(`<vm-stack heading="Mine">${html}</vm-stack>`, { head: SHEET });
  const drawn = drawing(diagram(other));
  await define(other, RUNTIME);
  await until(() => isDefined(other) || diagram(other).shadowRoot?.adoptedStyleSheets.length);
  expect(drawing(diagram(other))).to.equal(drawn);
});

it('asks for the element where a page was written out with the picture of one, without its colours', async () => {
  const page = await pageWith('<vm-stack></vm-stack>');
  const live = diagram(page);
  await until(() => live.shadowRoot?.querySelector('svg'));
  const root = (live.shadowRoot as ShadowRoot).getHTML();
  const html = `<vm-stack><template shadowrootmode="open">${root}</template></vm-stack>`;
  const other = await pageWith(html);
  await until(() => isDefined(other));
  expect(fillOf(diagram(other))).to.equal(LIGHT);
  expect(fillOf(diagram(other), '.frame>.box')).to.equal('none');
});

it('the autoloader leaves pictures to it, and fetches elements without one', async () => {
  const page = await frame(`${written(STACK)}<cgroup-slice cpus="4"></cgroup-slice>`, {
    head: SHEET,
  });
  await define(page, '/plain/stratagram/autoload.js');
  await until(() => diagram(page).shadowRoot?.querySelector('svg'));
  await until(() => isDefined(page, 'cgroup-slice'));
  expect(isDefined(page)).to.equal(false);
  expect(requests(page)).to.include('lite.js').and.not.include('vm-stack.js');
  diagram(page).heading = 'Mine';
  await diagram(page).updateComplete;
  expect(drawing(diagram(page)).textContent).to.contain('Mine');
});

it('what cannot be fetched leaves the picture as it is', async () => {
  const page = await pageWith(written(STACK));
  const warned: string[] = [];
  page.window.console.warn = (...words: unknown[]) => void warned.push(words.join(' '));
  const other = page.document.createElement('my-thing') as DiagramElement;
  other.innerHTML = (diagram(page).firstElementChild as Element).outerHTML;
  page.document.body.append(other);
  await until(() => other.shadowRoot?.querySelector('svg'));
  other.heading = 'Mine';
  await other.updateComplete;
  expect(await other.toPNG().catch(({ message }: Error) => message)).to.match(/my-thing/);
  expect(drawing(other).textContent).to.contain('Xen');
});
