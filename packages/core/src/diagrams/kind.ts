import type { GenericSchema } from 'valibot';
import type { Block } from '../figure/block.ts';
import type { Layout } from '../figure/context.ts';
import type { Translate, Words } from '../words/translate.ts';
import type { Figures } from '../figure/pen.ts';
import type { FAULT_KINDS } from '../input/common.ts';
import type { Issue } from '../input/issue.ts';
import type { Facts } from '../faults/facts.ts';

/** Tells what rests on what in a diagram, of what was worked out of a model, and of the model. */
export type FactsOf<Model = unknown, Derived = unknown> = {
  // A method: that of one model does for any, as the kinds themselves do.
  of(t: Translate, derived: Derived, model: Model): Facts;
}['of'];

/** A sort of diagram: how its input is read, what it shows and what it says. */
export interface Kind<Model = unknown, Derived = unknown> {
  /** The element's name, and `kind` in files. */
  readonly name: string;
  /** Child tags and the key of the list they become: `{'vm-guest': 'guests'}`. */
  readonly childTags: Readonly<Record<string, string>>;
  readonly schema: GenericSchema<unknown, Model>;
  /** Its words in English. */
  readonly words: Words;
  /** What is odd about a well-formed model. */
  inspect(model: Model, derived?: Derived): readonly Issue[];
  /** Works out what follows from a model, once for its picture and for what is asked about it. */
  derive?(model: Model): Derived;
  picture(model: Model, t: Translate, derived?: Derived): Picture;
  /** Fetches what tells what rests on what, for faults and questions; without it nothing does. */
  facts?(): Promise<FactsOf<Model, Derived>>;
  /** The steps that this diagram tells by itself, unless its input has others; none when it stands still. */
  steps?(model: Model, t: Translate): readonly Step<Model>[];
  /** On phones pictures of its steps stay readable down to this width, px; 300 when nobody says. */
  readonly stepWidth?: number;
  /** Ways of placing children that only this diagram needs. */
  readonly layouts?: Readonly<Record<string, Layout>>;
  /** Ways of drawing that only this diagram needs. */
  readonly figures?: Figures;
  /** What `--format json` adds to the decoded model. */
  computed?(model: Model, derived?: Derived): unknown;
}

/** A diagram before any numbers: its name, its layers, and the same in sentences. */
export interface Picture {
  readonly title: string;
  readonly layers: readonly Block[];
  readonly sentences: readonly string[];
  /** The legend, where the one of stacks does not fit. */
  readonly legend?: Block;
  /** Lines of the nested list, where it says more than the layers that are drawn. */
  readonly list?: () => readonly string[];
}

/**
 * One step of a sequence. What happens (`highlight`, `path`) holds for its step; how things are (`absent`,
 * `fault`, `faultKind`, `model`) holds until a later step says otherwise, an empty list too.
 */
export interface Step<Model = unknown> {
  readonly name?: string | undefined;
  /** What happens, in a sentence or two. */
  readonly text?: string | undefined;
  readonly source?: string | undefined;
  readonly href?: string | undefined;
  /** Node paths or layer kinds, as in all lists here: those that are stressed. */
  readonly highlight?: readonly string[] | undefined;
  /** The way that control or data takes, from layer to layer. */
  readonly path?: readonly string[] | undefined;
  /** Not there yet, or no longer: their places stay empty. */
  readonly absent?: readonly string[] | undefined;
  readonly fault?: readonly string[] | undefined;
  readonly faultKind?: (typeof FAULT_KINDS)[number] | undefined;
  /** What the picture is made from, from this step on. */
  readonly model?: Model | undefined;
}

/** A diagram as its folder describes it: what it leaves out is as usual. */
export type Definition<Model, Derived> = Omit<Kind<Model, Derived>, 'childTags' | 'inspect'> &
  Partial<Pick<Kind<Model, Derived>, 'childTags' | 'inspect'>>;

/**
 * A diagram from its parts; the model that these share is that of the schema.
 *
 * @example
 * export const shelf = defineDiagram({ name: 'book-shelf', schema, words, picture });
 */
export function defineDiagram<Model, Derived = unknown>(
  definition: Definition<Model, Derived>,
): Kind<Model, Derived> {
  return { childTags: {}, inspect: () => [], ...definition };
}
