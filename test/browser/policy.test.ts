import '@stratagram/elements/define';
import { expect } from '@open-wc/testing';
import { define, frame } from './frame.ts';
import { drawing, expectSame, mount } from './support.ts';

const NONCE = 'c2FmZQ';
/** What the page's author asks for at most; `img-src data:` only where pictures are taken along as PNG. */
const POLICY = [
  "default-src 'none'",
  `script-src 'nonce-${NONCE}' 'strict-dynamic'`,
  `style-src 'nonce-${NONCE}'`,
  'img-src data:',
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

const TAGS = `<vm-stack hypervisor="xen" selectable><vm-guest name="a"></vm-guest></vm-stack>
  <container-stack engine="gvisor"></container-stack>
  <cgroup-slice cpus="4"><cgroup-slice name="a"></cgroup-slice></cgroup-slice>
  <hypervisor-type theme="dark"></hypervisor-type>`;

/** A page under the policy whose violations are counted. */
async function strict(body: string) {
  const head = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">
    <style nonce="${NONCE}">body{margin:0}</style>
    <script nonce="${NONCE}">window.violations = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
    </script>`;
  return frame(body, { head, width: 760 });
}

async function defineWithNonce(page: Awaited<ReturnType<typeof strict>>): Promise<void> {
  const add = page.document.head.append.bind(page.document.head);
  page.document.head.append = (...nodes) => {
    for (const node of nodes) if (typeof node === 'object') Reflect.set(node, 'nonce', NONCE);
    add(...nodes);
  };
  // Trusted Types: the address of a script is a sink, which the page's own loader may fill.
  const types = (page.window as unknown as { trustedTypes?: { createPolicy: Function } })
    .trustedTypes;
  const policy = types?.createPolicy('lit-html', { createScriptURL: (url: string) => url });
  const source = '/packages/elements/src/all.define.ts';
  await define(page, (policy?.createScriptURL(source) ?? source) as string);
}

it('draws the same without a violation of the strictest policy', async () => {
  const page = await strict(TAGS);
  await defineWithNonce(page);
  const { violations } = page.window as unknown as { violations: string[] };
  expect(violations).to.deep.equal([]);
  const box = document.createElement('div');
  box.innerHTML = TAGS;
  for (const tag of box.children) {
    const model = await mount(tag.localName);
    const there = page.document.querySelector(tag.localName) as typeof model;
    model.replaceWith(tag.cloneNode(true));
    const live = document.querySelector(tag.localName) as typeof model;
    await live.updateComplete;
    await there.updateComplete;
    expectSame(drawing(there), drawing(live));
    const fill = (element: typeof model, view: Window): string =>
      view.getComputedStyle(drawing(element).querySelector('.box') as Element).fill;
    expect(fill(there, page.window)).to.equal(fill(live, window));
  }
  // Changes and choices are no violation either.
  const stack = page.document.querySelector('vm-stack') as HTMLElementTagNameMap['vm-stack'];
  stack.heading = '<b>new</b>';
  stack.shadowRoot
    ?.querySelector('.layer')
    ?.dispatchEvent(new page.window.MouseEvent('click', { bubbles: true }));
  await stack.updateComplete;
  const png = await stack.toPNG();
  expect(png.type).to.equal('image/png');
  expect(violations).to.deep.equal([]);
});

it('uses the nonce of the page where style sheets cannot be adopted', async () => {
  const page = await strict(TAGS);
  Reflect.deleteProperty(page.window.ShadowRoot.prototype, 'adoptedStyleSheets');
  Reflect.deleteProperty(page.window.Document.prototype, 'adoptedStyleSheets');
  Reflect.set(page.window, 'litNonce', NONCE);
  await defineWithNonce(page);
  const { violations } = page.window as unknown as { violations: string[] };
  expect(violations).to.deep.equal([]);
  const stack = page.document.querySelector('vm-stack') as Element;
  expect(stack.shadowRoot?.querySelectorAll('style')).to.have.length(1);
  const svg = drawing(stack);
  expect(page.window.getComputedStyle(svg).display).to.equal('block');
});
