import { ReactiveElement } from '@lit/reactive-element';
import type { Kind } from '@stratagram/core/diagrams/kind';
import type { ThemeName } from '@stratagram/core/figure/theme';
import { inOrder, type Issue } from '@stratagram/core/input/issue';
import { readMarkup } from '@stratagram/core/input/markup';
import { DIAGRAMS } from '@stratagram/core/input/tags';
import { DEFAULT_WIDTH, isRtl, type Plan } from '@stratagram/core/plan';
import { describePlan, drawWith, plan, planOfStep } from '@stratagram/core/render';
import type { RuleSet } from '@stratagram/core';
import type { Choice } from './choice.ts';
import { forgetWidth, observeWidth, widthOf } from './container-width.ts';
import type { ExportOptions } from './export.ts';
import { domOutput } from './dom-pen.ts';
import { copyOf, fallbackOf } from './fallback.ts';
import { factsFor } from './facts.ts';
import { DiagramIssuesEvent, DiagramReadyEvent, DiagramSelectEvent, READY } from './events.ts';
import { languageAt, localeOf } from './language.ts';
import { lazily, whenAll, type Lazy } from './lazily.ts';
import { isOpen } from './parsing.ts';
import { adoptStyles } from './styles.ts';
import { svgText } from './svg-text.ts';
import type * as Remarking from './remarks.ts';
import type { DiagramStepEvent } from './step-event.ts';
import type { Stepper } from './stepper.ts';

/** Widest and narrowest pictures that are laid out; beyond them they keep their size or scale, px. */
const WIDEST = 1_920;
const NARROWEST = 160;

/** Follows faults and answers questions: fetched by pages that ask. */
const faults = lazily(() => import('./failing.ts'));

/** Reads wrong input; draws issues, faults and answers: fetched when there are some. */
const remarking = lazily(async () => (remarked = await import('./remarks.ts')));
/** The same once somebody has fetched it. */
let remarked: typeof Remarking | undefined;

/** Lets layers be focused and chosen: fetched by pages that want it. */
const choices = lazily(async () => (await import('./choice.ts')).choice);

/** Tells steps and plays them: fetched by pages that have some. */
const sequences = lazily(() => import('./sequences.ts'));

/**
 * What all diagrams have in common: attributes, children, a JSON script or the `model` property are
 * read into one input, decoded, laid out at the width of the container and drawn in the shadow root.
 *
 * @slot caption - Shown under the picture.
 * @fires {DiagramReadyEvent} diagram-ready - The picture stands in the document.
 * @fires {DiagramIssuesEvent} diagram-issues - What there is to say about the input has changed.
 * @fires {DiagramSelectEvent} diagram-select - A layer was chosen; `event.node` is its path.
 * @fires {DiagramStepEvent} diagram-step - Another step is shown: `event.step` of `event.steps`, 0 for all.
 */
export abstract class DiagramElement extends ReactiveElement {
  /** The diagram that an element draws. */
  static kind: Kind;
  /** Its rules, fetched when the first element stands in a page. */
  protected static readonly book: Lazy<RuleSet> | undefined;
  /** A drawn picture can be written out with the page (`getHTML`) and is taken over as it stands. */
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', serializable: true };

  /** The diagram as an object or JSON text, as in a file; attributes of the tag win over it. */
  declare model: unknown;
  /** Title line; empty for none. By default it says what the picture shows. */
  declare heading: string | undefined;
  /** Text under the picture. */
  declare caption: string | undefined;
  /** `auto` follows the `color-scheme` of the page, or a background that is darker or lighter than that says. */
  declare theme: ThemeName | undefined;
  /** Width in px to lay out at; by default that of the container. */
  declare width: number | string | undefined;
  /** `none` leaves out brackets and legend. */
  declare annotations: 'all' | 'none' | undefined;
  /**
   * How much a stack says: `plain` has names, frames and kernels only, `full` keeps second lines at
   * any width; by default as much as there is room for.
   */
  declare detail: 'plain' | 'normal' | 'full' | undefined;
  /** Node paths or layer kinds to stress, separated by spaces. */
  declare highlight: string | undefined;
  /** Node paths or layer kinds that have failed, separated by spaces; what they take along is marked. */
  declare fault: string | undefined;
  /** What happens to them: they stop, or somebody else controls them. */
  declare faultKind: 'crash' | 'compromise' | undefined;
  /** Choosing a layer shows how far its fault goes; needs `selectable`. */
  declare faultOnSelect: boolean | undefined;
  /** `none` leaves the marks of issues and takes away the list under the picture. */
  declare issueList: 'all' | 'none' | undefined;
  /** Settings of rules, separated by spaces: `R45=off R65=warning`. */
  declare rules: string | undefined;
  /** A table under the picture: kernels, what is shared, what a system call crosses. */
  declare answers: boolean | undefined;
  /** Layers can be focused and chosen. */
  declare selectable: boolean | undefined;

  /** What happens step by step, as in files or as JSON text; by default the `<diagram-step>` children. */
  declare steps: readonly object[] | string | undefined;
  /** The step that is shown, from 1; the reader moves it. */
  declare step: number | string | undefined;
  /** `all` shows the steps beside each other, `one` with a player under the picture: so it is where motion is welcome. */
  declare showSteps: 'one' | 'all' | undefined;
  /** Goes from step to step by itself once it is seen, where motion is welcome. */
  declare autoplay: boolean | undefined;

  #plan!: Plan;
  /** Something of what it was made from has changed. */
  #stale = true;
  /** Words of a language, or a part of the diagram, on their way. */
  #words: Promise<unknown> | undefined;
  /** Rules, and what a fault reaches, on their way: the picture stands without them at first. */
  #rest: Promise<unknown> | undefined;
  #tracing: Exclude<ReturnType<typeof faults>, Promise<void>>;
  #svg: SVGElement | null = null;
  /** What the width is taken from: a box that the picture itself never makes higher. */
  #ruler: Element = this;
  /** The picture that stood here before any script. */
  #written: SVGElement | null = null;
  /** Its width. */
  #standingWidth = 0;
  /** It showed all steps beside each other. */
  #spread = false;
  #stepper: Stepper | undefined;
  #playerCss = '';
  /** In the theme `auto` it has the scheme of what it stands on. */
  #follows = false;
  #unfollow: (() => void) | undefined;
  #choice: Choice | undefined;
  #ready = false;
  #issueText = '[]';
  readonly #watch = new MutationObserver((records) => this.#changed(records));

  /**
   * What there is to say about the input: wrong values, impossible architectures. The number of an
   * issue on the picture is its place in this list. Complete after `updateComplete`.
   */
  get issues(): readonly Issue[] {
    return this.#current().issues;
  }

  /**
   * The text alternative: sentences, then the layers from top to bottom; issues as in `issues`.
   * Questions are answered where `answers` or a fault is shown; others do not load what answers.
   */
  describe(): string {
    return describePlan(this.#current());
  }

  /**
   * The picture as an SVG file that stands on its own.
   *
   * @param options - Theme, width in px and more; by default as it stands.
   */
  toSVG(options: ExportOptions = {}): string {
    return svgText(this.#export(options).result);
  }

  /**
   * The picture as a PNG file.
   *
   * @param options - Theme, width in px, `scale` (2 pixels per px by default); the paper is painted.
   * @returns A blob of the type `image/png`.
   */
  async toPNG(options: ExportOptions = {}): Promise<Blob> {
    const [{ rasterise }, { seenTheme }] = await Promise.all([
      import('./raster.ts'),
      import('./seen-theme.ts'),
    ]);
    const theme = options.theme ?? seenTheme(this, this.#current().common.theme);
    const { result, sheet } = this.#export({ background: true, ...options, theme });
    return rasterise(svgText(result), sheet.width, sheet.height, options.scale ?? 2);
  }

  /**
   * Its content as HTML, also the shadow root. The picture takes its colours along from here on, so
   * that a page that is written out shows it before any script: one that writes the whole of itself
   * (`document.documentElement.getHTML`) calls this on its elements first.
   *
   * @param options - `serializableShadowRoots: true` for the picture.
   */
  override getHTML(options?: GetHTMLOptions): string {
    if (this.#svg) {
      this.#svg.setAttribute('fill', '');
      this.#draw();
    }
    return super.getHTML(options);
  }

  /** Goes from step to step by itself, from the first when the last is shown. */
  play(): void {
    if (this.#stepper) this.#stepper.play();
    else void this.updateComplete.then(() => this.#stepper?.play());
  }

  /** Stays at the step that is shown. */
  pause(): void {
    this.#stepper?.pause();
  }

  /** Does it go from step to step by itself? */
  get playing(): boolean {
    return this.#stepper?.playing ?? false;
  }

  override connectedCallback(): void {
    if (this.#isData()) return;
    if (!this.hasUpdated) this.#readXml();
    super.connectedCallback();
    const all = { attributes: true, childList: true, characterData: true, subtree: true };
    this.#watch.observe(this, all);
    observeWidth(this.#ruler, () => {
      this.#standingWidth = 0;
      this.requestUpdate();
    });
    this.#stepper?.connect();
    this.#follows = false;
    if (this.#ready) this.#renew();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
    forgetWidth(this.#ruler);
    this.#stepper?.disconnect();
    this.#unfollow?.();
  }

  adoptedCallback(): void {
    if (this.#ready) this.#adopt();
  }

  protected override createRenderRoot(): ShadowRoot {
    const existing = this.shadowRoot;
    this.#written = fallbackOf(this);
    const root = existing ?? (super.createRenderRoot() as ShadowRoot);
    let caption = root.querySelector('slot');
    if (!existing) {
      caption = document.createElement('slot');
      caption.name = 'caption';
      caption.setAttribute('part', 'caption');
      root.append(caption);
    }
    // Before anything is measured: without styles nothing here has a width.
    adoptStyles(root, this.theme);
    this.#ruler = caption ?? this;
    this.#svg = root.querySelector('svg');
    const stands = this.#svg ?? this.#written;
    this.#standingWidth = Number(stands?.getAttribute('width'));
    this.#spread = Boolean(stands?.querySelector('[data-node^="steps."]'));
    return root;
  }

  /** Without the name of a property only the place has changed, see `#renew`. */
  override requestUpdate(name?: PropertyKey, ...more: unknown[]): void {
    if (name !== undefined) this.#stale = true;
    super.requestUpdate(name, ...(more as []));
  }

  /** A script that runs early meets elements whose children are still to come. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    if (!isOpen(this)) return super.scheduleUpdate();
    return new Promise((done) => setTimeout(done)).then(() => this.scheduleUpdate());
  }

  /** Includes changes of children, and words of a language, rules and answers that are fetched. */
  protected override async getUpdateComplete(): Promise<boolean> {
    if (this.#isData()) return true;
    this.#changed(this.#watch.takeRecords());
    const done = await super.getUpdateComplete();
    await this.#words;
    await this.#rest;
    // Rules may have found what is still to be worded.
    await this.#words;
    return this.isUpdatePending ? this.getUpdateComplete() : done;
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    super.update(changed);
    if (!this.isConnected) return;
    if (this.#stale) this.#prepare();
    if (!this.#words) this.#follow();
    this.#choose();
    this.#adopt();
    // Nobody sees one language flash up before another, or a picture that stands lose its marks.
    const waits = !this.#ready && (this.#words ?? this.#rest);
    if ((waits && this.#stands()) || this.#words) return;
    this.#draw();
    const issueText = JSON.stringify(this.#plan.issues);
    if (issueText !== this.#issueText) {
      this.#issueText = issueText;
      this.dispatchEvent(new DiagramIssuesEvent(this.#plan.issues));
    }
    if (this.#ready) return;
    this.#ready = true;
    if (!Reflect.has(this.renderRoot, READY)) this.dispatchEvent(new DiagramReadyEvent());
  }

  /** Inside another diagram an element is data of that diagram and draws nothing itself. */
  #isData(): boolean {
    return !!this.parentElement?.closest(DIAGRAMS);
  }

  /** Chromium's parser of XML makes an element and gives it attributes without telling it (seen in 156). */
  #readXml(): void {
    if (this.ownerDocument.contentType === 'text/html') return;
    for (const { name, value } of this.attributes) this.attributeChangedCallback(name, null, value);
  }

  /** Attributes that are properties ask for an update themselves. */
  #changed(records: readonly MutationRecord[]): void {
    const { observedAttributes } = this.constructor as typeof DiagramElement;
    const own = ({ target, attributeName }: MutationRecord): boolean =>
      target === this && observedAttributes.includes(attributeName ?? '');
    if (!records.every(own)) this.#renew();
  }

  /** Reads everything anew, and draws it. */
  readonly #renew = (): void => {
    this.#stale = true;
    this.requestUpdate();
  };

  #current(): Plan {
    this.#changed(this.#watch.takeRecords());
    if (this.#stale) this.#prepare();
    return this.#plan;
  }

  /** The diagram for an input; a promise when a part of it that few need is still to be fetched. */
  protected kindFor(_input: Readonly<Record<string, unknown>>): Kind | Promise<void> {
    return (this.constructor as typeof DiagramElement).kind;
  }

  /** The rules for a kind. */
  protected bookFor(_kind: Kind): Lazy<RuleSet> | undefined {
    return (this.constructor as typeof DiagramElement).book;
  }

  /**
   * Does a picture stand here already? One in the light DOM has gone behind the shadow root: a copy
   * takes its place.
   */
  #stands(): boolean {
    if (!this.#svg && (this.#svg = copyOf(this.#written ?? fallbackOf(this))))
      (this.renderRoot as ShadowRoot).prepend(this.#svg);
    return this.#svg !== null;
  }

  /** Reads and decodes; fetches what is still missing, before or after drawing. */
  #prepare(): void {
    const { kind, elementProperties, observedAttributes } = this
      .constructor as typeof DiagramElement;
    const properties = [...elementProperties.keys()].map(
      (name) => [name, this[name as keyof this] ?? undefined] as const,
    );
    const values = new Map<PropertyKey, unknown>(
      properties.filter(([, value]) => value !== undefined),
    );
    const { input, issues, unreadable } = readMarkup(this, values, observedAttributes);
    const words = localeOf(this.getAttribute('lang') ?? input['lang'] ?? languageAt(this));
    const whole = this.kindFor(input);
    const dir = this.getAttribute('dir');
    const drawn = whole instanceof Promise ? kind : whole;
    const book = this.bookFor(drawn)?.();
    const steps = input['steps'] || drawn.steps ? sequences() : undefined;
    const asks = ['fault', 'faultOnSelect', 'answers'].some((key) => input[key]);
    const factsOf = asks || steps ? factsFor(drawn) : undefined;
    const pending = factsOf instanceof Promise;
    const tracing = asks ? faults() : undefined;
    this.#tracing = pending || tracing instanceof Promise ? undefined : tracing;
    const choosing = input['selectable'] ? choices() : undefined;
    const made = plan(drawn, unreadable ? undefined : dir ? { ...input, dir } : input, {
      locale: words instanceof Promise ? undefined : words,
      before: issues,
      // Rules read the whole model: what is decoded before its kind has come is not judged.
      book: whole instanceof Promise || book instanceof Promise ? undefined : book,
      factsOf: pending ? undefined : factsOf,
      propagate: this.#tracing?.propagate,
      repair: remarked?.repairOf(this),
      buildSequence: pending || steps instanceof Promise ? undefined : steps?.buildSequence,
    });
    this.#stale = false;
    const marks = this.#take(made, asks);
    const taken = this.#plan;
    // An issue is never seen without its mark.
    const marked = hasRemarks(made) && marks;
    this.#words = whenAll(words, whole, steps, steps && factsOf, marked)?.then(this.#renew);
    const rest = this.#words ? undefined : whenAll(book, tracing, factsOf, marks, choosing);
    this.#rest = rest?.then(() => this.#complete(taken, tracing !== undefined));
  }

  /** Takes a plan with what draws its issues and faults; a promise while that is to come. */
  #take(made: Plan, asks = false): ReturnType<typeof remarking> {
    this.#plan = { ...made, remarks: remarked?.remarksOf(this) };
    return asks || hasRemarks(made) ? remarking() : undefined;
  }

  /** Rules or what follows faults have come: a picture that they leave as it is stands. */
  #complete(made: Plan, traced: boolean): void {
    // A newer plan has been made with them, or waits for them itself.
    if (this.#stale || made !== this.#plan) return;
    this.#rest = undefined;
    if (this.hasUpdated) this.#choose();
    const { kind, model, common, issues, sequence } = made;
    const rules = kind && (this.bookFor(kind)?.() as RuleSet<unknown> | undefined);
    // Rules name and grade again what was said before, and steps have models of their own.
    if (traced || sequence || issues.length) this.#prepare();
    else if (rules) {
      const found = inOrder(rules.check(rules, model, issues, common.rules));
      this.#words = whenAll(this.#take({ ...made, issues: found }))?.then(this.#renew);
    }
    const seen = this.#ready && JSON.stringify(this.#plan.issues) === this.#issueText;
    if ((traced || !seen) && !this.#words) this.requestUpdate();
  }

  /** A player stands under a picture with steps, and under no other. */
  #follow(): void {
    const parts = this.#plan.sequence && sequences();
    if (!parts || parts instanceof Promise) {
      this.#stepper?.remove();
      this.#stepper = undefined;
    } else if (!this.#stepper) {
      const root = this.renderRoot as ShadowRoot;
      const draw = (): void => this.#draw();
      this.#playerCss = parts.playerCss;
      this.#stepper = parts.stepper(this, root, () => this.#plan, draw, this.#spread);
      this.#stepper.connect();
    }
  }

  /** Layers can be chosen once somebody wants it. */
  #choose(): void {
    const make = !this.#choice && this.#plan.common.selectable && choices();
    if (!make || make instanceof Promise) return;
    this.#choice = make(
      this.renderRoot as ShadowRoot,
      () => isRtl(this.#plan),
      () => this.#draw(),
      (node) => this.dispatchEvent(new DiagramSelectEvent(node)),
    );
  }

  /** The width that is asked for, that of a picture already there, or that of the container. */
  #layoutWidth(): number {
    const width = this.#plan.common.width ?? this.#standingWidth;
    return width || Math.max(NARROWEST, Math.min(WIDEST, widthOf(this.#ruler) || DEFAULT_WIDTH));
  }

  #adopt(): void {
    const { theme = 'auto' } = this.#plan.common;
    const root = this.renderRoot as ShadowRoot;
    const changed = adoptStyles(root, theme, this.#playerCss);
    if (theme !== 'auto' || (this.#follows && !changed)) return;
    this.#follows = true;
    void import('./paper.ts').then(({ followPaper }) => {
      if (!this.isConnected) return;
      const isAuto = (): boolean => (this.#plan.common.theme ?? 'auto') === 'auto';
      this.#unfollow = followPaper(this, root, isAuto);
    });
  }

  #draw(): void {
    const { selected, active, hold } = this.#choice ?? {};
    const follow = hold?.();
    const width = this.#layoutWidth();
    const seen = planOfStep(this.#plan, width, { step: this.#stepper?.step() });
    const failing = this.#tracing?.withFault(seen, selected) ?? seen;
    const { result } = drawWith(domOutput(this.#svg), failing, {
      width,
      standalone: false,
      selected,
      active,
    });
    if (!this.#svg) (this.renderRoot as ShadowRoot).prepend((this.#svg = result));
    this.#stepper?.update();
    follow?.();
  }

  #export(options: ExportOptions): ReturnType<typeof drawWith<SVGElement>> {
    const plan = this.#current();
    const step = this.#stepper?.step();
    return drawWith(domOutput(null), plan, {
      width: this.#layoutWidth(),
      step,
      ...options,
      standalone: true,
    });
  }
}

/** Are there issues, or faults of steps, to be drawn? */
function hasRemarks({ issues, sequence }: Plan): boolean {
  return issues.length > 0 || !!sequence?.frames.some(({ reach }) => reach);
}

declare global {
  interface HTMLElementEventMap {
    'diagram-ready': DiagramReadyEvent;
    'diagram-issues': DiagramIssuesEvent;
    'diagram-select': DiagramSelectEvent;
    'diagram-step': DiagramStepEvent;
  }
}
