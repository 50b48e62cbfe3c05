import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FOLDER } from './site.ts';
import {
  untilDrawn,
  LOOKS,
  overhang,
  show,
  violationsIn,
  visitor,
  type Visit,
  type Visitor,
} from './visit.ts';

// The pages that work without script, in a browser that runs none.

let site: Visitor;
beforeAll(async () => {
  site = await visitor();
});
afterAll(() => site.end());

describe.each([
  'chapter/',
  'chapter/cgroups/',
  'concept/shared-host-kernel/',
  'rule/R17/',
  'embed/',
  'embed/hugo/',
])('%s', (address) => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await site.visit();
  });
  afterAll(() => visit.page.context().close());

  test.each(LOOKS)(
    'is whole, accessible, and has nothing beside the page: $colorScheme, $width px wide',
    async (look) => {
      const { page, trouble } = visit;
      await show(page, look);
      if (page.url() === 'about:blank') await page.goto(site.home + address);
      const images = page.locator('img');
      await images.evaluateAll((all) => {
        for (const image of all as HTMLImageElement[]) image.loading = 'eager';
      });
      // Another look may have taken other files.
      await untilDrawn(page);
      await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
      await images.evaluateAll((all) =>
        Promise.all((all as HTMLImageElement[]).map((image) => image.decode())),
      );
      expect(await images.count()).toBeGreaterThan(0);
      expect(await violationsIn(page)).toEqual([]);
      expect(await overhang(page)).toBe(0);
      expect(trouble).toEqual([]);
    },
  );
});

test('a page is found without a slash at its end, and its links work from there', async () => {
  const { page, trouble } = await site.visit({ javaScriptEnabled: false });
  await page.goto(`${site.home}concept/shared-host-kernel`);
  await page.getByRole('link', { name: 'Inside a container' }).click();
  expect(page.url()).toBe(`${site.home}chapter/container-anatomy/index.html`);
  expect(await page.locator('h1').textContent()).toBe('Inside a container');
  expect(trouble).toEqual([]);
});

test('without script the first page shows the way', async () => {
  const { page } = await site.visit({ javaScriptEnabled: false });
  await page.goto(site.home);
  await page.getByRole('link', { name: 'the same pages without it' }).click();
  expect(await page.locator('.goals a').count()).toBe(20);
});

test('addresses that lead nowhere lead back', async () => {
  const { page, trouble } = await site.visit();
  const response = await page.goto(`${site.home}concept/no-such-thing/`);
  expect(response?.status()).toBe(404);
  expect(await violationsIn(page)).toEqual([]);
  trouble.length = 0;
  await page.getByRole('link', { name: 'Concepts' }).click();
  expect(await page.locator('h1').textContent()).toBe('Concepts');
  expect(trouble).toEqual([]);
});

test('from a disk the pages work as well', async () => {
  const { page, trouble } = await site.visit();
  await page.goto(pathToFileURL(`${FOLDER}index.html`).href);
  await page.waitForURL(/chapter\/index\.html$/);
  await page.getByRole('link', { name: 'Control groups' }).click();
  expect(await page.locator('h1').textContent()).toBe('Control groups');
  expect(await page.locator('.picture img').first().evaluate(isDrawn)).toBe(true);
  expect(trouble.filter((one) => !one.startsWith('console'))).toEqual([]);
});

test('the keyboard leads past the sections, and through the pictures’ words', async () => {
  const { page } = await site.visit({ javaScriptEnabled: false });
  await page.goto(`${site.home}concept/shared-host-kernel/`);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
  expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  await page.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('.words').first().isVisible()).toBe(true);
});

function isDrawn(image: Element): boolean {
  return (image as HTMLImageElement).naturalWidth > 0;
}
