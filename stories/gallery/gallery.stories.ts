import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fireEvent, waitFor } from 'storybook/test';
import { CHAPTERS } from '../concepts/chapters.ts';
import type { Story } from '../kit/stories.ts';
import { KINDS, type Args } from '../kit/tag.ts';
import './gallery.ts';
import type { PictureGallery } from './gallery.ts';

const meta: Meta<Args> = {
  title: 'Catalogue/Gallery',
  tags: ['once', '!autodocs'],
  parameters: { controls: { disable: true } },
};
export default meta;

/** Every story that carries a picture, by chapter, element and words. */
export const AllPictures: Story = {
  name: 'All pictures',
  render: (_args, { globals }) =>
    html`<picture-gallery theme=${schemeOf(globals['theme'])}></picture-gallery>`,
  play: async ({ canvas, canvasElement }) => {
    const gallery = canvasElement.querySelector('picture-gallery') as PictureGallery;
    await waitFor(() => expect(gallery.complete).toBe(true), { timeout: 12_000 });
    await gallery.updateComplete;
    const cards = (): number => canvasElement.querySelectorAll('.shots > li').length;
    const all = cards();
    await expect(all).toBeGreaterThan(300);
    await expect(all).toBe(gallery.found.length);

    // Each chapter has pictures, each element too, and nothing is there twice.
    const parts = new Set(gallery.found.map(({ part }) => part));
    await expect(CHAPTERS.filter(({ title }) => !parts.has(title))).toEqual([]);
    const kinds = new Set(gallery.found.flatMap((entry) => entry.kinds));
    await expect([...kinds].toSorted()).toEqual(KINDS.toSorted());
    await expect(new Set(gallery.found.map(({ id }) => id)).size).toBe(all);

    // What is in sight is drawn, the rest waits.
    const images = (): HTMLImageElement[] => [...canvasElement.querySelectorAll('img')];
    await waitFor(() => expect(images()[0]?.naturalWidth).toBeGreaterThan(0));
    await expect(images().length).toBeLessThan(all / 2);

    const choose = async (label: string, value: string): Promise<void> => {
      const field = canvas.getByLabelText(label);
      await (label === 'Find'
        ? fireEvent.input(field, { target: { value } })
        : fireEvent.change(field, { target: { value } }));
      await gallery.updateComplete;
    };
    await choose('Find', 'vm stack playground');
    await expect(cards()).toBeLessThan(10);
    const address = './?path=/story/diagrams-vm-stack--playground';
    await expect(canvasElement.querySelector(`a[href="${address}"]`)).toHaveTextContent(
      'Playground',
    );
    await choose('Find', '');
    await choose('Chapter', 'Images and registries');
    const leads = canvasElement.querySelectorAll('.shots > li:first-child a');
    await expect(leads[1]).toHaveTextContent('Images and registries');
    const ofChapter = cards();
    await choose('Element', 'image-layers');
    await expect(cards()).toBeGreaterThan(0);
    await expect(cards()).toBeLessThan(ofChapter);
  },
};

function schemeOf(theme: string): string {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  return theme === 'auto' ? (dark ? 'dark' : 'light') : theme;
}
