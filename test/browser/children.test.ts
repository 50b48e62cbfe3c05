import '@stratagram/elements/define';
import type { DiagramElement } from '@stratagram/elements';
import { expect, oneEvent } from '@open-wc/testing';
import { drawing, expectSame, layer, mount, write } from './support.ts';

const labels = (element: Element): (string | null)[] =>
  [...drawing(element).querySelectorAll('.vm>.label')].map((label) => label.textContent);
const codes = (element: Awaited<ReturnType<typeof write>>): string[] =>
  element.issues.map(({ code }) => code);

it('lets nobody wait for an element that is data of another', async () => {
  const element = await write(
    '<cgroup-slice><cgroup-slice name="a.slice"></cgroup-slice></cgroup-slice>',
  );
  const inner = element.querySelector('cgroup-slice') as DiagramElement;
  expect(await inner.updateComplete).to.equal(true);
  expect(inner.shadowRoot).to.equal(null);
});

it('follows children that are added, changed, moved and removed', async () => {
  const element = await write('<vm-stack><vm-guest name="a"></vm-guest></vm-stack>');
  expect(labels(element)).to.deep.equal(['a']);
  const second = document.createElement('vm-guest');
  second.setAttribute('name', 'b');
  element.append(second);
  await element.updateComplete;
  expect(labels(element)).to.deep.equal(['a', 'b']);
  second.setAttribute('name', 'c');
  await element.updateComplete;
  expect(labels(element)).to.deep.equal(['a', 'c']);
  element.prepend(second);
  await element.updateComplete;
  expect(labels(element)).to.deep.equal(['c', 'a']);
  second.remove();
  await element.updateComplete;
  expect(labels(element)).to.deep.equal(['a']);
});

it('draws the default again when the last child has gone', async () => {
  const element = await write('<vm-stack><vm-guest name="a"></vm-guest></vm-stack>');
  element.replaceChildren();
  await element.updateComplete;
  expectSame(drawing(element), drawing(await mount('vm-stack')));
});

it('ignores texts, comments and elements without a dash, and reads through them', async () => {
  const element = await write(
    `<vm-stack>some text<!-- a comment --><p>more <vm-guest name="a"></vm-guest></p>
      <div><b>bold</b><p><vm-guest name="b"><i>text</i></vm-guest></p></div></vm-stack>`,
  );
  expect(labels(element)).to.deep.equal(['a', 'b']);
  expect(element.issues).to.deep.equal([]);
});

it('reports misspelt tags and attributes where they stand', async () => {
  const element = await write(
    '<vm-stack hypervizor="xen"><vm-gest></vm-gest><vm-guest nam="a"></vm-guest></vm-stack>',
  );
  expect(element.issues.map(({ path }) => path.join('.')).sort()).to.deep.equal([
    'guests.0.nam',
    'hypervizor',
    'vm-gest',
  ]);
  expect(drawing(element).querySelectorAll('.issue')).to.have.length(3);
});

it('leaves attributes that any element may carry alone', async () => {
  const element = await write(
    `<vm-stack id="a" class="b" style="color:red" title="t" tabindex="0" data-x="1" aria-label="x" role="img"
      @click="a" :model="b" v-if="c" _ngcontent-x="" itemprop="i"><vm-guest id="g" slot="" class="k"></vm-guest></vm-stack>`,
  );
  expect(element.issues).to.deep.equal([]);
});

it('reads a JSON script, and follows its text', async () => {
  const element = await write(
    '<vm-stack><script type="application/json">{"guests": [{"name": "a"}]}</script></vm-stack>',
  );
  expect(labels(element)).to.deep.equal(['a']);
  const changed = oneEvent(element, 'diagram-issues');
  const script = element.querySelector('script') as HTMLScriptElement;
  script.textContent = '{"guests": [{"name": "b"},\n]}';
  await changed;
  expect(codes(element)).to.deep.equal(['invalid-json']);
  // In the words of the engine: where it is, or what stands there.
  expect(element.issues[0]?.message).to.match(
    /JSON in the script child: [^]*(line 2 column 1|comma|\]\})/,
  );
  expect(drawing(element).querySelectorAll('.issue')).to.have.length(1);
  script.textContent = '[]';
  await element.updateComplete;
  expect(codes(element)).to.deep.equal(['not-an-object']);
});

it('prefers attributes to JSON, and children to counts', async () => {
  const element = await write(
    `<vm-stack heading="tag" guests="7"><vm-guest name="a"></vm-guest>
      <script type="application/json">{"heading": "file", "caption": "kept"}</script></vm-stack>`,
  );
  expect(labels(element)).to.deep.equal(['a']);
  expect(drawing(element).getAttribute('aria-label')).to.equal('tag');
  expect(drawing(element).querySelector('.caption')?.textContent).to.equal('kept');
});

it('takes a container stack inside a guest as data', async () => {
  const element = await write(
    `<vm-stack><vm-guest name="a"><container-stack engine="podman"><container-unit name="web"></container-unit>
      </container-stack></vm-guest></vm-stack>`,
  );
  const inner = element.querySelector('container-stack') as HTMLElement;
  expect(inner.shadowRoot).to.equal(null);
  expect(drawing(element).textContent).to.contain('web');
  inner.setAttribute('engine', 'docker');
  await element.updateComplete;
  expect(drawing(element).textContent).to.contain('Docker');
  // Taken out it is a diagram of its own.
  element.after(inner);
  await (inner as typeof element).updateComplete;
  expect(drawing(inner).textContent).to.contain('web');
});

it('says that there is more than one container stack in a guest', async () => {
  const element = await write(
    `<vm-stack><vm-guest><container-stack></container-stack><container-stack></container-stack></vm-guest></vm-stack>`,
  );
  expect(element.issues.map(({ path }) => path.join('.'))).to.deep.equal([
    'guests.0.containerStack',
  ]);
});

it('counts more than it shows', async () => {
  const guests = '<vm-guest></vm-guest>'.repeat(200);
  const element = await write(`<vm-stack>${guests}</vm-stack>`);
  expect(element.describe()).to.contain('200');
  expect(layer(element, 'guests.0').getAttribute('role')).to.equal('group');
  expect(drawing(element).querySelectorAll('*').length).to.be.below(5_000);
});

it('reads children that close themselves one after another, and says so', async () => {
  const element = await write('<vm-stack><vm-guest name="a" /><vm-guest name="b" /></vm-stack>');
  expect(labels(element)).to.deep.equal(['a', 'b']);
  expect(codes(element)).to.deep.equal(['self-closing']);
  const { issues } = element;
  expect(issues[0]?.path).to.deep.equal(['guests']);
});

it('draws a notice where its script cannot be read, and a picture once it can', async () => {
  const element = await write(
    '<vm-stack><script type="application/json">{"guests": [{"name": "a"},]}</script></vm-stack>',
  );
  expect(codes(element)).to.deep.equal(['invalid-json']);
  expect(labels(element)).to.deep.equal([]);
  expect(drawing(element).querySelector('text')).not.to.equal(null);
  (element.querySelector('script') as HTMLScriptElement).textContent =
    '{"guests": [{"name": "a"}]}';
  await element.updateComplete;
  expect(codes(element)).to.deep.equal([]);
  expect(labels(element)).to.deep.equal(['a']);
});

it('draws a notice where a script is written in another language', async () => {
  const element = await write('<vm-stack><script type="text/yaml">guests: 2</script></vm-stack>');
  expect(codes(element)).to.deep.equal(['invalid-json']);
  expect(labels(element)).to.deep.equal([]);
});

it('names attributes as attributes, in messages and in the list of issues', async () => {
  const element = await write('<vm-stack hostOs="debian" control-domain="top"></vm-stack>');
  const list = drawing(element).textContent ?? '';
  expect(list).to.contain('did you mean host-os?');
  expect(list).to.contain('control-domain');
  expect(list).not.to.contain('controlDomain');
  expect(element.issues.map(({ path }) => path[0]).sort()).to.deep.equal([
    'controlDomain',
    'hostos',
  ]);
});
