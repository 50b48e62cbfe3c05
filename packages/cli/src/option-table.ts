import { MOST_STEPS, THEMES } from '@stratagram/core';
import { MODES } from '@stratagram/embed';
import { LANGUAGES } from './load-locale.ts';

/** An option as it is parsed, explained, completed in shells and printed in the manual. */
export interface Option {
  readonly short?: string;
  /** How help calls its value; without one it is set or not. */
  readonly value?: string;
  /** Words that it takes. */
  readonly choices?: readonly string[];
  /** The least and the most, when it takes a number. */
  readonly range?: readonly [least: number, most: number];
  /** Takes parts of a whole, too. */
  readonly fraction?: true;
  /** May be given several times. */
  readonly multiple?: true;
  /** Names a file or a folder. */
  readonly names?: 'file' | 'folder';
  /** What it does, in a sentence that starts small. */
  readonly help: string;
}

/** What `stratagram` does at a word. */
export interface Command {
  readonly summary: string;
  /** What stands behind it besides options, as help shows it. */
  readonly operands: string;
  /** Endings of the files that it reads, or words that it takes. */
  readonly takes?: { readonly endings: readonly string[] } | { readonly words: readonly string[] };
  readonly options: Readonly<Record<string, Option>>;
}

/** Shells that completion is written for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;

const JUDGE = {
  strict: { help: 'warnings count as errors; what has errors is not written' },
  rule: {
    value: 'R45=GRADE',
    multiple: true,
    help: "a rule's grade (error, warning, info, off) or a number of its own, R45.NAME=N",
  },
  config: {
    value: 'FILE',
    names: 'file',
    help: 'settings, instead of the nearest stratagram.config.json, .yaml or .yml',
  },
  'no-config': { help: 'no settings but those of the command line' },
} as const satisfies Command['options'];

const LOOK = {
  mode: {
    value: 'MODE',
    choices: MODES,
    help: 'of HTML: the picture inside the element (both, the default), or one of them',
  },
  theme: { value: 'THEME', choices: THEMES, help: 'colours; auto when nothing is said' },
  width: {
    value: 'PX',
    range: [160, 4_000],
    help: 'width of the layout, 160 to 4000; 760 when nobody says',
  },
  narrow: {
    value: 'PX',
    range: [160, 559],
    help: 'of HTML: also a picture of this width for phones, 160 to 559, such as 360',
  },
  locale: { value: 'LANGUAGE', choices: LANGUAGES, help: 'language of our own words' },
} as const satisfies Command['options'];

const OUTPUT = {
  output: {
    short: 'o',
    value: 'FILE|DIR|-',
    names: 'file',
    help: 'where to; standard output when nothing is said and one FILE is given',
  },
} as const satisfies Command['options'];

const PAINT = {
  scale: {
    value: 'N',
    range: [0.1, 10],
    fraction: true,
    help: 'size of a PNG, 0.1 to 10 times its layout',
  },
  background: { help: 'paint the paper of an SVG; a PNG always has it' },
} as const satisfies Command['options'];

const INPUTS = ['json', 'yaml', 'yml'] as const;

/** Every command with its options: all that is said about them comes from here. */
export const COMMANDS = {
  render: {
    summary: 'draw diagrams',
    operands: 'FILE…',
    takes: { endings: INPUTS },
    options: {
      ...OUTPUT,
      format: {
        value: 'FORMAT',
        choices: ['svg', 'png', 'html', 'picture', 'text', 'json'],
        help: 'what is written; else by the ending of the output, else svg',
      },
      ...LOOK,
      ...PAINT,
      layers: {
        help: 'an SVG for Figma, Inkscape and other drawing programs: its parts are layers with names',
      },
      step: {
        value: 'N|each',
        choices: ['each'],
        range: [1, MOST_STEPS],
        help: 'one step of a picture that has some, or each in a file of its own; else all in one picture',
      },
      watch: { help: 'draw again whenever a FILE changes, until Ctrl+C' },
      ...JUDGE,
    },
  },
  check: {
    summary: 'say what is wrong with the input',
    operands: 'FILE…',
    takes: { endings: INPUTS },
    options: {
      format: {
        value: 'FORMAT',
        choices: ['text', 'json', 'sarif', 'github'],
        help: 'how it is said; text when nothing is said',
      },
      'max-warnings': {
        value: 'N',
        range: [0, 1e9],
        help: 'more warnings than N, in all files together, count as an error',
      },
      'as-of': {
        value: 'DATE',
        help: 'judge by what held then: 2025, 2025-06 or 2025-06-30; by what is known today when nothing is said',
      },
      ...JUDGE,
    },
  },
  prerender: {
    summary: 'put pictures into built pages',
    operands: 'PAGE|DIR…',
    takes: { endings: ['html', 'htm', 'xhtml'] },
    options: { ...LOOK, ...JUDGE },
  },
  markdown: {
    summary: 'draw what stands in Markdown',
    operands: 'FILE…',
    takes: { endings: ['md', 'markdown', 'mdown', 'mkd'] },
    options: {
      ...OUTPUT,
      format: {
        value: 'FORMAT',
        choices: ['html', 'svg', 'png', 'picture'],
        help: 'what blocks become: figures of HTML, images, or pairs of a light and a dark one',
      },
      pictures: {
        value: 'DIR',
        names: 'folder',
        help: 'where files with pictures go; beside the page when nothing is said',
      },
      ...LOOK,
      ...PAINT,
      ...JUDGE,
    },
  },
  rules: {
    summary: 'list the rules, or explain one',
    operands: '[R17]',
    options: {
      format: { value: 'FORMAT', choices: ['text', 'json'], help: 'text when nothing is said' },
    },
  },
  facts: {
    summary: 'list what is known, with sources and the day it was checked',
    operands: '[WORD…]',
    options: {
      'older-than': {
        value: 'DAYS',
        range: [0, 36_500],
        help: 'only what was checked more than so many days ago',
      },
      format: {
        value: 'FORMAT',
        choices: ['text', 'json', 'github'],
        help: 'text when nothing is said',
      },
      json: { help: 'the same as --format json' },
    },
  },
  schema: { summary: 'print the JSON Schema of the input', operands: '', options: {} },
  completion: {
    summary: 'print what makes a shell complete these words',
    operands: SHELLS.join('|'),
    takes: { words: SHELLS },
    options: {},
  },
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof COMMANDS;

/** What is read of an option. */
type ValueOf<O extends Option> = O extends { readonly multiple: true }
  ? readonly string[]
  : | (O extends { readonly choices: readonly (infer Choice)[] } ? Choice : never)
    | (O extends { readonly range: readonly [number, number] } ? number : never)
    | (O extends { readonly choices: unknown } | { readonly range: unknown }
        ? undefined
        : O extends { readonly value: string }
          ? string | undefined
          : boolean);

/** The options of a command as they were given. */
export type ValuesOf<Name extends CommandName> = {
  readonly [Key in keyof (typeof COMMANDS)[Name]['options']]: ValueOf<
    Extract<(typeof COMMANDS)[Name]['options'][Key], Option>
  >;
};
