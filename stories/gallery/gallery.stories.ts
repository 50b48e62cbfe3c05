import type { Meta } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, fireEvent, waitFor } from 'storybook/test';
import { CHAPTERS } from '../concepts/chapters.ts';
import type { Story } from '../kit/stories.ts';
import { KINDS, type Args } from '../kit/tag.ts';
import { CHOSEN } from './chosen.ts';
import './gallery.ts';
import type { PictureGallery } from './gallery.ts';

const meta: Meta<Args> = {
  title: 'Catalogue/Gallery',
  tags: ['once', '!autodocs'],
  parameters: { controls: { disable: true } },
};
export default meta;

/** Chosen pictures first, then every story that carries one, by chapter, element and words. */
export const AllPictures: Story = {
  name: 'All pictures',
  render: (_args, { globals }) =>
    html`<picture-gallery theme=${schemeOf(globals['theme'])}></picture-gallery>`,
  play: async ({ canvas, canvasElement }) => {
    const gallery = canvasElement.querySelector('picture-gallery') as PictureGallery;
    await waitFor(() => expect(gallery.complete).toBe(true), { timeout: 20_000 });
    await gallery.updateComplete;
    const cards = (): HTMLElement[] => [...canvasElement.querySelectorAll<HTMLElement>('li')];
    const titles = (): string[] => cards().map((card) => textOf(card, 'strong'));

    // It begins with the chosen ones: all are there, each chapter and each element among them.
    const byId = new Map(gallery.found.map((entry) => [entry.id, entry]));
    await expect(CHOSEN.filter((id) => !byId.has(id))).toEqual([]);
    const chosen = CHOSEN.flatMap((id) => byId.get(id) ?? []);
    await expect(cards()).toHaveLength(40);
    await expect(titles()).toEqual(chosen.map(({ title }) => title));
    const missing = (list: readonly { readonly part: string }[]): readonly string[] =>
      CHAPTERS.map(({ title }) => title).filter(
        (title) => !list.some(({ part }) => part === title),
      );
    await expect(missing(chosen)).toEqual([]);
    const drawn = chosen.map(({ plan }) => plan.kind?.name ?? '');
    await expect([...new Set(drawn)].toSorted()).toEqual(KINDS.toSorted());

    // A picture is called what stands over it.
    await expect(titles()[0]).toBe('VMs: three computers on one server');

    // What is in sight is drawn, whole and at the scale of all others; the rest waits.
    const images = (): HTMLImageElement[] => [...canvasElement.querySelectorAll('img')];
    await waitFor(() => expect(images()[0]?.naturalWidth).toBeGreaterThan(0));
    await expect(images().length).toBeLessThan(40);
    const inSight = images().filter((image) => image.naturalWidth > 0);
    const scales = inSight.flatMap((image) => [
      image.clientWidth / image.naturalWidth,
      image.clientHeight / image.naturalHeight,
    ]);
    await expect(Math.max(...scales) - Math.min(...scales)).toBeLessThan(0.01);
    // Its place was kept free before, so that nothing moves when it comes.
    for (const image of inSight) {
      const free = image.parentElement?.getBoundingClientRect();
      const whole = image.getBoundingClientRect();
      await expect(whole.height).toBeLessThanOrEqual((free?.height ?? 0) + 0.5);
      await expect(whole.height).toBeGreaterThan((free?.height ?? 0) - 4);
    }

    // All are there, each chapter and each element has pictures, and nothing is there twice.
    await fireEvent.click(canvas.getByLabelText('All pictures'));
    await gallery.updateComplete;
    const all = cards().length;
    await expect(all).toBeGreaterThan(300);
    await expect(all).toBe(gallery.found.length);
    await expect(missing(gallery.found)).toEqual([]);
    const kinds = new Set(gallery.found.flatMap((entry) => entry.kinds));
    await expect([...kinds].toSorted()).toEqual(KINDS.toSorted());
    await expect(new Set(gallery.found.map(({ id }) => id)).size).toBe(all);
    await expect(new Set(titles()).size).toBe(all);
    await expect(images().length).toBeLessThan(all / 2);
    await fireEvent.click(canvas.getByLabelText('All pictures'));
    await gallery.updateComplete;
    await expect(cards()).toHaveLength(40);

    const choose = async (label: string, value: string): Promise<void> => {
      const field = canvas.getByLabelText(label);
      await (label === 'Find'
        ? fireEvent.input(field, { target: { value } })
        : fireEvent.change(field, { target: { value } }));
      await gallery.updateComplete;
    };
    // Among all: by the name of a story and by what stands over its picture.
    await choose('Find', 'vm stack playground');
    await expect(cards().length).toBeLessThan(10);
    const address = './?path=/story/diagrams-vm-stack--playground';
    const link = (): Element | null => canvasElement.querySelector(`a[href="${address}"]`);
    await expect(link()).toHaveTextContent('Xen: 3 virtual machines');
    await choose('Find', 'vm stack XEN: 3 virtual machines');
    await expect(link()).toHaveTextContent('Xen: 3 virtual machines (VM stack: Playground)');

    // Where nothing is found there is a way on.
    await choose('Find', 'blast radius of a zeppelin');
    await expect(cards()).toHaveLength(0);
    await expect(canvas.getByText(/Try fewer words/)).toBeVisible();
    await fireEvent.click(canvas.getByRole('button', { name: 'Clear the search' }));
    await gallery.updateComplete;
    await expect(cards()).toHaveLength(40);
    await expect(canvas.getByLabelText('Find')).toHaveFocus();

    await choose('Chapter', 'Images and registries');
    const leads = canvasElement.querySelectorAll('.shots > li:first-child a');
    await expect(leads[1]).toHaveTextContent('Images and registries');
    const ofChapter = cards().length;
    await choose('Element', 'image-layers');
    await expect(cards().length).toBeGreaterThan(0);
    await expect(cards().length).toBeLessThan(ofChapter);
  },
};

function textOf(card: HTMLElement, selector: string): string {
  return card.querySelector(selector)?.textContent?.trim() ?? '';
}

function schemeOf(theme: string): string {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  return theme === 'auto' ? (dark ? 'dark' : 'light') : theme;
}
