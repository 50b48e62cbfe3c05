import { expect, fixture, html } from '@open-wc/testing';

it('parses SVG in a shadow root', async () => {
  const host = await fixture<HTMLElement>(html`<div></div>`);
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<svg viewBox="0 0 1 1"><title>one</title></svg>';
  expect(root.querySelector('svg')?.namespaceURI).to.equal('http://www.w3.org/2000/svg');
});
