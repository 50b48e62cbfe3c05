// Opens the app of a framework and goes through the cases.
import { casesFor } from './cases.js';

/**
 * Checks an app in Chromium.
 *
 * @returns Names of the cases that hold, those that do not and why, and what went wrong besides.
 */
export async function check(browser, url, framework) {
  const page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  const errors = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text());
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.evaluate(async () => {
    await customElements.whenDefined('vm-stack');
    const all = [...document.querySelectorAll('vm-stack')];
    await Promise.all(all.map((element) => element.updateComplete));
  });
  const held = [];
  const failed = [];
  for (const [name, passes] of casesFor(framework)) {
    await passes(page).then(
      () => held.push(name),
      (error) => failed.push(`${name}: ${error.message}`),
    );
  }
  await page.close();
  return { held, failed, errors };
}
