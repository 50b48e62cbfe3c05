import '@stratagram/elements/define';
import { read, renderSvg } from '@stratagram/core';
import { expect } from '@open-wc/testing';
import { figure, withCaption } from '../../packages/embed/src/figure.ts';
import { toHtml } from '../../packages/embed/src/markup.ts';
import { define, frame, type Frame } from './frame.ts';
import { until } from './site.ts';
import { drawing, FIXTURES, mount } from './support.ts';

const MARGIN = '<style>body{margin:0}</style>';
const SHEET = `${MARGIN}<link rel="stylesheet" href="/test/stratagram.css">`;
const AFTER = '<p id="after">What follows.</p>';

const topOf = ({ document: page }: Frame): number =>
  page.getElementById('after')?.getBoundingClientRect().top ?? Number.NaN;

/** What moved on a page, as browsers that measure it tell. */
function shifts({ window: view }: Frame): () => number {
  let sum = 0;
  if (view.PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new view.PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  }
  return () => sum;
}

const guest = (name: string): string =>
  `<vm-guest name="${name}" os="ubuntu" vcpus="2" memory="4GiB"></vm-guest>`;

const TAGS: Readonly<Record<string, string>> = {
  'three guests': `<vm-stack>${['web', 'db', 'cache'].map(guest).join('')}</vm-stack>`,
  'two guests on Xen': `<vm-stack hypervisor="xen">${['web', 'db'].map(guest).join('')}</vm-stack>`,
  'guests with applications': `<vm-stack hypervisor="kvm">
    <vm-guest name="web" os="debian" app="nginx"></vm-guest>
    <vm-guest name="db" os="windows" app="SQL Server"></vm-guest>
  </vm-stack>`,
  'a count of guests': '<vm-stack hypervisor="virtualbox" guests="4"></vm-stack>',
  'one guest on ESXi': `<vm-stack hypervisor="esxi">${guest('web')}</vm-stack>`,
  'nothing said of VMs': '<vm-stack></vm-stack>',
  'three containers': `<container-stack engine="docker"><container-unit name="web" image="nginx"></container-unit>
    <container-unit name="api" image="node:24"></container-unit>
    <container-unit name="db" image="postgres"></container-unit></container-stack>`,
  'two containers of Podman': `<container-stack engine="podman"><container-unit name="a" image="nginx"></container-unit>
    <container-unit name="b" image="redis"></container-unit></container-stack>`,
  'a count of containers': '<container-stack engine="docker" containers="4"></container-stack>',
  'nothing said of containers': '<container-stack></container-stack>',
  'type 1': '<hypervisor-type type="1"></hypervisor-type>',
  'type 2': '<hypervisor-type type="2"></hypervisor-type>',
  compared: '<hypervisor-type type="compare"></hypervisor-type>',
  'three slices': `<cgroup-slice cpus="16" memory="64GiB">
    <cgroup-slice name="system.slice" cpu-weight="100"></cgroup-slice>
    <cgroup-slice name="user.slice" cpu-weight="100"></cgroup-slice>
    <cgroup-slice name="machine.slice" cpu-weight="200"></cgroup-slice></cgroup-slice>`,
  'with a caption': `<vm-stack hypervisor="kvm">${['web', 'db', 'cache'].map(guest).join('')}
    <span slot="caption">A caption with a <a href="#x">link</a></span></vm-stack>`,
};

for (const width of [760, 320, 1_800]) {
  describe(`a hand-written tag at ${width} px moves nothing when the script arrives late`, () => {
    for (const [name, html] of Object.entries(TAGS)) {
      it(name, async () => {
        const page = await frame(html + AFTER, { head: SHEET, width });
        const moved = shifts(page);
        const before = topOf(page);
        await define(page);
        drawing(page.document.body.firstElementChild as Element);
        // Wider than 1,200 px heights are fractions.
        expect(topOf(page)).to.be.closeTo(before, width > 1_200 ? 1.5 : 0.5);
        if (width <= 1_200) expect(moved()).to.equal(0);
      });
    }
  });
}

const SHOWN = FIXTURES.filter(({ name }) =>
  ['figure-vms', 'figure-containers', 'example', 'compare', 'steps-start'].includes(name),
);

for (const width of [760, 340]) {
  for (const wrap of ['svg', 'figure']) {
    describe(`a static picture in a ${wrap} at ${width} px is replaced without movement`, () => {
      for (const { kind, name, input } of SHOWN) {
        it(`${kind}/${name}`, async () => {
          const { svg } = renderSvg(input, { standalone: wrap === 'figure' });
          const fallback = wrap === 'figure' ? `<figure>${svg}</figure>` : svg;
          const json = `<script type="application/json">${JSON.stringify(input)}</script>`;
          const html = `<${kind}>${fallback}${json}</${kind}>${AFTER}`;
          const page = await frame(html, { head: SHEET, width });
          const moved = shifts(page);
          const before = topOf(page);
          const there = page.document.querySelector('svg')?.getBoundingClientRect().toJSON();
          await define(page);
          expect(topOf(page)).to.equal(before);
          const element = page.document.querySelector(kind) as Element;
          expect(drawing(element).getBoundingClientRect().toJSON()).to.deep.equal(there);
          expect(moved()).to.equal(0);
        });
      }
    });
  }
}

/** The first fixture of each kind. */
const EACH = FIXTURES.filter(
  ({ kind }, index) => FIXTURES.findIndex((other) => other.kind === kind) === index,
);

for (const [width, seen] of [
  [900, 760],
  [600, 760],
  [400, 360],
  [340, 360],
] as const) {
  describe(`of two pictures that of ${seen} px is seen and taken over at ${width} px`, () => {
    for (const { kind, name, input } of EACH) {
      it(`${kind}/${name}`, async () => {
        const html = toHtml(figure(read(input), input, { narrow: 360 }).tree);
        const page = await frame(html + AFTER, { head: SHEET, width });
        const moved = shifts(page);
        const before = topOf(page);
        const pictures = [...page.document.querySelectorAll('svg')];
        const shown = pictures.filter((svg) => svg.getBoundingClientRect().width > 0);
        expect(shown.map((svg) => svg.getAttribute('width'))).to.deep.equal([String(seen)]);
        const there = shown[0]?.getBoundingClientRect().toJSON();
        await define(page);
        const drawn = drawing(page.document.querySelector(kind) as Element);
        expect(drawn.getBoundingClientRect().toJSON()).to.deep.equal(there);
        expect(drawn.hasAttribute('display') || drawn.classList.contains('narrow')).to.equal(false);
        expect(topOf(page)).to.equal(before);
        expect(moved()).to.equal(0);
      });
    }
  });
}

it('without the style sheet of ours one of two pictures is seen', async () => {
  const html = toHtml(figure(read({ kind: 'vm-stack' }), {}, { narrow: 360, mode: 'static' }).tree);
  const page = await frame(html, { width: 340 });
  const [wide, narrow] = page.document.querySelectorAll('svg');
  expect(wide?.getBoundingClientRect().width).to.be.above(300);
  expect(narrow?.getBoundingClientRect().width).to.equal(0);
});

for (const width of [900, 340]) {
  describe(`a figure as it is written for pages is replaced without movement at ${width} px`, () => {
    for (const { kind, name, input } of EACH) {
      it(`${kind}/${name}`, async () => {
        const model = { caption: 'What to look at.', ...input };
        const html = toHtml(withCaption(figure(read(model), model)));
        const page = await frame(html + AFTER, { head: SHEET, width });
        const moved = shifts(page);
        const before = topOf(page);
        const there = page.document.querySelector('svg')?.getBoundingClientRect();
        expect(there?.width).to.be.at.most(width);
        await define(page);
        const element = page.document.querySelector(kind) as Element & {
          readonly updateComplete: Promise<boolean>;
        };
        const stays = (): void => {
          expect(drawing(element).getBoundingClientRect().toJSON()).to.deep.equal(there?.toJSON());
          expect(topOf(page)).to.equal(before);
          expect(moved()).to.equal(0);
        };
        // At once, and when all that its kind fetches has come.
        stays();
        await element.updateComplete;
        stays();
        expect(
          page.document.querySelector('figcaption')?.getBoundingClientRect().height,
        ).to.be.above(10);
        // Nothing is said twice.
        expect(drawing(element).textContent).not.to.contain(model.caption);
      });
    }
  });
}

describe('a picture that is there already is taken over', () => {
  for (const selectable of [false, true]) {
    for (const { kind, name, input } of SHOWN) {
      it(`${kind}/${name}${selectable ? ', selectable' : ''}`, async () => {
        const model = { ...input, selectable };
        const live = await mount(kind, model, 600);
        const drawn = live.getHTML({ serializableShadowRoots: true });
        expect(drawn).to.contain('<template shadowrootmode="open"');
        const json = `<script type="application/json">${JSON.stringify(model)}</script>`;
        const page = await frame(`<${kind}>${drawn}${json}</${kind}>${AFTER}`, {
          head: MARGIN,
          width: 500,
        });
        const element = page.document.querySelector(kind) as Element;
        const root = element.shadowRoot as ShadowRoot;
        // Before any script it has the colours that it had.
        const fills = (of: Element): string[] =>
          [...drawing(of).querySelectorAll('rect, path, text')].map(
            (shape) => page.window.getComputedStyle(shape).fill,
          );
        expect(root.adoptedStyleSheets).to.have.length(0);
        expect(fills(element)).to.deep.equal(fills(live));
        let changes = 0;
        const observer = new page.window.MutationObserver((records) => (changes += records.length));
        observer.observe(root, {
          subtree: true,
          childList: true,
          attributes: true,
          characterData: true,
        });
        await define(page);
        expect(page.window.customElements.get(kind)).to.be.a('function');
        expect(changes + observer.takeRecords().length).to.equal(0);
        // And it lives: another width is another layout.
        page.element.width = '320';
        await until(() => drawing(element).getAttribute('width') === '320');
        expect(drawing(element).getAttribute('width')).to.equal('320');
      });
    }
  }
});

it('leaves a static picture outside of elements in the colours of the page', async () => {
  const { svg } = renderSvg({ kind: 'vm-stack' }, { standalone: false });
  const page = await frame(`<div style="color-scheme:dark">${svg}</div><div>${svg}</div>`, {
    head: SHEET,
  });
  const fills = [...page.document.querySelectorAll('svg')].map(
    (picture) => page.window.getComputedStyle(picture.querySelector('.label') as Element).fill,
  );
  expect(fills).to.deep.equal(['rgb(243, 246, 250)', 'rgb(22, 32, 44)']);
});
