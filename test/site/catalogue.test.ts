import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schemeColours } from '../../stories/.storybook/scheme.ts';
import { CHAPTERS } from '../../stories/concepts/chapters.ts';
import { CONCEPTS } from '../../stories/concepts/concepts.ts';
import { chapterId, conceptHref } from '../../stories/concepts/links.ts';
import { ENTRIES, target } from './site.ts';
import {
  docsOf,
  untilDrawn,
  LOOKS,
  overhang,
  show,
  violationsIn,
  visitor,
  type Look,
  type Visit,
  type Visitor,
} from './visit.ts';

// The catalogue itself, as Storybook runs it, under a sub-path and with nothing else to be reached.

let site: Visitor;
beforeAll(async () => {
  site = await visitor();
});
afterAll(() => site.end());

test('a visitor lands on the start page; nothing comes from elsewhere', async () => {
  const { page, trouble } = await site.visit();
  await page.goto(site.home);
  const docs = await docsOf(page);
  expect(await docs.locator('.sbdocs-content h1').textContent()).toContain('drawn');
  await docs.waitForSelector('stack-compare svg');
  expect(await page.title()).toBe('Start · Stratagram');
  await page.waitForLoadState('networkidle');
  expect(trouble).toEqual([]);
});

describe('every concept has its heading', () => {
  let chapters: Visit;
  beforeAll(async () => {
    chapters = await site.visit();
  });
  afterAll(() => chapters.page.context().close());

  test.each(CHAPTERS)('in chapter $number', async ({ slug }) => {
    const { page, trouble } = chapters;
    const id = chapterId(slug);
    if (page.url() === 'about:blank') {
      await page.goto(`${site.home}iframe.html?viewMode=docs&id=${id}`);
    } else {
      await turnTo(page, id);
    }
    await page.waitForSelector('.sbdocs-content h1');
    expect(new URL(page.url()).searchParams.get('id')).toBe(id);
    const own = CONCEPTS.filter(({ chapter }) => chapter === slug);
    const headings = await page
      .locator('h1[id], h2[id], h3[id]')
      .evaluateAll((all) => all.map(({ id, textContent }) => [id, textContent]));
    for (const { id, title } of own) {
      // Its learning goals are told on the page before the first chapter.
      if (id !== 'learning-goals') expect(headings).toContainEqual([id, title]);
    }
    expect(trouble).toEqual([]);
  });
});

test('a link to a concept stops at its heading, also when pictures come later', async () => {
  const { page } = await site.visit();
  for (const href of [
    conceptHref('survey-gartner-2023'),
    `?path=/docs/${chapterId('cgroups')}#cgroups-definition`,
  ]) {
    await page.goto('about:blank');
    await page.goto(site.home + href);
    const docs = await docsOf(page);
    await docs.waitForFunction(
      (id) => {
        const top = document.getElementById(id)?.getBoundingClientRect().top ?? -1;
        return top >= 0 && top < 100;
      },
      href.split('#')[1] ?? '',
    );
    await page.waitForLoadState('networkidle');
    const top = await docs.locator(`[id="${href.split('#')[1]}"]`).evaluate(topOf);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(100);
  }
});

test('pages are titled and described, each by its own words', async () => {
  const { page } = await site.visit();
  const told: (string | null)[][] = [];
  for (const path of [
    `docs/${chapterId('images')}`,
    'docs/catalogue-glossary--docs',
    'docs/diagrams-vm-stack--docs',
    'story/rules-engines-and-kernels--r-17',
  ]) {
    await page.goto(`${site.home}?path=/${path}`);
    await page.waitForFunction(() => !/^Virtual machines|Storybook/.test(document.title));
    const meta = page.locator('meta[name="description"]');
    const canonical = page.locator('link[rel="canonical"]');
    told.push([
      await page.title(),
      (await meta.count()) > 0 ? await meta.getAttribute('content') : null,
      (await canonical.count()) > 0 ? await canonical.getAttribute('href') : null,
    ]);
  }
  expect(told.map(([title]) => title)).toEqual([
    'Images and registries · Stratagram',
    'Glossary · Stratagram',
    'VM stack · Stratagram',
    expect.stringMatching(/^R17 .* · Stratagram$/),
  ]);
  expect(told.map(([, , canonical]) => canonical)).toEqual([
    'chapter/images/index.html',
    'glossary/index.html',
    null,
    'rule/R17/index.html',
  ]);
  expect(new Set(told.map(([, description]) => description)).size).toBe(4);
});

test('every picture of the gallery leads to a story that exists', async () => {
  const { page } = await site.visit();
  await page.goto(`${site.home}iframe.html?viewMode=docs&id=catalogue-gallery--docs`);
  await page.waitForSelector('picture-gallery[complete]');
  await page.getByLabel('All pictures').check();
  const links = await page
    .locator('.shots > li > a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(300);
  const leadsNowhere = (href: string): boolean => !ENTRIES[target('', href).entry ?? ''];
  expect(links.filter(leadsNowhere)).toEqual([]);
});

describe.each(['chapters-start--docs', chapterId('side-by-side'), 'catalogue-accuracy--docs'])(
  '%s',
  (id) => {
    let page: Page;
    let docs: Frame;
    beforeAll(async () => {
      ({ page } = await site.visit());
      await page.goto(`${site.home}?path=/docs/${id}`);
      docs = await docsOf(page);
      await page.waitForLoadState('networkidle');
    });
    afterAll(() => page.context().close());

    test.each(LOOKS)(
      'is accessible and has nothing beside the page: $colorScheme, $width px wide',
      async (look) => {
        await show(page, look);
        await untilDressed(page, docs, look);
        await untilDrawn(docs);
        expect(await violationsIn(docs)).toEqual([]);
        expect(await violationsIn(page)).toEqual([]);
        expect([await overhang(page), await overhang(docs)]).toEqual([0, 0]);
      },
    );
  },
);

test('on a telephone the keyboard opens the list of pages, and one of them', async () => {
  const { page } = await site.visit({ viewport: { width: 360, height: 740 } });
  await page.goto(site.home);
  await docsOf(page);
  const menu = page.getByRole('button', { name: /navigation/i }).first();
  await menu.focus();
  await page.keyboard.press('Enter');
  const chapter = page.getByRole('link', { name: '9. Control groups' });
  await chapter.focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.title.startsWith('Control groups'));
  expect(await chapter.isVisible()).toBe(false);
});

test('Tab leads from the side bar into the page and on', async () => {
  const { page } = await site.visit({ viewport: { width: 1280, height: 800 } });
  await page.goto(site.home);
  const docs = await docsOf(page);
  await page.getByRole('link', { name: 'Start', exact: true }).focus();
  await page.keyboard.press('Tab');
  const skip = page.locator('#storybook-explorer-tree a', { hasText: 'Skip to content' });
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  for (let presses = 0; presses < 15 && !(await docs.evaluate(hasFocus)); presses += 1) {
    await page.keyboard.press('Tab');
  }
  const stops = new Set<string>();
  for (let presses = 0; presses < 12; presses += 1) {
    stops.add(await docs.evaluate(() => document.activeElement?.outerHTML.slice(0, 80) ?? ''));
    await page.keyboard.press('Tab');
  }
  expect(stops.size).toBeGreaterThan(8);
});

/** Goes on to another page of the documentation as the side bar does. */
async function turnTo(page: Page, id: string): Promise<void> {
  await page.evaluate(
    (storyId) =>
      new Promise<void>((done) => {
        const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as Preview;
        channel.on('docsRendered', (rendered) => rendered === storyId && done());
        channel.emit('setCurrentStory', { storyId, viewMode: 'docs' });
      }),
    id,
  );
}

/** What Storybook's preview and its manager talk over. */
interface Preview {
  readonly __STORYBOOK_ADDONS_CHANNEL__: {
    readonly on: (event: string, listener: (id: string) => void) => void;
    readonly emit: (event: string, data: object) => void;
  };
}

/** Waits until the catalogue and its page have the colours of a look, and the side bar has or has no room. */
async function untilDressed(page: Page, docs: Frame, { colorScheme, width }: Look): Promise<void> {
  const { ground, paper } = schemeColours(colorScheme);
  await page.waitForFunction(
    ([colour, isWide]) =>
      getComputedStyle(document.body).backgroundColor === colour &&
      (document.querySelector('#storybook-explorer-tree') !== null) === isWide,
    [rgb(ground), width > 600] as const,
  );
  await docs.waitForFunction((colour) => {
    const wrapper = document.querySelector('.sbdocs-wrapper');
    return wrapper && getComputedStyle(wrapper).backgroundColor === colour;
  }, rgb(paper));
}

/** `#0c1016` as a browser tells it. */
function rgb(hex: string): string {
  const channels = (hex.match(/\w\w/g) ?? []).map((channel) => Number.parseInt(channel, 16));
  return `rgb(${channels.join(', ')})`;
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top;
}

function hasFocus(): boolean {
  return document.hasFocus() && document.activeElement !== document.body;
}
