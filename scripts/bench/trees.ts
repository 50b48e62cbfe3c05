import { renderSvg } from '../../packages/core/dist/index.js';
import { figure, spreadOf, type Figure, type Spread } from './figure.ts';
import type { Lab } from './lab.ts';

/**
 * Trees of 10,000 cgroups from unknown input to a string, in this process, beside trees of 2,000: the
 * time has to grow in step with the size.
 */
export function trees(lab: Lab): Figure[] {
  return [
    measure(lab, 'cgroup tree of 10,000 nodes', tree, 150),
    measure(lab, '10,000 siblings with seven files each, all judged', siblings, 600),
  ];
}

function measure(lab: Lab, what: string, shape: (nodes: number) => object, goal: number): Figure {
  const [small, large] = [2_000, 10_000].map((nodes) =>
    timeOf(shape(nodes), lab.quick ? 4 : 12),
  ) as [Spread, Spread];
  const growth = large.minimum / small.minimum;
  return figure(what, `${large.minimum.toFixed(0)} ms (median ${large.median.toFixed(0)} ms)`, {
    goal: `${goal} ms, and in step with size`,
    reached: large.minimum <= goal && growth < 7.5,
    beside: `2,000 nodes ${small.minimum.toFixed(0)} ms: five times the nodes take ${growth.toFixed(1)} times as long`,
    values: { milliseconds: large.minimum, median: large.median, growth },
  });
}

function timeOf(input: object, rounds: number): Spread {
  renderSvg(input);
  return spreadOf(
    Array.from({ length: rounds }, () => {
      const start = performance.now();
      renderSvg(input);
      return performance.now() - start;
    }),
  );
}

/** Ten slices of slices of containers. */
function tree(nodes: number): object {
  const leaf = (name: string, index: number): object => ({ name, cpuWeight: 1 + (index % 10_000) });
  const slices = Array.from({ length: 10 }, (_, slice) => ({
    name: `s${slice}.slice`,
    cpuWeight: 100 * (slice + 1),
    children: Array.from({ length: 10 }, (_, inner) => ({
      name: `s${slice}-${inner}.slice`,
      cpuMax: '400000 100000',
      children: Array.from({ length: nodes / 100 - 1 }, (_, index) => leaf(`c${index}`, index)),
    })),
  }));
  return { kind: 'cgroup-slice', cpus: 64, memory: '256GiB', children: slices };
}

/** Many services in one slice, of which many break rules. */
function siblings(nodes: number): object {
  const children = Array.from({ length: nodes }, (_, index) => ({
    name: `web-${index}.service`,
    cpuWeight: 1 + (index % 10_000),
    cpuMax: `${1_000 + index} 100000`,
    cpusetCpus: `${index % 64}`,
    memoryMin: '1M',
    memoryLow: '16M',
    memoryMax: '1G',
    pidsMax: index,
  }));
  return { kind: 'cgroup-slice', cpus: 64, memory: '256GiB', children };
}
