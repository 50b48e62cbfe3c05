import { parseJson } from './json-source.ts';
import { meantAsJson, printableSource, unreadable, type Source } from './source.ts';
import { parseYaml } from './yaml-source.ts';

/** Reads a text as JSON where it is JSON, else as YAML. */
export function parseText(text: string): Source {
  if (text.trim() === '') {
    return unreadable(text, 'empty', 0, 'expected JSON or YAML, got nothing');
  }
  const json = parseJson(text);
  if (json.readable) return printableSource(json);
  const yaml = parseYaml(text);
  return printableSource(meantAsJson(text, yaml) ? json : yaml);
}
