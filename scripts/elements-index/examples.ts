import { existsSync, readFileSync } from 'node:fs';
import { format } from 'prettier';
import { argsOf, type Input } from '../../stories/kit/args.ts';

/** One diagram, as a tag and as a file. */
export interface Example {
  readonly html: string;
  readonly input: Input;
}

/**
 * The input of the tests that shows what a diagram is for.
 *
 * @param name - Its file in the diagram's `examples/` or in `test/fixtures/<kind>/`, as the docs have it.
 * @throws RangeError when there is no such file.
 */
export async function exampleOf(kind: string, name: string): Promise<Example> {
  const file = [
    `../../packages/core/src/diagrams/${kind}/examples/${name}.json`,
    `../../test/fixtures/${kind}/${name}.json`,
  ]
    .map((path) => new URL(path, import.meta.url))
    .find((url) => existsSync(url));
  if (!file) throw new RangeError(`${kind} has no example called ${name}`);
  const input: Input = JSON.parse(readFileSync(file, 'utf8'));
  return { html: await tagOf(input), input };
}

/** The tag as a person would write it. */
async function tagOf(input: Input): Promise<string> {
  const { children = '', ...attributes } = argsOf(input);
  const written = Object.entries(attributes).map(([name, value]) =>
    value === true ? ` ${name}` : ` ${name}="${escape(String(value))}"`,
  );
  const tag = `<${input.kind}${written.join('')}>${children}</${input.kind}>`;
  // Space around children says nothing: they are data.
  const set = { parser: 'html', printWidth: 100, htmlWhitespaceSensitivity: 'ignore' } as const;
  return (await format(tag, set)).trimEnd();
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
