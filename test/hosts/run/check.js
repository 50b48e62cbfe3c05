// Opens a built page with and without script, in light and in dark, and says what does not hold.
import { PNG } from 'pngjs';

const TAGS = ['vm-stack', 'container-stack', 'cgroup-slice'];
const FILE = 'img[src*="static"]';

/** A picture that is there is larger than this, px. */
const LEAST_PX = 100;

/**
 * Checks a page in Chromium.
 *
 * @returns What was found: pictures without script and with it, layout shift, dark, errors.
 */
export async function check(browser, url, host) {
  const still = await withoutScript(browser, url);
  const legible = await onPhone(browser, url);
  const phone = await open(browser, url, PHONE);
  const page = await open(browser, url);
  const upgraded = await page.evaluate(shown, {
    tags: TAGS,
    file: FILE,
    least: LEAST_PX,
    shadow: true,
  });
  const shifts = await Promise.all([page, phone].map((it) => it.evaluate(() => globalThis.shifts)));
  const dark = await darkens(page, host.dark ?? ((it) => it.click('.switch')));
  await Promise.all([page, phone].map((it) => it.context().close()));
  const errors = [...new Set([...page.errors, ...phone.errors])];
  return { still, legible, upgraded, shift: Math.max(...shifts), dark, errors };
}

/** Which of the diagrams can be seen: runs in the page. */
function shown({ tags, file, least, shadow }) {
  const isLarge = (picture) => {
    const { width, height } = picture?.getBoundingClientRect() ?? {};
    return width > least && height > least;
  };
  const seen = tags.filter((tag) => {
    const element = document.querySelector(tag);
    const root = shadow ? element?.shadowRoot : element;
    return isLarge(root?.querySelector('svg'));
  });
  const picture = document.querySelector(file);
  return picture?.naturalWidth && isLarge(picture) ? [...seen, 'file'] : seen;
}

async function withoutScript(browser, url) {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: VIEWPORT });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load' });
  const seen = await page.evaluate(shown, {
    tags: TAGS,
    file: FILE,
    least: LEAST_PX,
    shadow: false,
  });
  await context.close();
  return seen;
}

/** Which of the diagrams a phone shows without script so large that their words can be read. */
async function onPhone(browser, url) {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load' });
  const seen = await page.evaluate(
    (tags) =>
      tags.filter((tag) =>
        [...document.querySelectorAll(`${tag}:first-of-type svg`)].some(
          (svg) => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width > 0.75,
        ),
      ),
    TAGS,
  );
  await context.close();
  return seen;
}

/** Wide enough for every site's own switch. */
const VIEWPORT = { width: 1_300, height: 900 };
const PHONE = { width: 375, height: 720 };

/** Opens a page and keeps what goes wrong in it, and what moves. */
async function open(browser, url, viewport = VIEWPORT) {
  const context = await browser.newContext({ viewport, colorScheme: 'light' });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.errors = [];
  page.on('pageerror', ({ message }) => page.errors.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) page.errors.push(message.text());
  });
  page.on('requestfailed', (request) => page.errors.push(`${request.url()} could not be fetched`));
  page.on('request', (request) => {
    const other = new URL(request.url());
    if (other.protocol.startsWith('http') && other.origin !== new URL(url).origin)
      page.errors.push(`${other.href} is not of this site`);
  });
  await page.addInitScript(() => {
    globalThis.shifts = 0;
    new PerformanceObserver((list) => {
      for (const { value } of list.getEntries()) globalThis.shifts += value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.evaluate(async (tags) => {
    await Promise.all(tags.map((tag) => customElements.whenDefined(tag)));
    await Promise.all(tags.map((tag) => document.querySelector(tag)?.updateComplete));
  }, TAGS);
  return page;
}

/** What is light after so long stays light. */
const FADING_MS = 60_000;

/** Does the site's own switch turn every picture dark, the static file too? */
async function darkens(page, turn) {
  const before = await lightness(page);
  const light = Object.keys(before).filter((name) => before[name] > 0.6);
  await turn(page);
  // Sites fade from light to dark in their own time.
  let dark = [];
  for (const end = Date.now() + FADING_MS; dark.length < light.length && Date.now() < end;) {
    const after = await lightness(page);
    dark = light.filter((name) => after[name] < 0.4);
  }
  return dark;
}

/** Mean lightness of each picture as it is seen, 0 to 1. */
async function lightness(page) {
  const found = {};
  for (const selector of [...TAGS, FILE]) {
    const picture = page.locator(selector).first();
    if ((await picture.count()) === 0) continue;
    const { data } = PNG.sync.read(await picture.screenshot());
    let sum = 0;
    for (let at = 0; at < data.length; at += 4) sum += data[at] + data[at + 1] + data[at + 2];
    found[selector === FILE ? 'file' : selector] = sum / (data.length / 4) / 765;
  }
  return found;
}
