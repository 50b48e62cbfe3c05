import { readFileSync } from 'node:fs';
import { format } from 'prettier';
import { argsOf, type Input } from '../../stories/kit/args.ts';

/** For each diagram an input of the tests that shows what it is for. */
const FIXTURES: Readonly<Record<string, string>> = {
  'analogy-view': 'houses-and-apartments',
  'cgroup-slice': 'example',
  'container-stack': 'figure-containers',
  'density-view': 'vms-and-containers',
  'engine-chain': 'docker',
  'history-timeline': 'containers',
  'hypervisor-type': 'compare',
  'image-layers': 'pull',
  'namespace-view': 'defaults',
  'portability-map': 'shop',
  'rolling-replacement': 'one-more',
  'service-split': 'shop',
  'stack-compare': 'vms-and-containers',
  'startup-timeline': 'vm-and-container',
  'survey-chart': 'forecast',
  'tradeoff-table': 'vm-or-container',
  'utilisation-view': 'consolidation',
  'vm-stack': 'figure-vms',
};

/** One diagram, as a tag and as a file. */
export interface Example {
  readonly html: string;
  readonly input: Input;
}

/** @throws RangeError when no input was chosen for a kind. */
export async function exampleOf(kind: string): Promise<Example> {
  const name = FIXTURES[kind];
  if (!name) throw new RangeError(`${kind} has no example`);
  const file = new URL(`../../test/fixtures/${kind}/${name}.json`, import.meta.url);
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
