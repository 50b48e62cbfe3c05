import { renderSvg } from '../../packages/core/dist/index.js';
import { timePerCall, type Figure } from './figure.ts';
import { PICTURE } from './picture.ts';

/** Static pictures on one core, from unknown input to bytes, against filling in a template. */
export function strings(): Figure[] {
  const { svg } = renderSvg(PICTURE, { theme: 'light' });
  const parts = svg.split(/(?<=>)[^<>]+(?=<)/);
  const words = svg.match(/(?<=>)[^<>]+(?=<)/g) ?? [];
  const encoder = new TextEncoder();
  const ours = timePerCall(() => encoder.encode(renderSvg(PICTURE, { theme: 'light' }).svg), 4_000);
  const raw = timePerCall(() => encoder.encode(String.raw({ raw: parts }, ...words)), 20_000);
  const perSecond = 1e9 / ours;
  return [
    {
      what: `static SVGs a second, decode to bytes (${svg.length} characters)`,
      measured: `${Math.round(perSecond)} (${(ours / raw).toFixed(1)} times a raw template)`,
      reach: '20000',
      reached: perSecond >= 20_000,
    },
  ];
}

/** Trees of 10,000 cgroups, and that time grows in step with size. */
export function trees(): Figure[] {
  return [
    figure('cgroup tree of 10,000 nodes: decode, solve, judge, lay out, serialise', tree, 150),
    figure('10,000 siblings with seven files each, all judged', siblings, 600),
  ];
}

function figure(what: string, shape: (nodes: number) => object, reach: number): Figure {
  const [small = 0, large = 0] = [2_000, 10_000].map((nodes) => {
    const input = shape(nodes);
    return timePerCall(() => renderSvg(input), 3, 7) / 1e6;
  });
  return {
    what,
    measured: `${large.toFixed(0)} ms (2,000 nodes: ${small.toFixed(0)} ms)`,
    reach: `under ${reach} ms, linear`,
    reached: large < reach && large < small * 7.5,
  };
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
