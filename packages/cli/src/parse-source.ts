import { parseJson } from './json-source.ts';
import { unreadable, type Source } from './source.ts';

/** Reads bytes as JSON or YAML, by the ending of the file's name or else by what they are. */
export async function parseSource(file: string, bytes: Uint8Array): Promise<Source> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
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
    // What starts as JSON does was meant as JSON.
    return yaml.readable || !/^\s*[[{]/.test(text) ? yaml : json;
  }
  return parseYaml(text);
}

async function parseYaml(text: string): Promise<Source> {
  return (await import('./yaml-source.ts')).parseYaml(text);
}
