import type { CommandName } from './option-table.ts';

/** A paragraph; lines as they are; or terms and what they mean. */
export type Part =
  | string
  | { readonly lines: readonly string[] }
  | { readonly title: string; readonly entries: Readonly<Record<string, string>> };

/** What help and the manual say of `stratagram` as a whole. */
export const ABOUT: readonly Part[] = [
  'FILE is JSON or YAML with a kind: {"kind": "vm-stack", "hypervisor": "xen", "guests": 3}. The word - is standard input or standard output.',
  'Exit code: 0 done, 1 the input has errors, 2 wrong usage or a file that cannot be read or written. Messages go to standard error, one a line: FILE:LINE:COLUMN: SEVERITY RULE WHERE: WHAT',
];

/** What help and the manual say of a command behind its options. */
export const TEXTS: Readonly<Record<CommandName, readonly Part[]>> = {
  render: [
    {
      title: 'Formats',
      entries: {
        svg: 'A picture in one file; with the theme auto it follows light and dark of its page.',
        png: 'The same in pixels, in light colours unless a theme is given. Latin, Greek, Cyrillic, Hebrew and Arabic letters and plain emoji come with the command; Chinese, Japanese, Korean and other scripts are drawn in fonts of this system.',
        html: 'A figure to paste into a page: the element with the picture inside, and the caption. Where the scripts of @stratagram/elements are not loaded, the picture stays. The style sheet stratagram.css of that package fits it to the page. --mode static has the picture alone, element no picture.',
        picture:
          'For a README: writes a light and a dark file (-o shop.svg: shop.svg and shop.dark.svg, or PNG) and prints the <picture> that chooses.',
        text: 'The description that a screen reader gets.',
        json: 'The model as it was understood, with all that is computed from it.',
      },
    },
    'Several files need a folder; it is made when it is missing. Many are drawn in several threads. --step each writes -o start.svg as start.1.svg, start.2.svg and so on.',
    'A picture of an input with errors is written all the same, with the faults marked on it, and the exit code is 1; --strict leaves the old file in place. Files are written whole or not at all. At most 8 MiB are read of a FILE.',
    "How the input is judged, 'stratagram check --help' tells.",
  ],
  check: [
    'Says on standard error what is wrong with each FILE, one message a line: FILE:LINE:COLUMN: SEVERITY RULE WHERE: WHAT. Exit code: 0 no errors, 1 errors or too many warnings, 2 wrong usage, a file that cannot be read or a pattern that matches nothing.',
    "FILE is a name, - for standard input, or a pattern in quotes such as 'diagrams/**/*.{json,yaml}'. A file that has exactly this name comes first. Patterns skip names with a dot in front, node_modules and the settings; what they find is sorted, and every file is checked once.",
    'Columns are counted from 1 in UTF-16 code units, as editors do. A value that came through a YAML alias or a merge key (<<) is shown where it was written, with the place that uses it. What is missing is shown at the nearest part that is there.',
    {
      title: 'Formats',
      entries: {
        text: 'For people and for problem matchers of editors; with the line and a caret on a terminal.',
        json: 'A list of {file, line, column, endLine, endColumn, rule, code, severity, path, message, source, href, usedAt} on standard output.',
        sarif: 'A SARIF 2.1.0 log on standard output, for code scanners.',
        github:
          'Commands of a GitHub workflow on standard output: messages at the lines of a change.',
      },
    },
    'Paths are as seen from this folder: for sarif and github run it at the root of the repository.',
    "--rule may be given several times; 'stratagram rules R45' tells the names of a rule's numbers. Settings are searched in this folder and above, up to the root of the repository. They are JSON or YAML; the command line comes before them, they before the input's own rules:",
    {
      lines: [
        '{"rules": {"R45": "off", "R36": {"severity": "info", "part": 0.8}},',
        ' "maxWarnings": 0, "ignore": ["drafts/**"]}',
      ],
    },
    'Patterns of ignore are seen from the folder of the settings.',
    "--as-of judges what has a date by what held then: before May 2022 Kubernetes drove Docker Engine by itself, before February 2026 no virtual instance of EC2 ran VMs; what had not come yet is told (R99). 'stratagram facts since' and 'stratagram facts until' list what has one.",
  ],
  prerender: [
    'The last step of a build: puts the picture into every tag of a diagram that has none (<vm-stack …> with children or a script), and makes a figure of every block of code that is named after a diagram (class language-vm-stack), so that readers without script, feeds and search engines get it, and nothing moves when the script comes. Any site generator will do. --mode is that of blocks of code.',
    "PAGE is a file of HTML in UTF-8, a pattern such as 'site/**/*.html', or - for standard input, which goes to standard output; DIR stands for all pages in it. Pages change in place, whole or not at all; everything else in them stays as it is, and a second run changes nothing. With --strict a page with errors stays as it is.",
  ],
  markdown: [
    'Writes Markdown anew, with figures in the place of fenced blocks that are called vm-stack, container-stack and so on, or stratagram when they say their kind; YAML or JSON stands inside. For hosts without a plugin of ours, and for places that take Markdown and pictures.',
    {
      title: 'Formats',
      entries: {
        html: "Figures, as 'stratagram render --format html' writes them.",
        svg: 'Images of files: ![alternative text](page-1.svg).',
        png: 'The same for places that take no SVG.',
        picture: 'Pairs of a light and a dark file, for READMEs.',
      },
    },
    'A block with an id (```vm-stack #shop) names its file. Options win over stratagram: in the front matter, which takes mode, theme, width, narrow, background, locale and rules.',
  ],
  rules: [
    'Lists the rules that inputs are judged by, with the gravest grade each may have, or explains one: what it looks for, why it matters, whose word it goes by, and the numbers that it compares with.',
  ],
  facts: [
    'Lists every fact that pictures and rules go by: its id, what is held, from when or until when where that is known, whose word it is, the day it was last checked and how many days ago that is. Each WORD has to stand in it, in any case: stratagram facts kata, stratagram facts engines. Parts without a source that was read say "unverified".',
    'Exit code: 0, also when nothing is older than --older-than; 2 wrong usage, or no fact has all words.',
    {
      title: 'Formats',
      entries: {
        text: 'For people.',
        json: 'A list of {id, holds, since, until, source, unverified, checked, age} on standard output.',
        github: 'Warnings of a GitHub workflow: for a job that says which facts to check again.',
      },
    },
  ],
  schema: ['For editors and checkers:', { lines: ['stratagram schema > diagram.json'] }],
  completion: [
    {
      lines: [
        'source <(stratagram completion bash)      in ~/.bashrc',
        'source <(stratagram completion zsh)       in ~/.zshrc, behind compinit',
        'stratagram completion fish > ~/.config/fish/completions/stratagram.fish',
      ],
    },
  ],
};
