import {
  meantAsJson,
  parsePlainJson,
  printableSource,
  unreadable,
  type Source,
} from '@stratagram/embed';
import { decodeUtf8 } from './utf8.ts';

/** A text read as data; where its parts stand is found out when somebody asks. */
export interface ParsedText extends Omit<Source, 'place'> {
  /** Loads what finds the place of an issue. */
  readonly locator: () => Promise<Source['place']>;
}

/** Reads bytes as JSON or YAML, by the ending of the file's name or else by what they are. */
export async function parseSource(file: string, bytes: Uint8Array): Promise<ParsedText> {
  const text = decodeUtf8(bytes);
  if (typeof text !== 'string') {
    const message = `expected text in UTF-8, got ${text.what}`;
    return withLocator(unreadable(text.text, 'not-text', text.offset, message));
  }
  if (text.trim() === '') {
    return withLocator(unreadable(text, 'empty', 0, 'expected JSON or YAML, got nothing'));
  }
  const ending = /\.(json|ya?ml)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === 'yml' || ending === 'yaml') return withLocator(await parseYaml(text));
  const plain = parsePlainJson(text);
  if (plain) {
    const locator = async () => (await parseJson(text)).place;
    return { text, readable: true, value: plain.value, findings: [], locator };
  }
  const json = await parseJson(text);
  if (json.readable || ending === 'json') return withLocator(json);
  const yaml = await parseYaml(text);
  return withLocator(meantAsJson(text, yaml) ? json : yaml);
}

function withLocator(source: Source): ParsedText {
  const { place, ...parsed } = printableSource(source);
  return { ...parsed, locator: async () => place };
}

/** Of both parsers, most commands need none: a file of plain JSON without faults has no place to name. */
async function parseJson(text: string): Promise<Source> {
  return (await import('@stratagram/embed/json')).parseJson(text);
}

async function parseYaml(text: string): Promise<Source> {
  return (await import('@stratagram/embed/yaml')).parseYaml(text);
}
