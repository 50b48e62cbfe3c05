import { LIMITS } from '@stratagram/core';
import { Composer, isMap, isSeq, Lexer, Parser, type Document, type Node } from 'yaml';
import { unreadable, type Finding, type Source } from './source.ts';
import { MERGE, mergesOf, nameOf, placer, startOf } from './yaml-places.ts';

/** Most words of YAML that are read: its parser needs a thousand times the memory of the text. */
const MAX_LEXEMES = 750_000;
/** The parser recurses while it composes: nesting is bounded before. */
const DEEPEST = 2 * LIMITS.depth;
/** Aliases may repeat what they name so many times in all. */
const MAX_ALIASES = 100;
/** What a text full of mistakes is worth. */
const MAX_FINDINGS = 100;

/** Node and Chromium know how deep the stack of an error is to be; to others the number says nothing. */
const V8 = Error as { stackTraceLimit?: number | undefined };

/** Reads a text as one YAML document without tags of programming languages, within limits. */
export function parseYaml(text: string): Source {
  const { stackTraceLimit } = V8;
  // One error object a mistake: without stacks they stay small.
  V8.stackTraceLimit = 0;
  try {
    return read(text);
  } finally {
    V8.stackTraceLimit = stackTraceLimit;
  }
}

function read(text: string): Source {
  const tokens = [];
  const parser = new Parser();
  let lexemes = 0;
  let offset = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (++lexemes > MAX_LEXEMES) {
      return unreadable(text, 'too-large', offset, `expected at most ${MAX_LEXEMES} words of YAML`);
    }
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > DEEPEST) {
      return unreadable(
        text,
        'too-deep',
        offset,
        `expected at most ${LIMITS.depth} levels of YAML`,
      );
    }
    offset = parser.offset;
  }
  for (const token of parser.end()) tokens.push(token);

  const composer = new Composer({ stringKeys: true, uniqueKeys: false, merge: true });
  const [document, another] = composer.compose(tokens, true, text.length);
  if (!document) return unreadable(text, 'not-yaml', 0, 'expected a YAML document');
  if (another) {
    const message = 'expected one YAML document, got another one after ---';
    return unreadable(text, 'several-documents', another.range[0], message);
  }
  const [mistake] = document.errors;
  if (mistake) {
    const message = `not YAML: ${lowerFirst(mistake.message)}`;
    return unreadable(text, `yaml-${kebab(mistake.code)}`, mistake.pos[0], message);
  }
  return valueOf(text, document);
}

function valueOf(text: string, document: Document.Parsed): Source {
  const findings: Finding[] = [
    ...document.warnings.slice(0, MAX_FINDINGS).map(({ code, message, pos }): Finding => {
      const issue = {
        code: `yaml-${kebab(code)}`,
        severity: 'warning',
        path: [],
        message,
      } as const;
      return { issue, offset: pos[0] };
    }),
    ...duplicates(document.contents).slice(0, MAX_FINDINGS),
  ];
  const tooMany = 'expected fewer aliases: they multiply the text';
  // The parser does not count what it merges.
  if (text.includes(MERGE) && mergesOf(document.contents) > LIMITS.values) {
    return unreadable(text, 'too-many-aliases', text.indexOf(MERGE), tooMany);
  }
  try {
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    return { text, readable: true, value, findings, place: placer(document) };
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : '';
    return /alias count/i.test(message)
      ? unreadable(text, 'too-many-aliases', 0, tooMany)
      : unreadable(
          text,
          'yaml-alias',
          aliasOffset(text, message),
          `not YAML: ${lowerFirst(message)}`,
        );
  }
}

/** Where an alias stands that names nothing, or no map to merge: the message has only its name. */
function aliasOffset(text: string, message: string): number {
  const name = /: (\S+)$/.exec(message)?.[1];
  return Math.max(0, text.indexOf(/merge/i.test(message) ? MERGE : name ? `*${name}` : ''));
}

/** Keys that a map has twice: the parser's own search takes quadratic time. */
function duplicates(root: Node | null): Finding[] {
  const findings: Finding[] = [];
  const walk = (node: unknown, path: readonly (string | number)[]): void => {
    if (isSeq(node)) node.items.forEach((item, index) => walk(item, [...path, index]));
    if (!isMap(node)) return;
    const seen = new Set<string>();
    for (const { key, value } of node.items) {
      const name = nameOf(key);
      if (seen.has(name) && name !== MERGE) {
        const message = `expected each key once, got "${name}" again; the last one counts`;
        const issue = {
          code: 'duplicate-key',
          severity: 'error',
          path: [...path, name],
          message,
        } as const;
        findings.push({ issue, offset: startOf(key) ?? 0 });
      }
      seen.add(name);
      walk(value, [...path, name]);
    }
  };
  walk(root, []);
  return findings;
}

function kebab(code: string): string {
  return code.toLowerCase().replaceAll('_', '-');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
