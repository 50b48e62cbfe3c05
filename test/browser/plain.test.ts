import { executeServerCommand } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { fetched, open, pictures, until, WEBKIT } from './site.ts';
import { drawing, painted } from './support.ts';

const SITES: Readonly<Record<string, readonly [count: number, words: RegExp]>> = {
  '/plain/one-element.html': [1, /Xen.*web.*db/s],
  '/plain/several-elements.html': [3, /machine\.slice/],
  '/plain/all-elements.html': [4, /Type 2/],
  '/plain/autoload.html': [1, /Xen/],
  '/plain/import-map.html': [1, /KVM.*web/s],
  '/plain/from-disk.html': [1, /Xen/],
  '/plain/page.xhtml': [1, /Xen.*web.*db/s],
  '/plain/hidden-at-first.html': [2, /Xen/],
  '/plain/integrity.html': [1, /Guest/i],
  '/plain/integrity.html?by=map': [1, /Guest/i],
  '/strict/strict-policy.html': [4, /gVisor/],
  '/strict/one-element.html': [1, /Xen/],
  '/strict/several-elements.html': [3, /shop/],
  '/strict/autoload.html': [1, /Xen/],
  '/strict/page.xhtml': [1, /Xen/],
  '/nonce/nonce.html': [1, /Xen/],
};

describe('the files for pages', () => {
  for (const [address, [count, words]] of Object.entries(SITES)) {
    it(`draw ${address} without a word on the console, a violation or a foreign request`, async () => {
      const page = await open(address);
      const drawn = await pictures(page);
      await painted();
      expect(drawn).to.have.length(count);
      expect(drawn.join()).to.match(words);
      const { console: said, errors, violations } = page.seen;
      expect({ said, errors, violations }).to.deep.equal({ said: [], errors: [], violations: [] });
      for (const { name } of page.window.performance.getEntriesByType('resource'))
        expect(new URL(name).origin).to.equal(location.origin);
    });
  }

  it('share what two elements need', async () => {
    const page = await open('/plain/several-elements.html');
    await pictures(page);
    const files = fetched(page);
    expect(new Set(files).size).to.equal(files.length);
    expect(files).to.include('parts/diagram.js');
  });

  it('take over a static picture on the strictest page', async () => {
    const page = await open('/strict/one-element.html', { width: 320 });
    await pictures(page);
    expect(page.seen.shift).to.equal(0);
  });
});

describe('hashes', () => {
  for (const by of ['tags', 'map']) {
    for (const broken of ['vm-stack.js', 'parts/diagram.js']) {
      // WebKitGTK 2.50 refuses the preload as well, but then never ends the page that has it.
      if (by === 'tags' && broken.startsWith('parts/') && WEBKIT) continue;
      it(`refuse another ${broken}, by ${by}`, async () => {
        const page = await open(`/plain/integrity.html?by=${by}&broken=${broken}`);
        await until(
          () => page.seen.errors.length > 0,
          () => page.seen,
        );
        expect(page.window.customElements.get('vm-stack')).to.equal(undefined);
      });
    }
  }
});

describe('in a frame without an origin', () => {
  for (const file of ['from-disk.html', 'one-element.html', 'autoload.html']) {
    it(`${file} is drawn`, async () => {
      const told = new Promise<MessageEvent>((done) =>
        window.addEventListener('message', done, { once: true }),
      );
      await open(`/plain/${file}`, { attributes: 'sandbox="allow-scripts"' });
      const { data, origin } = await told;
      expect(origin).to.equal('null');
      expect(data.words).to.match(/Xen.*web.*db/s);
    });
  }
});

it('is drawn at its width when details are opened and a tab is shown', async () => {
  const page = await open('/plain/hidden-at-first.html', { width: 500 });
  await pictures(page);
  (page.document.querySelector('details') as HTMLDetailsElement).open = true;
  (page.document.querySelector('[role=tabpanel]') as HTMLElement).hidden = false;
  const widths = (): number[] =>
    [...page.document.querySelectorAll('vm-stack')].map((stack) =>
      Number(drawing(stack).getAttribute('width')),
    );
  const wanted = page.document.body.clientWidth;
  await until(() => widths().every((width) => width === wanted));
  expect(page.seen.errors).to.deep.equal([]);
});

/** Runs in a tab: what is drawn there, and how. */
const told = `() => {
  const svg = document.querySelector('vm-stack').shadowRoot?.querySelector('svg');
  if (!svg) return null;
  const [label] = svg.querySelectorAll('.label');
  return {
    words: svg.textContent,
    from: location.protocol,
    seen: document.visibilityState,
    ink: getComputedStyle(label).fill,
    high: svg.getBoundingClientRect().height,
  };
}`;
interface Told {
  readonly words: string;
  readonly from: string;
  readonly seen: string;
  readonly ink: string;
  readonly high: number;
}

it('is drawn from a disk, in WebKit in a tab that nobody sees', async () => {
  const payload = { file: 'from-disk.html', script: told };
  const tab = await executeServerCommand<Told, typeof payload>('from-disk', payload);
  expect(tab.words).to.match(/Xen.*web.*db/s);
  expect(tab.from).to.equal('file:');
  expect(tab.seen).to.equal(WEBKIT ? 'hidden' : 'visible');
});

it('prints in the colours for paper, also from a dark page', async function () {
  if (!/Chrome/.test(navigator.userAgent)) this.skip();
  const dark = `() => { document.documentElement.style.colorScheme = 'dark'; return (${told})(); }`;
  const shown = { file: 'from-disk.html', script: dark };
  const onScreen = await executeServerCommand<Told, typeof shown>('from-disk', shown);
  const printed = { ...shown, media: 'print' };
  const onPaper = await executeServerCommand<Told, typeof printed>('from-disk', printed);
  expect(onScreen.ink).to.equal('rgb(243, 246, 250)');
  expect(onPaper.ink).to.equal('rgb(22, 32, 44)');
  expect(onPaper.high).to.equal(onScreen.high);
});
