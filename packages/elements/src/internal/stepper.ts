import { isRtl, type Plan } from '@stratagram/core/plan';
import { player, WORDS, type Shown } from './player.ts';
import { DiagramStepEvent } from './step-event.ts';

/** The element whose picture has steps. */
export interface Stage extends HTMLElement {
  step: number | string | undefined;
  showSteps: 'one' | 'all' | undefined;
}

/** Goes through the steps of a picture. */
export interface Stepper {
  /** The step to draw, from 1; 0 for all. */
  step(): number;
  readonly playing: boolean;
  /** After the picture was drawn. */
  update(): void;
  play(): void;
  pause(): void;
  /** Follows the page's media, and no more. */
  connect(): void;
  disconnect(): void;
  /** Takes the bar away. */
  remove(): void;
}

/** A step stays as long as it takes to read: so long, and more for each letter, within bounds, ms. */
const LOOK = 1_500;
const LETTER = 50;
const SHORTEST = 2_500;
const LONGEST = 12_000;

/**
 * @param plan - The plan of the element as it is now.
 * @param draw - Draws at once, for printers do not wait.
 * @param spread - Steps stand here beside each other already, written by somebody else.
 */
export function stepper(
  stage: Stage,
  root: ShadowRoot,
  plan: () => Plan,
  draw: () => void,
  spread: boolean,
): Stepper {
  let view: Window = window;
  let reduced: MediaQueryList | undefined;
  let print: MediaQueryList | undefined;
  let printing = false;
  let before: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sight: IntersectionObserver | undefined;
  let begun = false;

  const there = root.querySelector<HTMLElement>('.player');
  const bar = player({ go, play: (on) => (on ? play() : pause()), spread: all }, there);
  // It comes as it will stand: none of its buttons moves.
  bar.update(shownOf(plan(), step(), false));
  if (!there) root.querySelector('slot')?.before(bar.element);

  function step(): number {
    const { sequence, common } = plan();
    if (!sequence || printing || print?.matches) return 0;
    const still = reduced?.matches || (spread && common.step === undefined);
    if (common.showSteps ? common.showSteps === 'all' : still) return 0;
    return Math.min(common.step ?? 1, sequence.frames.length);
  }

  function update(): void {
    const now = step();
    const { sequence } = plan();
    if (!sequence) return;
    bar.update(shownOf(plan(), now, timer !== undefined));
    if (printing || print?.matches) return;
    if (before !== undefined && before !== now) {
      bar.say(sequence.spoken[now - 1] ?? '');
      stage.dispatchEvent(new DiagramStepEvent(now, sequence.frames.length));
      if (timer !== undefined) (now ? wait : pause)();
    }
    before = now;
  }

  function go(to: number): void {
    pause();
    stage.step = to;
  }

  function all(on: boolean): void {
    pause();
    stage.showSteps = on ? 'all' : 'one';
  }

  function play(): void {
    const now = step();
    const last = plan().sequence?.frames.length ?? 0;
    if (!now) stage.showSteps = 'one';
    if (now === last) stage.step = 1;
    wait();
    update();
  }

  function pause(): void {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    update();
  }

  /** For the time that the step which is shown takes to read. */
  function wait(): void {
    clearTimeout(timer);
    const words = plan().sequence?.spoken[Math.max(1, step()) - 1] ?? '';
    const time = Math.min(LONGEST, Math.max(SHORTEST, LOOK + LETTER * words.length));
    timer = setTimeout(advance, time);
  }

  function advance(): void {
    const now = step();
    const last = plan().sequence?.frames.length ?? 0;
    // Nobody misses a step because the page was behind others.
    if (stage.ownerDocument.hidden) wait();
    else if (now < last) stage.step = now + 1;
    else pause();
  }

  const media = (): void => {
    if (reduced?.matches) pause();
    draw();
  };
  const beforePrint = (): void => {
    printing = true;
    draw();
  };
  const afterPrint = (): void => {
    printing = false;
    draw();
  };

  function connect(): void {
    view = stage.ownerDocument.defaultView ?? window;
    reduced = view.matchMedia('(prefers-reduced-motion:reduce)');
    print = view.matchMedia('print');
    for (const query of [reduced, print]) query.addEventListener('change', media);
    view.addEventListener('beforeprint', beforePrint);
    view.addEventListener('afterprint', afterPrint);
    if (begun || !plan().common.autoplay || reduced.matches) return;
    sight = new IntersectionObserver((seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      sight?.disconnect();
      begun = true;
      // Motion may have become unwelcome meanwhile, whether or not that was told.
      if (reduced?.matches) draw();
      else play();
    });
    sight.observe(bar.element);
  }

  function disconnect(): void {
    pause();
    sight?.disconnect();
    for (const query of [reduced, print]) query?.removeEventListener('change', media);
    view.removeEventListener('beforeprint', beforePrint);
    view.removeEventListener('afterprint', afterPrint);
  }

  return {
    step,
    get playing() {
      return timer !== undefined;
    },
    update,
    play,
    pause,
    connect,
    disconnect,
    remove() {
      disconnect();
      bar.element.remove();
    },
  };
}

function shownOf(plan: Plan, step: number, playing: boolean): Shown {
  const { sequence } = plan;
  const all = sequence?.frames.length ?? 0;
  const words = Object.fromEntries(
    WORDS.map((key) => [key, sequence?.t(key, { n: step, all }) ?? '']),
  ) as Shown['words'];
  const href = step ? safe(sequence?.frames[step - 1]?.step.href) : undefined;
  return { step, all, playing, rtl: isRtl(plan), href, words };
}

/** An address that leads somewhere and runs nothing. */
function safe(href: string | undefined): string | undefined {
  if (!href || !URL.canParse(href, document.baseURI)) return undefined;
  const { protocol, href: whole } = new URL(href, document.baseURI);
  return /^(https?|mailto):$/.test(protocol) ? whole : undefined;
}
