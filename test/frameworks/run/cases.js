// What every framework has to get right with our elements, in the order of Custom Elements Everywhere
// and by its names: https://custom-elements-everywhere.com. Its events in lower, camel, Pascal and
// CAPS case have no like here: all of ours are in kebab-case. Each case finds the page as the one
// before left it.

const CHILDREN = 'basic, with children:';
const BASIC_VALUES = 'basic, attributes and properties:';
const ADVANCED_VALUES = 'advanced, attributes and properties:';

/** For frameworks that also write pages on a server. */
const SERVED = [
  ['served: takes over what the server wrote', (page) => written(page, 'bare children object')],
];

/** For those that set properties when they take over what a server wrote; others keep its text. */
const SERVED_OBJECTS = [
  ['served: takes over what gets objects', (page) => written(page, 'array model')],
];

const CASES = [
  ['basic, no children: draws', (page) => drawn(page, '#bare')],
  [`${CHILDREN} draws them`, (page) => says(page, '#children', 'web')],
  [
    `${CHILDREN} keeps them when something else changes`,
    async (page) => {
      await page.click('#count');
      return (await page.textContent('#count')) === '1' && says(page, '#children', 'web');
    },
  ],
  [
    `${CHILDREN} draws a list that grows`,
    async (page) => {
      await page.click('#add-child');
      return says(page, '#children', 'cache');
    },
  ],
  [
    `${CHILDREN} takes a conditional one away`,
    async (page) => {
      const before = await says(page, '#children', 'batch');
      await page.click('#drop-child');
      return before && !(await says(page, '#children', 'batch'));
    },
  ],
  [`${BASIC_VALUES} a flag`, (page) => has(page, '#object', 'selectable', 'true')],
  [`${BASIC_VALUES} a number`, (page) => has(page, '#object', 'width', '500')],
  [`${BASIC_VALUES} a text`, (page) => has(page, '#object', 'heading', 'Shop')],
  [`${BASIC_VALUES} a text of a kebab-case name`, (page) => says(page, '#children', 'Debian')],
  [
    `${BASIC_VALUES} another text`,
    async (page) => {
      await page.click('#theme');
      return has(page, '#object', 'theme', 'dark');
    },
  ],
  ['basic, events: an imperative listener hears', (page) => chooses(page, 'guests.0', '#heard')],
  [`${ADVANCED_VALUES} an array`, (page) => says(page, '#array', 'mail')],
  [`${ADVANCED_VALUES} an object`, (page) => says(page, '#model', 'mail')],
  [`${ADVANCED_VALUES} an object as JSON text`, (page) => says(page, '#object', 'mail')],
  [`${ADVANCED_VALUES} a camelCase name`, (page) => says(page, '#camel', 'Fedora')],
  [
    `${ADVANCED_VALUES} another array, object and JSON text`,
    async (page) => {
      await page.click('#add-guest');
      const told = ['#array', '#model', '#object'].map((id) => says(page, id, 'search'));
      return (await Promise.all(told)).every(Boolean);
    },
  ],
  [
    'advanced, events: a declarative listener of a kebab-case name hears',
    (page) => chooses(page, 'guests.1', '#chosen'),
  ],
  [
    `${CHILDREN} hides and shows them`,
    async (page) => {
      await page.click('#toggle');
      const gone = (await page.locator('#children, #object').count()) === 0;
      await page.click('#toggle');
      return gone && (await says(page, '#children', 'cache')) && says(page, '#object', 'search');
    },
  ],
  [
    'advanced, events: a declarative listener hears what is shown again',
    (page) => chooses(page, 'guests.0', '#chosen'),
  ],
  // Frameworks also write attributes and children of their own.
  ['nothing that was given is an issue', isAccepted],
];

/** Name of each case for a framework, and what is true of the page when it holds. */
export function casesFor({ served, objects }) {
  return [...(served ? SERVED : []), ...(objects ? SERVED_OBJECTS : []), ...CASES];
}

/** The page marks the elements that the server wrote. */
async function written(page, ids) {
  return page.evaluate(
    (all) => all.every((id) => document.getElementById(id)?.written),
    ids.split(' '),
  );
}

async function isAccepted(page) {
  return page.evaluate(async () => {
    const all = [...document.querySelectorAll('vm-stack')];
    await Promise.all(all.map((element) => element.updateComplete));
    return all.every((element) => element.issues.length === 0);
  });
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
async function chooses(page, node, output) {
  await page.locator(`#object [data-node="${node}"]`).first().click();
  // A framework may draw a moment after the event.
  await page.waitForFunction(
    ([at, said]) => document.querySelector(at).textContent.startsWith(said),
    [output, node],
  );
  return true;
}
