/** What is needed of markdown-it, of any version: its own types differ from one to the next. */
export interface MarkdownIt {
  readonly block: {
    readonly ruler: {
      before(beforeName: string, name: string, rule: BlockRule, options?: { alt: string[] }): void;
    };
  };
  readonly core: {
    readonly ruler: { push(name: string, rule: (state: CoreState) => void): void };
  };
  readonly renderer: { rules: Record<string, unknown> };
}

type BlockRule = (
  state: BlockState,
  startLine: number,
  endLine: number,
  silent: boolean,
) => boolean;

interface CoreState {
  readonly src: string;
  readonly env: unknown;
  readonly tokens: Token[];
}

export interface BlockState {
  readonly md: { readonly block: { tokenize(state: never, start: number, end: number): void } };
  readonly sCount: number[];
  readonly blkIndent: number;
  readonly bMarks: number[];
  readonly tShift: number[];
  readonly eMarks: number[];
  readonly src: string;
  readonly env: unknown;
  parentType: unknown;
  lineMax: number;
  line: number;
  readonly tokens: Token[];
  push(type: string, tag: string, nesting: -1 | 0 | 1): Token;
  getLines(begin: number, end: number, indent: number, keepLastLF: boolean): string;
}

export interface Token {
  type: string;
  info: string;
  content: string;
  map: [number, number] | null;
  meta: unknown;
  hidden: boolean;
  level: number;
  readonly nesting: -1 | 0 | 1;
  children: Token[] | null;
}
