import {
  meantAsJson,
  parseJson,
  printableSource,
  unreadable,
  type Source,
} from '@stratagram/embed';
import { decodeUtf8 } from './utf8.ts';

/** Reads bytes as JSON or YAML, by the ending of the file's name or else by what they are. */
export async function parseSource(file: string, bytes: Uint8Array): Promise<Source> {
  return printableSource(await sourceOf(file, bytes));
}

async function sourceOf(file: string, bytes: Uint8Array): Promise<Source> {
  const text = decodeUtf8(bytes);
  if (text === undefined) {
    return unreadable('', 'not-text', 0, 'expected text in UTF-8, got other bytes');
  }
  if (text.trim() === '') {
    return unreadable(text, 'empty', 0, 'expected JSON or YAML, got nothing');
  }
  const ending = /\.(json|ya?ml)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending !== 'yml' && ending !== 'yaml') {
    const json = parseJson(text);
    if (json.readable || ending === 'json') return json;
    const yaml = await parseYaml(text);
    return meantAsJson(text, yaml) ? json : yaml;
  }
  return parseYaml(text);
}

/** The parser of YAML is loaded with the first file that needs it. */
async function parseYaml(text: string): Promise<Source> {
  return (await import('@stratagram/embed/yaml')).parseYaml(text);
}
