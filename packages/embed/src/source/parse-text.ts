import { parseJson } from './json-source.ts';
import { parsePlainJson } from './plain-json.ts';
import { meantAsJson, printableSource, unreadable, type Source } from './source.ts';
import { parseYaml } from './yaml-source.ts';

/** Reads a text as JSON where it is JSON, else as YAML. */
export function parseText(text: string): Source {
  if (text.trim() === '') {
    return unreadable(text, 'empty', 0, 'expected JSON or YAML, got nothing');
  }
  const plain = parsePlainJson(text);
  if (plain) {
    let source: Source | undefined;
    const place: Source['place'] = (issue) => (source ??= parseJson(text)).place(issue);
    return { text, readable: true, value: plain.value, findings: [], place };
  }
  const json = parseJson(text);
  if (json.readable) return printableSource(json);
  const yaml = parseYaml(text);
  return printableSource(meantAsJson(text, yaml) ? json : yaml);
}
