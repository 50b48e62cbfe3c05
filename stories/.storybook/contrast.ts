import axe from 'axe-core';
import { expect } from 'storybook/test';

/** What of axe's rules is about colours. */
const RULES = ['color-contrast', 'link-in-text-block'];

/** Texts have contrast, in light and in the dark. */
export async function expectContrast(canvas: HTMLElement): Promise<void> {
  const { dataset } = document.documentElement;
  const theme = dataset['theme'];
  const putBack = takePictures(canvas);
  try {
    for (const scheme of ['light', 'dark']) {
      dataset['theme'] = scheme;
      await expect([scheme, ...(await violations())]).toEqual([scheme]);
    }
  } finally {
    dataset['theme'] = theme;
    putBack();
  }
}

/**
 * Of a text in a picture axe only says that it does not know what lies under it, and that takes it
 * most of its time. Contrast in pictures is proven for every colour of the palettes.
 */
function takePictures(canvas: HTMLElement): () => void {
  const pictures = [...canvas.querySelectorAll('*')].flatMap((element) =>
    element.localName === 'svg' ? element : (element.shadowRoot?.querySelector('svg') ?? []),
  );
  const places = pictures.map((picture) => {
    const place = document.createComment('picture');
    picture.replaceWith(place);
    return () => place.replaceWith(picture);
  });
  return () => places.forEach((back) => back());
}

async function violations(): Promise<string[]> {
  const found = await axe.run(document.body, { runOnly: RULES, resultTypes: ['violations'] });
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} of ${target.join(' ')}: ${failureSummary}`),
  );
}
