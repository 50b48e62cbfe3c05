import { PALETTES, THEMES, TOKEN_NAMES, TONES } from '@stratagram/core';
import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import { expect, within } from 'storybook/test';
import { SIGHTS, type Sight } from '../../test/colours.ts';
import { fixtureArgs } from '../kit/fixtures.ts';
import type { Story } from '../kit/stories.ts';
import { diagram, type Args } from '../kit/tag.ts';
import { toneFigures, toOne } from './figures.ts';
import { contrasts, palettes, SIGHT_NAMES, sightFilters, sightTables } from './tokens.ts';

// Pages of numbers and swatches: they show every theme at once, whatever the toolbar says.
const meta: Meta<Args> = {
  title: 'For designers/Tokens',
  tags: ['!autodocs'],
  parameters: { controls: { disable: true }, gallery: false },
};
export default meta;

/** Every custom property with the colour that each theme gives it. */
export const Palettes: Story = {
  render: palettes,
  play: async ({ canvas }) => {
    for (const token of TOKEN_NAMES) {
      const shown = canvas.getAllByText(`--diagram-${token}`);
      // `auto` has the colours of light and dark.
      await expect(shown).toHaveLength(THEMES.length - 1);
    }
  },
};

/** Contrasts of texts and outlines in every theme, worked out from its colours. */
export const Contrast: Story = {
  render: contrasts,
  play: async ({ canvas }) => {
    for (const theme of ['light', 'dark', 'contrast', 'print'] as const) {
      const region = within(canvas.getByRole('region', { name: `Tones of ${theme}` }));
      const rows = region.getAllByRole('row').slice(1);
      await expect(rows).toHaveLength(TONES.length);
      for (const [index, { label }] of toneFigures(PALETTES[theme]).entries()) {
        await expect(rows[index]).toHaveTextContent(toOne(label));
      }
    }
    await expect(canvas.queryByText('too weak')).toBeNull();
  },
};

/** The tones of each theme as people see them who lack a kind of cone, or all. */
export const ColourVision: Story = { render: sightTables };

const picture = fixtureArgs('hypervisor-type/compare');

/** A whole picture seen in the same ways: what words, marks and lines still tell. */
export const PicturesSeen: Story = {
  name: 'A picture, seen otherwise',
  parameters: { take: false },
  render: () =>
    html`${sightFilters()}
      <div class="gallery">
        ${(Object.keys(SIGHTS) as Sight[]).map(
          (sight) =>
            html`<figure class="card">
              <figcaption><strong>${SIGHT_NAMES[sight]}</strong></figcaption>
              <div data-sight=${sight} style=${styleMap({ filter: `url(#sight-${sight})` })}>
                ${diagram('hypervisor-type', picture)}
              </div>
            </figure>`,
        )}
      </div>`,
  play: async ({ canvasElement }) => {
    for (const sight of Object.keys(SIGHTS)) {
      const seen = canvasElement.querySelector(`[data-sight="${sight}"]`);
      const filter = canvasElement.querySelector(`filter#sight-${sight}`);
      await expect(getComputedStyle(seen as Element).filter).toContain(`#sight-${sight}`);
      await expect(filter?.namespaceURI).toBe('http://www.w3.org/2000/svg');
    }
  },
};
