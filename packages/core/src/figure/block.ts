import type { Boundary } from '../domain/boundaries.ts';
import type { Severity } from '../input/issue.ts';
import type { Mark, Scale, Sign } from './quantity.ts';

/** A hue: the same role has the same colour in every diagram. */
export const TONES = [
  'hardware',
  'host',
  'hypervisor',
  'engine',
  'guest',
  'libs',
  'app',
  'control',
] as const;
export type Tone = (typeof TONES)[number];

export { BOUNDARIES, type Boundary } from '../domain/boundaries.ts';

/** How a block is drawn; a block with children and no look is an invisible group. */
export type Look =
  | 'band'
  | 'cell'
  | 'frame'
  | 'more'
  | 'heading'
  | 'text'
  | 'legend'
  // Columns of text: an issue, a question with its answer.
  | 'row'
  // Shapes and texts that a layout has placed to scale; nothing of an axis can be chosen.
  | 'scaled'
  | 'axis';

/**
 * What stands on what, without any numbers. A block's `id` is its path in the model, unique in the
 * tree, so that issues, events and `data-node` name the same thing.
 */
export interface Block {
  readonly id: string;
  /** Ids of what it stands for besides: what is said of them is said of it. */
  readonly also?: readonly string[];
  /** Layer kind, such as `guest-kernel`. */
  readonly kind: string;
  readonly look?: Look;
  readonly tone?: Tone;
  readonly label?: string;
  readonly detail?: string;
  /** Short facts at the end of a frame's title line. */
  readonly aside?: string;
  readonly boundary?: Boundary;
  /** What separates it does not hold: a frame has a gap, what opens it is red. */
  readonly breach?: boolean;
  /** A kernel runs here: the mark is drawn and these words are said. */
  readonly kernel?: string;
  /** Relations that the picture shows by place or line, said to those who do not see it. */
  readonly description?: string;
  /** Children stand side by side (in reading order), or from top to bottom. */
  readonly layout?: string;
  readonly children?: readonly Block[];
  /** A tenant: of many, those that do not fit are folded into one cell with a count. */
  readonly fold?: boolean;
  /** How it lies in the layer around it: all of that is it, or it is a part at its edge. */
  readonly part?: 'whole' | 'tab';
  /** Has the line of its tone on paper: it only serves what has the tone. */
  readonly hollow?: boolean;
  /** Of a stack that is compared: how often the layers of some levels are there. */
  readonly spans?: readonly Span[];
  /** Stands beside a stack, on none of its layers. */
  readonly apart?: boolean;
  /** Level of the layer, counted from the ground: in stacks side by side equals stand on one line. */
  readonly rank?: number;
  /** No lower than this, px. */
  readonly least?: number;
  /** Of a row: space between its columns, where it is more than usual, px. */
  readonly between?: number;
  /** Of a frame: it stands for so many alike, and is drawn as a pile of them. */
  readonly copies?: { readonly n: number; readonly words: string };
  /** A line about sizes in a frame: it is left out where there is only room for names. */
  readonly sizes?: boolean;
  /** Not there (yet): its place is kept and stays empty. */
  readonly absent?: boolean;
  /** Of a frame: ways pass its title line, which holds its name only and leaves room before it. */
  readonly lane?: boolean;
  /** Inside the line around what a confidential VM trusts: all that may read it, or all that should. */
  readonly trusted?: 'closed' | 'open';
  /** Tenants beyond those listed as children. */
  readonly more?: {
    readonly count: number;
    readonly label: (count: number) => string;
    readonly detail?: string;
    /** On a scale: one block for them and for those children that are not kept, by their ids. */
    readonly rest?: (kept: ReadonlySet<string>) => Block;
  };
  /** Where those end that it stands for, each from its start. */
  readonly ends?: readonly number[];
  /** Who those are, or who lies in it, for a list of numbers; with a tick where each ends, or without. */
  readonly listed?: (ticked: boolean) => string;
  /** What it takes of the scale that its layout draws to. */
  readonly size?: number;
  /** `label` where there is little room, the longest first; `aside` likewise. */
  readonly short?: readonly string[];
  readonly brief?: string;
  readonly scale?: Scale;
  readonly marks?: readonly Mark[];
  readonly sign?: Sign;
  /** A bracket along the block: how often what it spans is there, and what that means. */
  readonly bracket?: { readonly count: string; readonly words: string };
  /** A line leads from here to its siblings: it manages them, they do not run on it. */
  readonly manages?: boolean;
  /** `false`: who manages others in its row has nothing to do with it. */
  readonly managed?: false;
  /** Devices and storage of the VMs beside it are served from here. */
  readonly serves?: boolean;
  /** How a row is set that stands under the picture. */
  readonly row?: Row;
  /** What crosses the edge of the frame around it, which way, and whether it breaks that. */
  readonly crossing?: {
    readonly way: 'in' | 'out' | 'both' | 'none';
    readonly breaks: boolean;
    readonly tone?: Tone;
  };
  /** Items of a legend: tones, boundaries and marks that occur. */
  readonly items?: readonly LegendItem[];
}

/** Levels of a stack, how often their layers are there, and what that means. */
export interface Span {
  readonly ranks: readonly number[];
  readonly n: number;
  readonly count: string;
  readonly words: string;
  /** What is on these levels, for those who do not see where the bracket ends. */
  readonly layers: string;
}

export interface LegendItem {
  readonly label: string;
  /** `label` where there is little room. */
  readonly short?: string;
  readonly tone?: Tone;
  readonly boundary?: Boundary;
  /** Of a tone: it is explained only where a band has no words. */
  readonly wordless?: boolean;
  readonly mark?:
    | 'kernel'
    | 'manages'
    | 'trust'
    | 'trust-open'
    | 'ring'
    | 'absent'
    | 'way'
    | FaultMark
    | Mark['look']
    | Sign;
}

/** What a fault does to a layer: it begins there, stops it too, puts it into foreign hands. */
export type FaultMark = 'fails' | 'stops' | 'reached';

/** The number of an issue, in the shape of its grade; with a plus where it stands for more. */
export interface Badge {
  readonly number: number | string;
  readonly grade: Severity;
}

/** A row of a list or table: a badge, a narrow column, then `detail` with `aside` in small type under it. */
export interface Row {
  readonly badge?: Badge;
  readonly key?: string;
  /** Width of the narrow column: px, or a part of the row, which then goes over the text where there is little room. */
  readonly wide?: number;
}
