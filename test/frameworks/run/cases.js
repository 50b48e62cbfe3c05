// What every framework has to get right with our elements: the questions of Custom Elements Everywhere.
// Each case finds the page as the one before left it.

/** Name of a case, and what is true of the page when it holds. */
export const CASES = [
  ['draws without children', (page) => drawn(page, '#bare')],
  ['draws with children', (page) => says(page, '#children', 'web')],
  [
    'keeps children when something else changes',
    async (page) => {
      await page.click('#count');
      return (await page.textContent('#count')) === '1' && says(page, '#children', 'web');
    },
  ],
  [
    'draws children of a list that grows',
    async (page) => {
      await page.click('#add-child');
      return says(page, '#children', 'cache');
    },
  ],
  [
    'takes a conditional child away',
    async (page) => {
      const before = await says(page, '#children', 'batch');
      await page.click('#drop-child');
      return before && !(await says(page, '#children', 'batch'));
    },
  ],
  ['sets text', (page) => has(page, '#object', 'heading', 'Shop')],
  ['sets a number', (page) => has(page, '#object', 'width', '500')],
  ['sets a name with a hyphen', (page) => says(page, '#children', 'Debian')],
  ['sets a flag', (page) => has(page, '#object', 'selectable', 'true')],
  [
    'changes an attribute',
    async (page) => {
      await page.click('#theme');
      return has(page, '#object', 'theme', 'dark');
    },
  ],
  // What a server wrote keeps text alone: a framework that takes it over does not set properties.
  ['takes an object as JSON text', (page) => says(page, '#object', 'mail')],
  ['sets an object', (page) => says(page, '#property', 'mail')],
  [
    'sets another object, as text and as it is',
    async (page) => {
      await page.click('#add-guest');
      return (await says(page, '#object', 'search')) && says(page, '#property', 'search');
    },
  ],
  ['hears an event', (page) => chooses(page, 'guests.0')],
  [
    'takes an element away and draws it again',
    async (page) => {
      await page.click('#toggle');
      const gone = (await page.locator('#object').count()) === 0;
      await page.click('#toggle');
      return gone && says(page, '#object', 'mail');
    },
  ],
  ['hears an event of what came again', (page) => chooses(page, 'guests.1')],
];

/** For frameworks that also write pages on a server. */
export const SERVED = ['takes over what the server wrote', (page) => page.evaluate(isTakenOver)];

/** The page marks the elements that the server wrote. */
function isTakenOver() {
  const elements = [...document.querySelectorAll('vm-stack:not(#property)')];
  return elements.length === 3 && elements.every((element) => element.written);
}

async function drawn(page, selector) {
  const box = await page.locator(`${selector} svg`).first().boundingBox();
  return box !== null && box.height > 50;
}

async function says(page, selector, word) {
  return page.evaluate(
    async ([at, text]) => {
      const element = document.querySelector(at);
      await element?.updateComplete;
      return element?.shadowRoot?.querySelector('svg')?.textContent.includes(text) ?? false;
    },
    [selector, word],
  );
}

async function has(page, selector, property, value) {
  const found = await page.evaluate(
    async ([at, name]) => {
      const element = document.querySelector(at);
      await element?.updateComplete;
      return String(element?.[name]);
    },
    [selector, property],
  );
  return found === value;
}

/** Chooses a layer of a guest; the page shows what the event says. */
async function chooses(page, node) {
  await page.locator(`#object [data-node="${node}"]`).first().click();
  // A framework may draw a moment after the event.
  await page.waitForFunction(
    (said) => document.querySelector('#chosen').textContent.startsWith(said),
    node,
  );
  return true;
}
