// Graphviz in an element: what a page pays that draws stacks with it.
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { record } from './record.js';

const graphviz = await Graphviz.load();

class GraphvizStack extends HTMLElement {
  #guests = ['A', 'B', 'C'].map((letter, index) => ({
    name: `VM ${index + 1}`,
    app: `App ${letter}`,
  }));

  updateComplete = Promise.resolve();

  get guests() {
    return this.#guests;
  }

  set guests(guests) {
    this.#guests = guests;
    this.#draw();
  }

  connectedCallback() {
    if (!this.shadowRoot) this.attachShadow({ mode: 'open' });
    this.#draw();
  }

  #draw() {
    const picture = graphviz.dot(record(this.#guests));
    this.shadowRoot.innerHTML = picture.slice(picture.indexOf('<svg'));
  }
}

customElements.define('graphviz-stack', GraphvizStack);
