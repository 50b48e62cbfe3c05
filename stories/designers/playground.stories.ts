import { PALETTES } from '@stratagram/core';
import type { Meta } from '@storybook/web-components-vite';
import type { DiagramElement } from '@stratagram/elements';
import { html } from 'lit';
import { expect, fireEvent, spyOn, userEvent, waitFor } from 'storybook/test';
import type { Story } from '../kit/stories.ts';
import type { Args } from '../kit/tag.ts';
import type { Scheme } from './choice.ts';
import './playground.ts';

const meta: Meta<Args> = {
  title: 'For designers/Playground',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true }, take: false, gallery: false },
};
export default meta;

/** Set colours, letters and corners; four diagrams follow, and the style sheet is yours. */
export const Playground: Story = {
  render: (_args, { globals }) =>
    html`<theme-playground scheme=${schemeOf(globals['theme'])}></theme-playground>`,
  play: async ({ canvas, canvasElement }) => {
    const first = canvasElement.querySelector<DiagramElement>('.stage vm-stack');
    const box = (selector: string): CSSStyleDeclaration =>
      getComputedStyle(first?.shadowRoot?.querySelector(selector) as Element);
    await waitFor(() => expect(first?.shadowRoot?.querySelector('.app>.box')).toBeTruthy());
    const css = canvas.getByRole<HTMLTextAreaElement>('textbox', { name: 'Style sheet' });
    await expect(canvas.getByText(/Texts have 4.5:1/)).toBeVisible();

    await userEvent.click(canvas.getByRole('radio', { name: 'light' }));
    // A picker, then a colour as CSS writes it.
    const picked = { target: { value: '#203020' } };
    await fireEvent.input(canvas.getByLabelText('app fill'), picked);
    await waitFor(() => expect(box('.app>.box').fill).toBe('rgb(32, 48, 32)'));
    await expect(css.value).toContain('--diagram-app-fill: ');
    await expect(canvas.getByText(/^light: label on app: 1\.\d\d:1/)).toBeVisible();
    const text = canvas.getByLabelText('host line as text');
    await userEvent.clear(text);
    await userEvent.type(text, 'rebeccapurple{Tab}');
    await waitFor(() => expect(css.value).toContain('#663399'));
    await userEvent.clear(text);
    await userEvent.type(text, 'no colour{Tab}');
    await expect(text).toHaveAttribute('aria-invalid', 'true');
    await expect(css.value).toContain('#663399');

    const serif = "Georgia, 'Times New Roman', serif";
    await fireEvent.input(canvas.getByLabelText(/^radius/), { target: { value: '0' } });
    await waitFor(() => expect(box('.app>.box').rx).toBe('0px'));
    await userEvent.selectOptions(canvas.getByLabelText('font'), serif);
    await waitFor(() => expect(box('.label').fontFamily).toContain('Georgia'));

    const copied = spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    try {
      await userEvent.click(canvas.getByRole('button', { name: 'Copy' }));
      await expect(copied.mock.lastCall?.[0]).toBe(css.value);
    } finally {
      copied.mockRestore();
    }
    await userEvent.click(canvas.getByRole('button', { name: 'Start again' }));
    await waitFor(() => expect(css.value).toContain('Nothing is changed'));
    await expect(box('.app>.box').rx).toBe('6px');
    await expect(text).not.toHaveAttribute('aria-invalid');
    await expect(text).toHaveValue(PALETTES.light.tones.host[1]);
  },
};

/** The scheme of the page to begin with. */
function schemeOf(theme: string): Scheme {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  return theme === 'dark' || (theme === 'auto' && dark) ? 'dark' : 'light';
}
