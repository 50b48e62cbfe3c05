import '@stratagram/elements/define';
import type { DiagramElement } from '@stratagram/elements';
import { expect, waitUntil } from '@open-wc/testing';
import { open } from './site.ts';
import { drawing, expectSame, FIXTURES, mount, painted, type Fixture } from './support.ts';

const SOURCE = '/packages/elements/src/all.define.ts';
/** One picture of every element. */
const ONE_OF_EACH = [...new Set(FIXTURES.map(({ kind }) => kind))].map((kind) => {
  const ofKind = FIXTURES.filter((fixture) => fixture.kind === kind);
  return ofKind.find(({ name }) => name === 'long-labels') ?? (ofKind[0] as Fixture);
});

const fills = (element: Element): string[] => {
  const view = element.ownerDocument.defaultView as Window;
  return [...drawing(element).querySelectorAll('.box, .label')].map(
    (node) => view.getComputedStyle(node).fill,
  );
};

for (const policy of ['strict', 'nonce']) {
  it(`every element is drawn, changed and chosen from without a violation: ${policy}`, async () => {
    const page = await open(`/${policy}/source.html?module=${SOURCE}`, { width: 760 });
    for (const { kind, input } of ONE_OF_EACH) {
      const there = page.document.createElement(kind) as DiagramElement;
      there.model = { ...input, selectable: true, answers: true };
      page.document.body.replaceChildren(there);
      await there.updateComplete;
      const here = await mount(kind, there.model, there.clientWidth);
      expectSame(drawing(there), drawing(here));
      expect(fills(there)).to.deep.equal(fills(here));
      there.heading = '<b style="color:red">new</b>';
      there.theme = 'contrast';
      there.lang = 'ar';
      await there.updateComplete;
      const layer = drawing(there).querySelector('[role=treeitem]');
      layer?.dispatchEvent(new page.window.MouseEvent('click', { bubbles: true }));
      layer?.dispatchEvent(new page.window.KeyboardEvent('keydown', { key: 'End', bubbles: true }));
      there.toSVG();
      there.remove();
    }
    await painted();
    const { violations, errors, console: said } = page.seen;
    expect({ violations, errors, said }).to.deep.equal({ violations: [], errors: [], said: [] });
    const foreign = page.window.performance
      .getEntriesByType('resource')
      .filter(({ name }) => new URL(name).origin !== location.origin);
    expect(foreign).to.deep.equal([]);
  });
}

describe('what is planted into our source is found', () => {
  const found: Readonly<Record<string, RegExp>> = {
    style: /^style-src/,
    markup: /^require-trusted-types-for|^script/,
    script: /^script-src|^require-trusted-types-for/,
    request: /^connect-src/,
  };
  for (const [plant, expected] of Object.entries(found)) {
    it(`${plant}: on a page under the policy`, async () => {
      const page = await open(`/strict/source.html?module=/planted/${plant}${SOURCE}`);
      page.document.body.append(page.document.createElement('vm-stack'));
      await waitUntil(() => page.seen.violations.length > 0, 'no violation', { timeout: 120_000 });
      expect(page.seen.violations[0]).to.match(expected);
    });
  }

  it('on every test page, by who did it', async function () {
    // WebKit does not say which file breaks a policy.
    if (!/Chrome/.test(navigator.userAgent)) this.skip();
    const own = window as unknown as { ownViolations: string[]; plantsViolations: boolean };
    own.plantsViolations = true;
    const module = '/planted/style/packages/elements/src/internal/create-svg.ts';
    const { createSvg } = await import(module);
    createSvg('g');
    await painted();
    own.plantsViolations = false;
    expect(own.ownViolations).to.have.length(1);
    expect(own.ownViolations.splice(0)[0]).to.match(/^style-src.*create-svg\.ts/);
  });
});

it('takes the nonce of the page where style sheets cannot be adopted', async () => {
  const page = await open(`/nonce/source.html?module=${SOURCE}&old`);
  const stack = page.document.createElement('vm-stack');
  page.document.body.append(stack);
  await stack.updateComplete;
  expect(stack.shadowRoot?.querySelectorAll('style')).to.have.length(1);
  expect(page.window.getComputedStyle(drawing(stack)).display).to.equal('block');
  const [box] = fills(stack);
  stack.theme = 'dark';
  await stack.updateComplete;
  expect(fills(stack)[0]).not.to.equal(box);
  expect(page.seen.violations).to.deep.equal([]);
});

it('paints a PNG where the page lets pictures be data', async () => {
  const page = await open(`/nonce/source.html?module=${SOURCE}`);
  const stack = page.document.createElement('vm-stack');
  page.document.body.append(stack);
  const png = await stack.toPNG();
  expect(png.type).to.equal('image/png');
  expect(page.seen.violations).to.deep.equal([]);
});
