import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

const meta: Meta = { title: 'Diagrams/VM stack', component: 'vm-stack' };
export default meta;

/** One guest straight on the hardware: the smallest useful stack. */
export const BareMetal: StoryObj = {
  render: () => html`<vm-stack hypervisor="xen" guests="1"></vm-stack>`,
};
