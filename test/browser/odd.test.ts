import '@stratagram/elements/define';
import type { DiagramElement } from '@stratagram/elements';
import { expect } from '@open-wc/testing';
import { ODD, ODD_OBJECTS } from './strings.ts';
import { drawing, place } from './support.ts';

const errors: string[] = [];
window.addEventListener('error', ({ message }) => errors.push(message));
window.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));

/** Every value in one engine; the others, where it could only differ by the DOM, take a third. */
const THIN = /Chrome/.test(navigator.userAgent) ? 1 : 3;

const NO_NUMBER = /NaN|Infinity|undefined/;

let slowest = 0;
let slowestOf = '';

async function expectWhole(element: DiagramElement, what: string): Promise<void> {
  const start = performance.now();
  await element.updateComplete;
  const took = performance.now() - start;
  if (took > slowest) [slowest, slowestOf] = [took, `${element.localName} ${what}`];
  const svg = drawing(element);
  const fail = (reason: string): never => {
    throw new Error(`${what}: ${reason}`);
  };
  // A guard against hangs; speed is measured by the benchmark.
  if (took > 60_000) fail(`took ${took} ms`);
  const count = svg.getElementsByTagName('*').length;
  if (count > 5_000) fail(`${count} nodes`);
  if (!svg.querySelector('text')) fail('nothing is drawn');
  if (!(svg.height.baseVal.value >= 10)) fail('no height');
  // Most have none of them anywhere: then each attribute need not be looked at.
  for (const node of NO_NUMBER.test(svg.outerHTML) ? [svg, ...svg.querySelectorAll('*')] : []) {
    for (const { name, value } of node.attributes) {
      if (name !== 'aria-label' && NO_NUMBER.test(value))
        fail(`${node.nodeName} ${name}="${value}"`);
    }
  }
  if (errors.length) fail(errors.splice(0).join('; '));
}

/** The page lays out no more than a picture says; asked once, as each answer lays the page out anew. */
function expectHigh(element: DiagramElement): void {
  const { height } = drawing(element).getBoundingClientRect();
  if (height < 10) throw new Error(`${element.localName} is ${height} px high`);
}

const show = (value: unknown): string =>
  typeof value === 'string' ? JSON.stringify(value.slice(0, 30)) : typeof value;

for (const kind of ['vm-stack', 'container-stack', 'cgroup-slice', 'hypervisor-type']) {
  const names = (customElements.get(kind) as unknown as typeof DiagramElement).observedAttributes;
  describe(`<${kind}> survives odd values`, () => {
    const properties = [
      ...(customElements.get(kind) as unknown as typeof DiagramElement).elementProperties.keys(),
    ] as string[];

    it('in every attribute', async () => {
      const box = place();
      for (const [at, name] of names.entries()) {
        const element = document.createElement(kind) as DiagramElement;
        box.replaceChildren(element);
        // Of eighty files of cgroup v2 each takes every fourth value.
        const every = (names.length > 40 ? 4 : 1) * THIN;
        for (const value of ODD.filter((_, index) => (index + at) % every === 0)) {
          element.setAttribute(name, String(value));
          await expectWhole(element, `${name}=${show(value)}`);
        }
        expectHigh(element);
      }
    });

    it('in every property', async () => {
      const box = place();
      for (const [at, name] of properties.entries()) {
        const element = document.createElement(kind) as DiagramElement;
        box.replaceChildren(element);
        const every = (properties.length > 40 ? 4 : 1) * THIN;
        for (const value of ODD_OBJECTS.filter((_, index) => (index + at) % every === 0)) {
          Reflect.set(element, name, value);
          await expectWhole(element, `${name}=${show(value)}`);
        }
        expectHigh(element);
      }
    });
  });
}

after(() => console.log(`slowest update: ${Math.round(slowest)} ms, ${slowestOf}`));

/** What is wrong, and which path the issue has. */
const WRONG: readonly (readonly [html: string, path: string])[] = [
  ['<vm-stack hypervizor="xen"></vm-stack>', 'hypervizor'],
  ['<vm-stack guests="-1"></vm-stack>', 'guests'],
  ['<vm-stack guests="1e9"></vm-stack>', 'guests'],
  ['<vm-stack guests="NaN"></vm-stack>', 'guests'],
  ['<vm-stack cpus="-1"></vm-stack>', 'cpus'],
  ['<vm-stack memory="64 apples"></vm-stack>', 'memory'],
  ['<vm-stack memory="-4GiB"></vm-stack>', 'memory'],
  ['<vm-stack theme="blue"></vm-stack>', 'theme'],
  ['<vm-stack width="3"></vm-stack>', 'width'],
  ['<vm-stack annotations="some"></vm-stack>', 'annotations'],
  ['<vm-stack selectable="perhaps"></vm-stack>', 'selectable'],
  ['<vm-stack dir="down"></vm-stack>', 'dir'],
  ['<vm-stack hypervisor="unknown thing"></vm-stack>', 'hypervisor'],
  ['<vm-stack><vm-guest vcpus="0.5"></vm-guest></vm-stack>', 'guests.0.vcpus'],
  ['<vm-stack><vm-guest></vm-guest><vm-guest memory="x"></vm-guest></vm-stack>', 'guests.1.memory'],
  ['<hypervisor-type><container-unit></container-unit></hypervisor-type>', 'containers'],
  ['<vm-stack model="x"></vm-stack>', ''],
  ['<vm-stack model=\'{"kind":"pod"}\'></vm-stack>', 'kind'],
  ['<container-stack engine-placement="above"></container-stack>', 'enginePlacement'],
  ['<container-stack runs-on="moon"></container-stack>', 'runsOn'],
  ['<container-stack containers="0.5"></container-stack>', 'containers'],
  [
    '<container-stack><container-unit cpus="many"></container-unit></container-stack>',
    'containers.0.cpus',
  ],
  ['<cgroup-slice cpu-weight="20000"></cgroup-slice>', 'cpuWeight'],
  ['<cgroup-slice memory-max="lots"></cgroup-slice>', 'memoryMax'],
  ['<cgroup-slice resource="disk"></cgroup-slice>', 'resource'],
  [
    '<cgroup-slice><cgroup-slice cpu-max="1 2 3"></cgroup-slice></cgroup-slice>',
    'children.0.cpuMax',
  ],
  ['<cgroup-slice><cgroup-slice cpu-wait="1"></cgroup-slice></cgroup-slice>', 'children.0.cpuWait'],
  ['<hypervisor-type type="3"></hypervisor-type>', 'type'],
];

describe('what is wrong is said, in the picture too', () => {
  for (const [html, path] of WRONG) {
    it(html, async () => {
      const box = place();
      box.innerHTML = html;
      const element = box.firstElementChild as DiagramElement;
      await element.updateComplete;
      const found = element.issues.map((issue) => issue.path.join('.'));
      expect(found).to.deep.equal([path]);
      const shown = drawing(element).querySelector('.issue, .notice')?.textContent ?? '';
      const said = element.issues[0]?.message.split(' ').slice(0, 3).join('') ?? '';
      expect(shown.replace(/\s/g, '')).to.contain(said);
      expect(element.describe()).to.contain(element.issues[0]?.message);
    });
  }
});
