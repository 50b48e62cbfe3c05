import { autoload } from './stratagram/autoload.js';

class MyArticle extends HTMLElement {
  connectedCallback() {
    // Nobody is told of a shadow root: name it, and stop when it goes.
    this.stop = autoload(this.shadowRoot);
  }

  disconnectedCallback() {
    this.stop();
  }
}
customElements.define('my-article', MyArticle);
