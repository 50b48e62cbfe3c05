import { describePlan, drawPlan, serialize, type Plan } from '@stratagram/core';

/** Where a rule that marks a picture has its word from. */
interface Mark {
  readonly rule: string;
  readonly message: string;
  readonly source: string;
  readonly href?: string;
}

/** A picture as a page without script shows it: files for several widths, and words. */
export interface Drawing {
  readonly title: string;
  /** All that is seen: sentences, then the layers as a nested list. */
  readonly words: string;
  readonly marks: readonly Mark[];
  /** The widest first; the others are for places narrower than their limit. */
  readonly files: readonly DrawnFile[];
}

interface DrawnFile {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** The widest page that it is made for, in rem. */
  readonly belowRem?: number;
}

/** Widths of a picture that has a page's whole width, and of one of several. */
const WHOLE = [{ width: 760 }, { width: 480, belowRem: 50 }, { width: 328, belowRem: 32 }];
const CARD = [{ width: 440 }, { width: 328, belowRem: 32 }];
/** Of one of many small ones. */
const SMALL = [{ width: 328 }];
const PLACES = { whole: WHOLE, card: CARD, small: SMALL } as const;

/** Draws pictures into files of the site, each once. */
export function drawer() {
  const files = new Map<string, string>();
  const drawn = new Map<string, Drawing>();
  const draw = (name: string, plan: Plan, place: keyof typeof PLACES): Drawing => {
    const known = drawn.get(name);
    if (known) return known;
    const drawing = drawOne(name, plan, place, files);
    drawn.set(name, drawing);
    return drawing;
  };
  return { draw, files: files as ReadonlyMap<string, string> };
}

function drawOne(
  name: string,
  plan: Plan,
  place: keyof typeof PLACES,
  files: Map<string, string>,
): Drawing {
  if (!plan.model) throw new TypeError(`${name} cannot be drawn`);
  const [title = '', ...words] = describePlan(plan).split('\n');
  return {
    title,
    words: words.join('\n').trim(),
    marks: plan.issues.flatMap(({ rule, message, source, href }) =>
      rule && source ? [{ rule, message, source, ...(href && { href }) }] : [],
    ),
    files: PLACES[place].map(({ width, ...limit }) => {
      const scene = drawPlan(plan, { theme: 'auto', standalone: true, width });
      const path = `picture/${name}.${width}.svg`;
      files.set(path, serialize(scene));
      const [drawnWidth, height] = [Number(scene.attrs['width']), Number(scene.attrs['height'])];
      return { path, width: drawnWidth, height, ...limit };
    }),
  };
}
