/**
 * What an element adds to a page that has one of the first four already: `npm run size`.
 *
 * Both pages are bundled and minified as sites do it; what counts is the module that a page starts
 * with and all that it imports, packed in one piece: how a bundler cuts it is no matter of an element,
 * and changes with every module, by up to 400 B. Rules, steps and languages are fetched
 * later, when a diagram asks for them, and have budgets of their own.
 */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { KINDS } from '../packages/core/dist/index.js';

const dist = fileURLToPath(new URL('../packages/elements/dist/', import.meta.url));
const comparison = fileURLToPath(
  new URL('../packages/core/dist/diagrams/stack-compare/diagram.js', import.meta.url),
);

/** What stands on the page already, for elements that draw containers and their engines. */
const CONTAINERS = new Set(['engine-chain', 'namespace-view', 'portability-map', 'stack-compare']);
const FIRST = new Set(['vm-stack', 'container-stack', 'cgroup-slice', 'hypervisor-type']);

/** Bytes packed that an element may add. */
const LIMIT = 5_000;
/** Those that add more, by what they hold: none of them may grow. */
const LARGER: Readonly<Record<string, number>> = {
  // The pictures of both sorts of stacks, and the facts about both that it compares.
  'stack-compare': 41_500,
  'namespace-view': 7_750,
  'engine-chain': 7_000,
  'portability-map': 7_650,
  'service-split': 5_500,
  'density-view': 6_600,
  'image-layers': 5_600,
  'rolling-replacement': 5_750,
  'startup-timeline': 6_550,
  'tradeoff-table': 5_350,
  'utilisation-view': 5_600,
  'survey-chart': 6_200,
};

const alone = new Map<string, number>();
let over = 0;
for (const { name } of KINDS) {
  if (FIRST.has(name)) continue;
  const beside = CONTAINERS.has(name) ? 'container-stack' : 'vm-stack';
  if (!alone.has(beside)) alone.set(beside, await weigh([beside]));
  const added = (await weigh([beside, name])) - (alone.get(beside) ?? 0);
  const limit = LARGER[name] ?? LIMIT;
  if (added > limit) over += 1;
  console.log(
    `  <${name}> on a page with <${beside}>: ${added} B of ${limit} B${added > limit ? ', too much' : ''}`,
  );
}
process.exitCode = over ? 1 : 0;

/** Bytes packed that a page with these elements starts with. */
async function weigh(names: readonly string[]): Promise<number> {
  const source = [
    ...names.map((name) => `import ${JSON.stringify(`${dist}${name}/${name}.define.js`)};`),
    // It draws nothing before it has fetched this.
    ...(names.includes('stack-compare')
      ? [
          `import { stackCompare } from ${JSON.stringify(comparison)}; globalThis.drawn = stackCompare;`,
        ]
      : []),
  ].join('\n');
  const result = (await build({
    root: dist,
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === 'a:page' ? '\0page' : null),
        load: (id) => (id === '\0page' ? source : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: 'a:page' },
    },
  })) as Rolldown.RolldownOutput;
  const chunks = result.output.filter((file) => file.type === 'chunk');
  const started = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  for (const file of started)
    for (const each of chunks.find(({ fileName }) => fileName === file)?.imports ?? [])
      started.add(each);
  const code = chunks.filter(({ fileName }) => started.has(fileName)).map((chunk) => chunk.code);
  return gzipSync(code.join('\n'), { level: 9 }).length;
}
