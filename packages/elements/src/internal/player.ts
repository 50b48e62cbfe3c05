import { createSvg } from './create-svg.ts';

/** What the bar shows. */
export interface Shown {
  /** From 1; 0 while all steps are shown. */
  readonly step: number;
  readonly all: number;
  readonly playing: boolean;
  readonly rtl: boolean;
  /** Where the source of the step can be read. */
  readonly href: string | undefined;
  readonly words: Readonly<Record<Word, string>>;
}

/** What is written on the bar. */
export const WORDS = [
  'stepsBar',
  'stepFirst',
  'stepBack',
  'stepNext',
  'stepsPlay',
  'stepsPause',
  'stepsAll',
  'stepsOne',
  'stepSource',
  'stepAt',
] as const;
type Word = (typeof WORDS)[number];

/** What its buttons ask for. */
export interface Asked {
  go(step: number): void;
  /** From one step to the next by itself, or not. */
  play(on: boolean): void;
  /** All steps, or one. */
  spread(on: boolean): void;
}

export interface Player {
  readonly element: HTMLElement;
  update(shown: Shown): void;
  /** Tells those who do not see the picture. */
  say(words: string): void;
}

/** Shapes of buttons in a field of 16 by 16. */
const ICONS = {
  first: 'M3 3h2v10H3zM13 3v10L6 8z',
  back: 'M11 3v10L4 8z',
  next: 'M5 3v10l7-5z',
  play: 'M4 2v12l10-6z',
  pause: 'M4 3h3v10H4zM9 3h3v10H9z',
  all: 'M2 2h5v5H2zM9 2h5v5H9zM2 9h5v5H2zM9 9h5v5H9z',
  one: 'M2 3h12v10H2zM4 5v6h8V5z',
} as const;

/**
 * The bar under a picture: buttons to go, play and spread, and where the reader is.
 *
 * @param there - The bar that came with the page: it is taken over as it stands.
 */
export function player(asked: Asked, there: HTMLElement | null): Player {
  let shown: Shown | undefined;
  const part = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, name: string) =>
    there?.querySelector<HTMLElementTagNameMap[Tag]>(`${tag}[part~=${name}]`) ?? make(tag, name);
  const button = (icon: keyof typeof ICONS, pressed: () => void) =>
    pressable(part('button', icon), icon, pressed);
  const go = (to: (now: Shown) => number): void => {
    if (shown?.step) asked.go(Math.min(shown.all, Math.max(1, to(shown))));
  };
  const first = button('first', () => go(() => 1));
  const back = button('back', () => go(({ step }) => step - 1));
  const play = button('play', () => asked.play(!shown?.playing));
  const next = button('next', () => go(({ step }) => step + 1));
  const place = part('span', 'position');
  const spread = button('all', () => asked.spread(shown?.step !== 0));
  const source = part('a', 'source');
  const live = part('p', 'live');
  const bar = there ?? make('div', 'player');
  if (!there) {
    bar.className = 'player';
    bar.setAttribute('role', 'group');
    live.setAttribute('aria-live', 'polite');
    const buttons = [first, back, play, next].map(({ made }) => made);
    bar.append(...buttons, place, spread.made, source, live);
  }
  bar.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !shown) return;
    const to = target(event.key, shown);
    if (event.key === 'Escape' && shown.playing) asked.play(false);
    else if (to !== undefined && shown.step) asked.go(to);
    else return;
    event.preventDefault();
  });
  return {
    element: bar,
    say: (words) => (live.textContent = words),
    update(now) {
      shown = now;
      const { step, all, playing, rtl, href, words } = now;
      set(bar, 'dir', rtl ? 'rtl' : 'ltr');
      set(bar, 'aria-label', words.stepsBar);
      first.show(words.stepFirst, { off: step === 1, gone: !step, turned: rtl });
      back.show(words.stepBack, { off: step === 1, gone: !step, turned: rtl });
      play.show(playing ? words.stepsPause : words.stepsPlay, { icon: playing ? 'pause' : 'play' });
      next.show(words.stepNext, { off: step === all, gone: !step, turned: rtl });
      spread.show(step ? words.stepsAll : words.stepsOne, { icon: step ? 'all' : 'one' });
      write(place, words.stepAt);
      set(place, 'hidden', step ? undefined : '');
      write(source, words.stepSource);
      set(source, 'hidden', href ? undefined : '');
      set(source, 'href', href);
    },
  };
}

/** Where a key leads. */
function target(key: string, { step, all, rtl }: Shown): number | undefined {
  switch (key) {
    case rtl ? 'ArrowLeft' : 'ArrowRight':
      return Math.min(all, step + 1);
    case rtl ? 'ArrowRight' : 'ArrowLeft':
      return Math.max(1, step - 1);
    case 'Home':
      return 1;
    case 'End':
      return all;
  }
  return undefined;
}

interface Look {
  readonly icon?: keyof typeof ICONS;
  /** There is nothing to do; it keeps the focus. */
  readonly off?: boolean;
  readonly gone?: boolean;
  /** Its shape points the other way. */
  readonly turned?: boolean;
}

function pressable(made: HTMLButtonElement, icon: keyof typeof ICONS, pressed: () => void) {
  set(made, 'type', 'button');
  made.addEventListener('click', () => {
    if (made.getAttribute('aria-disabled') !== 'true') pressed();
  });
  const show = (name: string, look: Look): void => {
    set(made, 'aria-label', name);
    set(made, 'title', name);
    set(made, 'hidden', look.gone ? '' : undefined);
    set(made, 'aria-disabled', look.off ? 'true' : undefined);
    const path = made.querySelector('path') ?? addIcon(made);
    set(path, 'd', ICONS[look.icon ?? icon]);
    set(path, 'transform', look.turned ? 'matrix(-1 0 0 1 16 0)' : undefined);
  };
  return { made, show };
}

/** Only what differs: a bar that came with the page is not touched. */
function set(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function write(element: Element, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}

/** The shape on a button. */
function addIcon(button: Element): SVGElement {
  const svg = createSvg('svg');
  const path = createSvg('path');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('fill-rule', 'evenodd');
  svg.append(path);
  button.append(svg);
  return path;
}

function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  part: string,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.setAttribute('part', tag === 'button' ? `${part} button` : part);
  return made;
}
