import '@stratagram/elements/define';
import { describe as say, readTag, renderSvg, writePlan } from '@stratagram/core';
import { VmStackElement, type DiagramElement } from '@stratagram/elements';
import { lazily } from '../../packages/elements/src/internal/lazily.ts';
import { expect } from '@open-wc/testing';
import { until } from './site.ts';
import { drawing, expectSame, layer, mount, parse, place, write } from './support.ts';

const WRONG = { kind: 'vm-stack', hypervisor: 'esxi', hostOs: 'ubuntu', guests: 2 };
const rulesOf = (element: DiagramElement): (string | undefined)[] =>
  element.issues.map(({ rule }) => rule);
const badges = (element: DiagramElement): string[] =>
  [...drawing(element).querySelectorAll('.badges .number')].map(({ textContent }) => textContent);

it('draws at once, and again when its rules have come', async () => {
  const element = document.createElement('vm-stack') as DiagramElement;
  const heard: (readonly unknown[])[] = [];
  element.addEventListener('diagram-issues', ({ issues }) => heard.push(issues));
  element.model = WRONG;
  place().append(element);
  await element.updateComplete;
  expect(rulesOf(element)).to.deep.equal(['R1']);
  expect(heard.at(-1)).to.deep.equal(element.issues);
  expect(badges(element)).to.deep.equal(['1']);
  expect(layer(element, 'host-kernel').querySelector('.wrong')).not.to.equal(null);
  expect(layer(element, 'host-kernel').getAttribute('aria-label')).to.contain('issue 1: ');
});

/** A stack whose rules come when they are let, or never. */
let arrive: () => void = () => {};
const books = VmStackElement as unknown as { book: () => unknown };
class LateStack extends VmStackElement {
  protected static override readonly book = lazily(
    () => new Promise<never>((done) => (arrive = () => done(books.book() as never))),
  );
}
class OfflineStack extends VmStackElement {
  protected static override readonly book = lazily<never>(() =>
    Promise.reject(new Error('offline')),
  );
}
customElements.define('late-stack', LateStack);
customElements.define('offline-stack', OfflineStack);

it('does not wait for its rules, and tells when they have come', async () => {
  await mount('vm-stack');
  const element = document.createElement('late-stack') as DiagramElement;
  const heard: (string | undefined)[][] = [];
  let ready = 0;
  element.addEventListener('diagram-ready', () => (ready += 1));
  element.addEventListener('diagram-issues', ({ issues }) =>
    heard.push(issues.map(({ code }) => code)),
  );
  element.model = { ...WRONG, cpus: 'x' };
  place().append(element);
  await until(() => ready > 0 && heard.length > 0);
  expect(badges(element)).to.deep.equal([]);
  expect(ready).to.equal(1);
  expect(heard).to.deep.equal([['wrong-value']]);
  arrive();
  await element.updateComplete;
  expect(badges(element)).to.deep.equal(['2']);
  expect(ready).to.equal(1);
  expect(heard).to.deep.equal([['wrong-value'], ['wrong-value', 'host-os-under-type-1']]);
});

it('draws without judgement when its rules cannot be had', async () => {
  const element = await mount('offline-stack', WRONG);
  expect(element.issues).to.deep.equal([]);
  expect(layer(element, 'host-kernel')).not.to.equal(null);
});

for (const [kind, rule, input] of [
  ['vm-stack', 'R1', WRONG],
  ['vm-stack', 'R5', { guests: [{ containers: [{ os: 'windows' }] }] }],
  ['container-stack', 'R5', { containers: [{ os: 'windows' }] }],
  ['cgroup-slice', 'R29', { cpus: 4, cpuMax: '100000', children: [{ cpuMax: '200000' }] }],
  ['hypervisor-type', 'R2', { type: 1, hypervisor: 'virtualbox' }],
] as const) {
  it(`<${kind}> tells ${rule}: in its issues, its picture, its words and its exports`, async () => {
    const element = await mount(kind, input);
    expect(rulesOf(element)).to.include(rule);
    const whole = { ...input, kind };
    expectSame(drawing(element), parse(renderSvg(whole, { standalone: false }).svg));
    expect(element.toSVG()).to.equal(renderSvg(whole).svg);
    for (const { message } of element.issues) expect(element.describe()).to.contain(message);
    expect(say(whole)).to.contain(element.issues[0]?.message);
  });
}

it('takes settings of rules, and leaves the list out, as attributes and as properties', async () => {
  const element = await write(
    '<vm-stack hypervisor="esxi" host-os="ubuntu" guests="2" rules="R1=warning" issue-list="none"></vm-stack>',
  );
  expect(element.issues.map(({ severity }) => severity)).to.deep.equal(['warning']);
  expect(drawing(element).querySelector('.issue')).to.equal(null);
  expect(drawing(element).querySelector('.badge.warning')).not.to.equal(null);
  element.rules = 'R1=off';
  element.issueList = 'all';
  await element.updateComplete;
  expect(element.issues).to.deep.equal([]);
  expect(badges(element)).to.deep.equal([]);
});

it('keeps a picture of the page until it can draw all of it', async () => {
  const { svg } = renderSvg(WRONG);
  const box = place();
  let least = Infinity;
  const watch = (element: Element): void => {
    const there = element.shadowRoot?.querySelectorAll('.badges').length ?? 1;
    least = Math.min(least, there);
  };
  const observer = new MutationObserver(() => watch(box.firstElementChild as Element));
  box.innerHTML = `<vm-stack hypervisor="esxi" host-os="ubuntu" guests="2"><figure>${svg}</figure></vm-stack>`;
  const element = box.firstElementChild as DiagramElement;
  observer.observe(element.shadowRoot as ShadowRoot, { childList: true, subtree: true });
  await element.updateComplete;
  observer.disconnect();
  expect(least).to.be.at.least(1);
  // The list of issues names attributes as they stand in the tag.
  expectSame(drawing(element), parse(writePlan(readTag(element), { standalone: false }).svg));
  expect(layer(element, 'hardware').getAttribute('part')).to.contain('hardware');
});

it('shows answers in a table, as attribute and property', async () => {
  const element = await write('<container-stack containers="2" answers></container-stack>');
  expect(drawing(element).querySelectorAll('.answer').length).to.be.at.least(4);
  const input = { kind: 'container-stack', containers: 2, answers: true };
  expectSame(drawing(element), parse(renderSvg(input, { standalone: false }).svg));
  expect(element.describe()).to.contain('How many kernels run here?');
  element.answers = undefined;
  await element.updateComplete;
  expect(drawing(element).querySelector('.answer')).to.equal(null);
});
