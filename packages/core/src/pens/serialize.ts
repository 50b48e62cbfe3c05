import type { Scene } from '../figure/scene.ts';
import { escape } from './string.ts';

/**
 * Writes a scene as SVG text: well-formed XML, attributes in the order given, the same bytes for
 * the same scene.
 *
 * @param scene - Of `renderScene` or `drawPlan`.
 * @param pretty - One element a line, for files that people compare.
 * @returns SVG text without an XML declaration.
 */
export function serialize(scene: Scene, pretty = false): string {
  return pretty ? lines(scene, '') : compact(scene);
}

function compact(scene: Scene): string {
  let text = start(scene);
  const { tag, children } = scene;
  if (children.length === 0) return `${text}/>`;
  text += '>';
  // A style sheet has neither `&` nor `<`, and reads better with its `>`.
  const write = tag === 'style' ? (words: string) => words : escape;
  for (const child of children) text += typeof child === 'string' ? write(child) : compact(child);
  return `${text}</${tag}>`;
}

function lines(scene: Scene, indent: string): string {
  const nested = scene.children.filter((child) => typeof child !== 'string');
  if (nested.length === 0) return `${indent}${compact(scene)}\n`;
  const inner = nested.map((child) => lines(child, `${indent}  `)).join('');
  return `${indent}${start(scene)}>\n${inner}${indent}</${scene.tag}>\n`;
}

/** What stands before a value, by the attribute's name: put together once. */
const BEFORE: Record<string, string> = {};

/** A tag up to its end: `<rect x="1"`. */
function start({ tag, attrs }: Scene): string {
  let text = `<${tag}`;
  for (const name in attrs) {
    const value = attrs[name];
    if (value === undefined) continue;
    text += BEFORE[name] ??= ` ${name}="`;
    text += typeof value === 'number' ? value : escape(value);
    text += '"';
  }
  return text;
}
