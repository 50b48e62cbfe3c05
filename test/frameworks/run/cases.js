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
      await comes(page, () => document.querySelector('#count').textContent.trim() === '1');
      await says(page, '#children', 'web');
    },
  ],
  [
    `${CHILDREN} draws a list that grows`,
    async (page) => {
      await page.click('#add-child');
      await says(page, '#children', 'cache');
    },
  ],
  [
    `${CHILDREN} takes a conditional one away`,
    async (page) => {
      await says(page, '#children', 'batch');
      await page.click('#drop-child');
      await lacks(page, '#children', 'batch');
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
      await has(page, '#object', 'theme', 'dark');
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
      for (const id of ['#array', '#model', '#object']) await says(page, id, 'search');
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
      await comes(page, () => !document.querySelector('#children, #object'));
      await page.click('#toggle');
      await says(page, '#children', 'cache');
      await says(page, '#object', 'search');
    },
  ],
  [
    'advanced, events: a declarative listener hears what is shown again',
    (page) => chooses(page, 'guests.0', '#chosen'),
  ],
  ['the short example: draws', (page) => says(page, '#shop vm-stack', 'Debian')],
  [
    'the short example: hears',
    async (page) => {
      const said = page.waitForEvent('console', (message) => message.text().startsWith('guests.0'));
      await page.locator('#shop [data-node="guests.0"]').first().click();
      await said;
    },
  ],
  // Frameworks also write attributes and children of their own.
  ['nothing that was given is an issue', isAccepted],
];

/** Name of each case for a framework, and what rejects when it does not hold. */
export function casesFor({ served, objects }) {
  return [...(served ? SERVED : []), ...(objects ? SERVED_OBJECTS : []), ...CASES];
}

/** The page marks the elements that the server wrote; nothing stands beside them. */
function written(page, ids) {
  return comes(
    page,
    (all) =>
      all.every((id) => {
        const found = document.querySelectorAll(`#${id}`);
        return found.length === 1 && found[0].written;
      }),
    ids.split(' '),
  );
}

async function isAccepted(page) {
  const messages = await page.evaluate(async () => {
    const all = [...document.querySelectorAll('vm-stack')];
    await Promise.all(all.map((element) => element.updateComplete));
    return all.flatMap(({ issues }) => issues.map(({ message }) => message));
  });
  if (messages.length > 0) throw new Error(messages.join('; '));
}

function drawn(page, selector) {
  return comes(
    page,
    (at) => document.querySelector(at)?.shadowRoot?.querySelector('svg')?.clientHeight > 50,
    selector,
  );
}

/** Waits for a word in a picture. */
function says(page, selector, word) {
  return comes(page, isSaid, [selector, word, true]);
}

/** Waits for a picture without a word. */
function lacks(page, selector, word) {
  return comes(page, isSaid, [selector, word, false]);
}

/** In the page. */
function isSaid([selector, word, said]) {
  const picture = document.querySelector(selector)?.shadowRoot?.querySelector('svg');
  return picture && picture.textContent.includes(word) === said;
}

function has(page, selector, property, value) {
  return comes(page, ([at, name, text]) => String(document.querySelector(at)?.[name]) === text, [
    selector,
    property,
    value,
  ]);
}

/** Chooses a layer of a guest; the page shows what the event says. */
async function chooses(page, node, output) {
  await page.locator(`#object [data-node="${node}"]`).first().click();
  return comes(page, ([at, said]) => document.querySelector(at).textContent.startsWith(said), [
    output,
    node,
  ]);
}

/** Waits until something is true of the page: a framework may draw a moment after a click. */
function comes(page, isTrue, argument) {
  return page.waitForFunction(isTrue, argument);
}
