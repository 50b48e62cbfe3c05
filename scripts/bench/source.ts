import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';
import { KINDS } from '../../packages/core/dist/index.js';
import { figure, type Figure } from './figure.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CORE = join(ROOT, 'packages/core/src');

/**
 * Lines and files of TypeScript in `packages/core/src` without tests, and its circles: groups of files
 * of which each reaches each by what it imports, exports from or fetches later, types included. A group
 * is one circle, however many ways go round in it.
 */
export function core(): Figure[] {
  const files = globSync('**/*.ts', { cwd: CORE })
    .filter((file) => !/\.(test|test-d|cases)\.ts$/.test(file))
    .map((file) => join(CORE, file))
    .sort();
  const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
  const lines = [...texts.values()].reduce((sum, text) => sum + text.split('\n').length - 1, 0);
  const graph = new Map(
    [...texts].map(([file, text]) => [
      file,
      importsOf(file, text).filter((target) => texts.has(target)),
    ]),
  );
  const circles = circlesOf(graph);
  return [
    figure(
      'core: lines, files, circles of imports with types',
      `${(lines / 1000).toFixed(1)}k, ${files.length}, ${circles.length}`,
      {
        goal: '26k, 220, 0',
        reached: lines <= 26_000 && files.length <= 220 && circles.length === 0,
        details: circles.map((circle) => circle.map((file) => relative(CORE, file)).join(', ')),
        values: { lines, files: files.length, circles: circles.length },
      },
    ),
  ];
}

/**
 * Places that a diagram needs outside of what is its own: files of the repository that name it, by its
 * tag, class or variable, without those that are its own by their path, that hold data, prose or
 * changes, or that tests compare with. A folder of its own in another folder is one place, and so is
 * each file of its own beside others. The diagram that is named least counts: what others are named for
 * beyond that is content, as in a rule or a chapter about them.
 */
export function places(): Figure[] {
  const { stdout } = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64e6,
  });
  const files = stdout
    .split('\n')
    .filter((file) => file && !/^(\.changeset\/|CHANGELOG|pnpm-lock|test\/golden\/)/.test(file))
    .filter((file) => /\.(ts|tsx|js|jsx|mjs|cjs|json|ya?ml|mdx|css|html|md)$/.test(file));
  const texts = new Map(
    files.map((file) => [file, readFileSync(join(ROOT, file), { encoding: 'utf8' })]),
  );
  const counted = KINDS.map(({ name }) => ({ name, ...placesOf(name, texts) })).sort(
    (a, b) => a.own.size + a.elsewhere.length - b.own.size - b.elsewhere.length,
  );
  const [least, most] = [counted[0], counted.at(-1)];
  if (!least) return [];
  const all = least.own.size + least.elsewhere.length;
  return [
    figure('places that a new diagram touches', `${all} (<${least.name}>)`, {
      goal: 'one folder, one line, one story page, one changeset',
      reached: all <= 4,
      beside: most
        ? `<${most.name}> is named most, in ${most.own.size + most.elsewhere.length}`
        : '',
      details: [
        `its own: ${[...least.own].join(', ')}`,
        `elsewhere: ${least.elsewhere.join(', ') || 'none'}`,
      ],
      values: { places: all, own: least.own.size, elsewhere: least.elsewhere.length },
    }),
  ];
}

function placesOf(
  name: string,
  texts: ReadonlyMap<string, string>,
): { own: Set<string>; elsewhere: string[] } {
  const words = name.split('-');
  const pascal = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
  const camel = pascal.slice(0, 1).toLowerCase() + pascal.slice(1);
  const names = new RegExp(`\\b(?:${name}|${camel})\\b|\\b${pascal}`);
  const own = new Set<string>();
  const elsewhere: string[] = [];
  for (const [file, text] of texts) {
    const parts = file.split('/');
    const at = parts.findIndex((part) => part.startsWith(name) || part.split('.')[0] === words[0]);
    if (at >= 0) own.add(parts.slice(0, at + 1).join('/') + (at < parts.length - 1 ? '/' : ''));
    else if (names.test(text) && !file.startsWith('test/fixtures/')) elsewhere.push(file);
  }
  return { own, elsewhere };
}

/** The files that a file takes from, its types too, by their paths. */
function importsOf(file: string, text: string): string[] {
  const { module } = parseSync(file, text);
  const specifiers = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.map(({ moduleRequest }) => moduleRequest?.value),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) =>
      text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
    ),
  ];
  return [...new Set(specifiers)]
    .filter((specifier) => specifier?.startsWith('.'))
    .map((specifier) => join(dirname(file), specifier ?? '').replace(/\.js$/, '.ts'));
}

/** Groups of several nodes that all reach each other, largest first, by Tarjan. */
function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const numbers = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (node: string): number => {
    const number = numbers.size;
    numbers.set(node, number);
    stack.push(node);
    let low = number;
    for (const next of graph.get(node) ?? []) {
      if (!numbers.has(next)) low = Math.min(low, visit(next));
      else if (stack.includes(next)) low = Math.min(low, numbers.get(next) ?? low);
    }
    if (low === number) {
      const group = stack.splice(stack.indexOf(node));
      if (group.length > 1) circles.push(group.sort());
    }
    return low;
  };
  for (const node of graph.keys()) if (!numbers.has(node)) visit(node);
  return circles.sort((a, b) => b.length - a.length);
}
