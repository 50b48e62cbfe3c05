import '@stratagram/elements/define';
import { renderSvg } from '@stratagram/core';
import type { DiagramElement } from '@stratagram/elements';
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { until } from './site.ts';
import { drawing, expectSame, mount, painted, parse, place, write } from './support.ts';

const START = {
  kind: 'container-stack',
  engine: 'docker',
  containers: [{ name: 'web' }],
  steps: [
    { name: 'Pull', absent: 'containers.0', href: 'https://example.org/pull' },
    {
      name: 'Create',
      text: 'A longer text. '.repeat(12),
      absent: 'app',
      path: 'engine host-kernel',
    },
    { name: 'Start', absent: [], highlight: 'app', href: 'javascript:alert(1)' },
    { name: 'Grow', set: { containers: 3 } },
  ],
};

const picture = (step: number, more = {}, width = 760): Element =>
  parse(renderSvg({ ...START, ...more }, { standalone: false, width, step }).svg);

const bar = (element: DiagramElement): HTMLElement =>
  element.shadowRoot?.querySelector('[part=player]') as HTMLElement;

const button = (element: DiagramElement, name: string): HTMLButtonElement =>
  bar(element).querySelector(`[part~=${name}]`) as HTMLButtonElement;

async function press(element: DiagramElement, name: string): Promise<void> {
  button(element, name).click();
  await element.updateComplete;
}

async function key(element: DiagramElement, name: string): Promise<boolean> {
  const event = new KeyboardEvent('keydown', {
    key: name,
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  element.shadowRoot?.activeElement?.dispatchEvent(event);
  await element.updateComplete;
  return event.defaultPrevented;
}

const position = (element: DiagramElement): string =>
  bar(element).querySelector('[part=position]')?.textContent ?? '';

/** Steps go by as fast as a test wants: what a page waits for is due at once. */
function quick(): { readonly waiting: () => number; readonly tick: () => void; end(): void } {
  const { setTimeout: later, clearTimeout: never } = window;
  const due = new Map<number, () => void>();
  let last = 1e9;
  window.setTimeout = ((run: () => void, time = 0) => {
    if (time < 2_000) return later(run, time);
    due.set(++last, run);
    return last;
  }) as typeof setTimeout;
  window.clearTimeout = (id) => {
    if (!due.delete(id as number)) never(id);
  };
  return {
    waiting: () => due.size,
    tick: () => {
      const [first] = due;
      if (first) due.delete(first[0]);
      first?.[1]();
    },
    end: () => Object.assign(window, { setTimeout: later, clearTimeout: never }),
  };
}

describe('a picture with steps', () => {
  it('shows the first, with a player under it, and each as the static picture has it', async () => {
    const element = await mount('container-stack', START);
    expectSame(drawing(element), picture(1));
    expect(position(element)).to.equal('1 of 4');
    for (const step of [2, 3, 4]) {
      await press(element, 'next');
      expectSame(drawing(element), picture(step));
      expect(element.step).to.equal(step);
      expect(element.getAttribute('step')).to.equal(String(step));
    }
    await press(element, 'first');
    expectSame(drawing(element), picture(1));
  });

  for (const width of [760, 320]) {
    it(`moves nothing on the page from step to step at ${width} px`, async () => {
      const element = await mount('container-stack', START, width);
      const heights = new Set<number>();
      for (const step of [1, 2, 3, 4]) {
        element.step = step;
        await element.updateComplete;
        heights.add(element.getBoundingClientRect().height);
        const { left, right } = bar(element).getBoundingClientRect();
        const inside = [...bar(element).children].map((child) => child.getBoundingClientRect());
        for (const each of inside.filter(({ width: wide }) => wide > 1))
          expect(each.left >= left - 0.5 && each.right <= right + 0.5).to.equal(true);
      }
      expect(heights.size).to.equal(1);
    });
  }

  it('is written in tags and attributes', async () => {
    const element = await write(
      `<container-stack engine="docker" step="2">
        <container-unit name="web"></container-unit>
        <diagram-step name="Pull" absent="containers.0"></diagram-step>
        <diagram-step name="Grow" set='{"containers":3}' absent=""></diagram-step>
      </container-stack>`,
    );
    expect(element.issues).to.deep.equal([]);
    expect(position(element)).to.equal('2 of 2');
    expect(drawing(element).textContent).to.contain('Grow').and.contain('Container 3');
    element.querySelector('diagram-step')?.remove();
    await element.updateComplete;
    expect(element.issues.map(({ code }) => code)).to.deep.equal(['unknown-step']);
    expect(position(element)).to.equal('1 of 1');
    element.querySelector('diagram-step')?.remove();
    await element.updateComplete;
    expect(bar(element)).to.equal(null);
  });

  it('spreads all steps and takes one again', async () => {
    const element = await mount('container-stack', START);
    await press(element, 'next');
    await press(element, 'all');
    expect(element.showSteps).to.equal('all');
    expectSame(drawing(element), picture(0));
    expect(button(element, 'next').checkVisibility()).to.equal(false);
    await press(element, 'all');
    expectSame(drawing(element), picture(2));
  });

  it('keeps the picture that stands there already spread', async () => {
    const { svg } = renderSvg(START, { standalone: false });
    const json = JSON.stringify({ ...START, kind: undefined });
    const element = await write(
      `<container-stack>${svg}<script type="application/json">${json}</script></container-stack>`,
    );
    expectSame(drawing(element), picture(0));
    await press(element, 'all');
    expectSame(drawing(element), picture(1));
  });

  it('links to the source of a step, unless that would run something', async () => {
    const element = await mount('container-stack', START);
    const link = bar(element).querySelector('a') as HTMLAnchorElement;
    expect(link.href).to.equal('https://example.org/pull');
    element.step = 3;
    await element.updateComplete;
    expect(link.hasAttribute('href')).to.equal(false);
    expect(link.checkVisibility()).to.equal(false);
  });

  it('is exported as it stands, or as asked for', async () => {
    const element = await mount('container-stack', START);
    const exported = (options = {}): string => element.toSVG(options);
    expect(exported()).to.equal(renderSvg(START, { step: 1 }).svg);
    expect(exported({ step: 0 })).to.equal(renderSvg(START).svg);
    expect(exported({ step: 3 })).to.equal(renderSvg(START, { step: 3 }).svg);
    expect(element.describe()).to.contain('4. Grow');
  });
});

describe('by keyboard', () => {
  it('goes with arrows, to the ends with Home and End', async () => {
    const element = await mount('container-stack', START);
    button(element, 'play').focus();
    for (const [name, step] of [
      ['ArrowRight', 2],
      ['ArrowRight', 3],
      ['ArrowLeft', 2],
      ['End', 4],
      ['ArrowRight', 4],
      ['Home', 1],
      ['ArrowLeft', 1],
    ] as const) {
      expect(await key(element, name)).to.equal(true);
      expect(position(element)).to.equal(`${step} of 4`);
      expect(element.shadowRoot?.activeElement).to.equal(button(element, 'play'));
    }
    expect(await key(element, 'Tab')).to.equal(false);
    expect(await key(element, 'Escape')).to.equal(false);
  });

  it('keeps the focus on a button that has nothing more to do', async () => {
    const element = await mount('container-stack', { ...START, step: 3, selectable: true });
    button(element, 'next').focus();
    await press(element, 'next');
    expect(button(element, 'next').getAttribute('aria-disabled')).to.equal('true');
    expect(element.shadowRoot?.activeElement).to.equal(button(element, 'next'));
    await press(element, 'next');
    expect(position(element)).to.equal('4 of 4');
  });

  it('mirrors from right to left, with words in Arabic', async () => {
    const element = await mount('container-stack', { ...START, lang: 'ar' });
    expect(bar(element).dir).to.equal('rtl');
    expect(position(element)).to.equal('1 من 4');
    expect(button(element, 'next').title).to.equal('التالي');
    button(element, 'next').focus();
    await key(element, 'ArrowLeft');
    expect(position(element)).to.equal('2 من 4');
  });
});

describe('by itself', () => {
  let clock: ReturnType<typeof quick>;
  beforeEach(() => (clock = quick()));
  afterEach(() => clock.end());

  const events = (element: DiagramElement): string[] => {
    const heard: string[] = [];
    element.addEventListener('diagram-step', ({ step, steps }) => heard.push(`${step}/${steps}`));
    return heard;
  };

  it('does not start', async () => {
    await mount('container-stack', START);
    expect(clock.waiting()).to.equal(0);
  });

  it('plays to the end, and from the start again', async () => {
    const element = await mount('container-stack', START);
    const heard = events(element);
    await press(element, 'play');
    expect(element.playing).to.equal(true);
    expect(button(element, 'play').title).to.equal('Pause');
    for (let step = 2; step <= 4; step += 1) {
      expect(clock.waiting()).to.equal(1);
      clock.tick();
      await element.updateComplete;
      expect(position(element)).to.equal(`${step} of 4`);
    }
    clock.tick();
    expect(element.playing).to.equal(false);
    expect(clock.waiting()).to.equal(0);
    expect(heard).to.deep.equal(['2/4', '3/4', '4/4']);
    element.play();
    await element.updateComplete;
    expect(position(element)).to.equal('1 of 4');
    element.pause();
    expect(clock.waiting()).to.equal(0);
  });

  it('stops when the reader takes over, at Escape, and when it leaves the page', async () => {
    const element = await mount('container-stack', START);
    const stops: (() => unknown)[] = [
      () => press(element, 'next'),
      () => (button(element, 'play').focus(), key(element, 'Escape')),
      () => press(element, 'all'),
      () => element.remove(),
    ];
    for (const stop of stops) {
      element.play();
      expect(clock.waiting()).to.equal(1);
      await stop();
      expect(clock.waiting()).to.equal(0);
      expect(element.playing).to.equal(false);
      await element.updateComplete;
    }
  });

  it('starts where it is asked to, once it is seen', async () => {
    const box = place();
    box.style.marginTop = '3000px';
    box.innerHTML = `<container-stack autoplay><script type="application/json">${JSON.stringify(
      START,
    )}</script></container-stack>`;
    const element = box.firstElementChild as DiagramElement;
    await element.updateComplete;
    await painted();
    expect(element.playing).to.equal(false);
    element.scrollIntoView();
    await until(() => element.playing);
    // Once: who has paused it wants it so.
    element.pause();
    box.append(element);
    await element.updateComplete;
    await painted();
    expect(element.playing).to.equal(false);
    window.scrollTo(0, 0);
  });

  it('shows all once it is seen where motion has become unwelcome, and nobody told', async () => {
    const { matchMedia } = window;
    const unwelcome = { matches: false };
    window.matchMedia = (query) =>
      query.includes('motion')
        ? Object.defineProperty(new EventTarget() as MediaQueryList, 'matches', {
            get: () => unwelcome.matches,
          })
        : matchMedia.call(window, query);
    try {
      const box = place(760, { marginTop: '3000px' });
      const element = document.createElement('container-stack');
      Object.assign(element, { model: { ...START, autoplay: true } });
      box.append(element);
      await element.updateComplete;
      expectSame(drawing(element), picture(1));
      unwelcome.matches = true;
      element.scrollIntoView();
      await until(() => drawing(element).querySelector('[data-node="steps.0"]'));
      expect(element.playing).to.equal(false);
    } finally {
      Object.assign(window, { matchMedia });
      window.scrollTo(0, 0);
    }
  });

  it('tells those who do not see it', async () => {
    const element = await mount('container-stack', START);
    const live = bar(element).querySelector('[aria-live=polite]');
    expect(live?.textContent).to.equal('');
    await press(element, 'next');
    expect(live?.textContent).to.match(/^Step 2 of 4: Create\. A longer text\./);
  });
});

if (/Chrome/.test(navigator.userAgent)) {
  describe('as a reader or a printer asks for it', () => {
    afterEach(() => emulateMedia({ media: 'screen', reducedMotion: 'no-preference' }));

    it('shows all steps to those who want no motion, and one when they ask', async () => {
      const element = await mount('container-stack', { ...START, autoplay: true });
      await until(() => element.playing);
      await emulateMedia({ reducedMotion: 'reduce' });
      await until(
        () => drawing(element).querySelector('[data-node="steps.0"]'),
        () => ({
          reduced: matchMedia('(prefers-reduced-motion:reduce)').matches,
          hidden: document.hidden,
          playing: element.playing,
          showSteps: element.showSteps,
          step: element.step,
          position: position(element),
        }),
      );
      expectSame(drawing(element), picture(0));
      expect(element.playing).to.equal(false);
      await press(element, 'all');
      expectSame(drawing(element), picture(1));
      const fresh = await mount('container-stack', { ...START, autoplay: true });
      await painted();
      expect(fresh.playing).to.equal(false);
      expectSame(drawing(fresh), picture(0));
    });

    it('prints all steps without the player, and goes on with the same', async () => {
      const element = await mount('container-stack', { ...START, step: 2 });
      const spread = (): boolean =>
        drawing(element).querySelector('[data-node="steps.0"]') !== null;
      await emulateMedia({ media: 'print' });
      await until(spread);
      expectSame(drawing(element), picture(0));
      expect(bar(element).checkVisibility()).to.equal(false);
      await emulateMedia({ media: 'screen' });
      await until(() => !spread());
      expectSame(drawing(element), picture(2));
    });
  });
}

it('prints all steps where a page is told that it is printed', async () => {
  const element = await mount('container-stack', START);
  window.dispatchEvent(new Event('beforeprint'));
  expectSame(drawing(element), picture(0));
  window.dispatchEvent(new Event('afterprint'));
  expectSame(drawing(element), picture(1));
});

it('leaves no listener and no timer behind', async () => {
  let count = 0;
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const counts = (target: unknown): boolean =>
    target === window || target === undefined || target instanceof MediaQueryList;
  EventTarget.prototype.addEventListener = function (...given: Parameters<typeof add>) {
    if (counts(this)) count += 1;
    add.apply(this, given);
  };
  EventTarget.prototype.removeEventListener = function (...given: Parameters<typeof remove>) {
    if (counts(this)) count -= 1;
    remove.apply(this, given);
  };
  try {
    for (let cycle = 0; cycle < 20; cycle += 1) {
      const element = await mount('container-stack', START);
      if (cycle === 0) expect(count).to.be.at.least(4);
      element.play();
      const box = element.parentElement as HTMLElement;
      element.remove();
      box.append(element);
      await element.updateComplete;
      element.remove();
    }
    expect(count).to.equal(0);
  } finally {
    Object.assign(EventTarget.prototype, { addEventListener: add, removeEventListener: remove });
  }
});
