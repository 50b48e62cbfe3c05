// A Lit component that draws VMs on a hypervisor from child tags, as ours does, and knows nothing else:
// no model, no rules, no text alternative, no theme. It is the measure for ours, and stays as it is.
import { css, html, LitElement, svg } from 'lit';

const GUEST = 120;
const GAP = 10;

/** A box with its label in the middle, or at its top where others stand inside of it. */
const box = (x, y, width, height, label, labelY = y + height / 2 + 4) => svg`
  <rect x=${x} y=${y} width=${width} height=${height} rx="6"></rect>
  <text x=${x + width / 2} y=${labelY}>${label}</text>`;

export class BareLit extends LitElement {
  static properties = { guests: { attribute: false } };

  static styles = css`
    :host {
      display: block;
    }
    rect {
      fill: #eef3fa;
      stroke: #345;
    }
    text {
      font:
        12px Arial,
        sans-serif;
      text-anchor: middle;
    }
  `;

  constructor() {
    super();
    this.guests = ['A', 'B', 'C'].map((letter, index) => ({
      name: `VM ${index + 1}`,
      app: `App ${letter}`,
      system: 'Guest OS',
    }));
  }

  connectedCallback() {
    super.connectedCallback();
    this.observer ??= new MutationObserver(() => this.readGuests());
    this.observer.observe(this, { childList: true, subtree: true, attributes: true });
    this.readGuests();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.observer.disconnect();
  }

  readGuests() {
    this.guests = [...this.children].map((child) => ({
      name: child.getAttribute('name'),
      app: child.getAttribute('app'),
      system: 'Guest OS',
    }));
  }

  render() {
    const width = this.guests.length * (GUEST + GAP) - GAP;
    return html`<svg viewBox="0 0 ${width} 260" width=${width} height="260" role="img">
      ${this.guests.map(({ name, app, system }, index) => {
        const x = index * (GUEST + GAP);
        return svg`<g class="guest">
          ${box(x, 0, GUEST, 150, name, 20)}
          ${box(x + 10, 30, 100, 50, app)}
          ${box(x + 10, 90, 100, 50, system)}
        </g>`;
      })}
      ${box(0, 160, width, 40, 'VMware ESXi')} ${box(0, 210, width, 40, 'Physical server')}
    </svg>`;
  }
}

customElements.define('bare-lit', BareLit);
