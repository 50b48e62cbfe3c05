import '@stratagram/elements/define';
import { expect } from '@open-wc/testing';
import { define, frame } from './frame.ts';
import { until } from './site.ts';
import { drawing, expectSame, mount, painted, place, write } from './support.ts';

const STACK = { hypervisor: 'xen', guests: [{ name: 'web', os: 'ubuntu' }, { name: 'db' }] };
const TAG =
  '<vm-stack hypervisor="xen"><vm-guest name="web" os="ubuntu"></vm-guest><vm-guest name="db"></vm-guest></vm-stack>';

/** Where the labels are, relative to the picture. */
function labels(element: Element): string[] {
  const svg = drawing(element);
  const origin = svg.getBoundingClientRect();
  return [...svg.querySelectorAll('text')].map((text) => {
    const { left, right, top } = text.getBoundingClientRect();
    return [left - origin.left, right - origin.left, top - origin.top].map(Math.round).join();
  });
}

const looks = (element: Element): string[] => {
  const view = element.ownerDocument.defaultView as Window;
  return [...drawing(element).querySelectorAll('.box, .label, .detail')].map((node) => {
    const style = view.getComputedStyle(node);
    return [style.fill, style.stroke, style.strokeWidth, style.strokeDasharray].join();
  });
};

const INHERITED = `direction:rtl;letter-spacing:5px;word-spacing:9px;text-transform:uppercase;
  writing-mode:vertical-rl;text-anchor:end;line-height:4;font:italic 700 40px/3 serif;font-variant:small-caps;
  text-indent:3em;white-space:pre;text-align:right;font-stretch:expanded;font-kerning:none;
  fill:red;stroke:red;stroke-width:7px;stroke-dasharray:1;fill-opacity:.1;stroke-opacity:.1;text-shadow:0 0 9px red`;

const HOSTILE: Readonly<Record<string, string>> = {
  'on the page': `body{${INHERITED}}`,
  'on everything': `*{letter-spacing:5px!important;word-spacing:9px!important;text-transform:uppercase!important;text-anchor:end!important;text-indent:9px!important;stroke-dasharray:2!important;stroke-width:9px!important}`,
  'for SVG': `svg,svg *{fill:red!important;stroke:red!important;width:10px!important;height:10px!important;display:inline!important}
    text{font-size:40px!important}.box,.label{display:none!important}`,
  'of a reset':
    '*,*::before{margin:0;padding:0;box-sizing:border-box;border:0;font:inherit;vertical-align:baseline}svg{display:block;max-width:100%;vertical-align:middle}',
};

for (const [name, rules] of Object.entries(HOSTILE)) {
  it(`keeps its look among rules ${name}`, async () => {
    const plain = await mount('vm-stack', STACK, 600);
    const page = await frame(`<div style="all:initial;width:600px;display:block">${''}</div>`, {});
    page.document.head.append(page.document.createElement('style'));
    (page.document.querySelector('style') as HTMLStyleElement).textContent =
      `div{width:600px}${rules}`;
    page.document.body.innerHTML = `<div>${TAG}</div>`;
    await define(page);
    const element = page.document.querySelector('vm-stack') as HTMLElementTagNameMap['vm-stack'];
    element.width = 600;
    plain.width = 600;
    await Promise.all([element.updateComplete, plain.updateComplete]);
    await painted();
    expectSame(drawing(element), drawing(plain));
    expect(looks(element)).to.deep.equal(looks(plain));
    expect(labels(element)).to.deep.equal(labels(plain));
  });
}

it('is the same on a page that runs from right to left', async () => {
  const plain = await mount('vm-stack', STACK, 600);
  const mirrored = place(600, { direction: 'rtl' });
  mirrored.dir = 'rtl';
  mirrored.innerHTML = TAG;
  const element = mirrored.firstElementChild as typeof plain;
  await element.updateComplete;
  expectSame(drawing(element), drawing(plain));
  expect(labels(element)).to.deep.equal(labels(plain));
});

it('mirrors itself when it is asked to', async () => {
  const plain = await mount('vm-stack', STACK, 600);
  const element = await mount('vm-stack', { ...STACK, dir: 'rtl' }, 600);
  const places = (host: Element): [left: number, right: number][] => {
    const svg = drawing(host);
    const origin = svg.getBoundingClientRect().left;
    return [...svg.querySelectorAll('.vm>.box')].map((box) => {
      const { left, right } = box.getBoundingClientRect();
      return [Math.round(left - origin), Math.round(right - origin)];
    });
  };
  expect(places(element)).to.deep.equal(
    places(plain).map(([left, right]) => [600 - right, 600 - left]),
  );
});

it('works in a sandboxed frame', async () => {
  const page = await frame(TAG, { attributes: 'sandbox="allow-scripts allow-same-origin"' });
  await define(page);
  expect(drawing(page.document.querySelector('vm-stack') as Element).textContent).to.contain('web');
});

it('keeps its styles in another document and back', async () => {
  const element = await mount('vm-stack', STACK, 600);
  const before = looks(element);
  const home = element.parentElement as HTMLElement;
  const page = await frame('<div style="width:600px"></div>');
  page.document.querySelector('div')?.append(element);
  await element.updateComplete;
  expect(element.ownerDocument).to.equal(page.document);
  expect(looks(element)).to.deep.equal(before);
  element.theme = 'dark';
  await element.updateComplete;
  const dark = looks(element);
  expect(dark).not.to.deep.equal(before);
  home.append(element);
  await element.updateComplete;
  expect(looks(element)).to.deep.equal(dark);
  element.removeAttribute('theme');
  await element.updateComplete;
  expect(looks(element)).to.deep.equal(before);
});

it('is drawn once whole when a script runs before the page is there', async () => {
  const page =
    await frame(`<script type="module" src="/packages/elements/src/all.define.ts"></script>
    ${TAG}<p id="after">text</p>`);
  const element = page.document.querySelector('vm-stack') as Element;
  await until(() => element.shadowRoot?.querySelector('svg'));
  expect(drawing(element).querySelectorAll('.vm')).to.have.length(2);
});

it('draws an element that is written bit by bit only when it is there', async () => {
  const page = await frame('');
  await define(page);
  page.document.open();
  page.document.write('<!doctype html><body><vm-stack><vm-guest name="a">');
  const element = page.document.querySelector('vm-stack') as HTMLElementTagNameMap['vm-stack'];
  let drawn = 0;
  element.addEventListener('diagram-ready', () => (drawn += 1));
  await painted();
  expect(drawn).to.equal(0);
  page.document.write('</vm-guest><vm-guest name="b"></vm-guest></vm-stack><p>after</p>');
  page.document.close();
  await until(() => drawn > 0);
  await painted();
  expect(drawn).to.equal(1);
  expect(drawing(element).querySelectorAll('.vm')).to.have.length(2);
});

it('fits where text is twice as large', async () => {
  const box = place(600, { fontSize: '200%' });
  box.innerHTML = TAG;
  const element = box.firstElementChild as HTMLElementTagNameMap['vm-stack'];
  await element.updateComplete;
  expect(labels(element)).to.deep.equal(labels(await mount('vm-stack', STACK, 600)));
});

it('shows a caption in its slot under the picture', async () => {
  const element = await write(
    '<vm-stack><em slot="caption">A <a href="#x">caption</a></em></vm-stack>',
  );
  const caption = element.querySelector('em')?.getBoundingClientRect();
  expect(caption?.top).to.be.at.least(drawing(element).getBoundingClientRect().bottom);
  expect(caption?.height).to.be.greaterThan(5);
});
