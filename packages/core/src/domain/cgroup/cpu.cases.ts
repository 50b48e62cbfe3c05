import { cpus, group, host, slice, type SolveCase } from './tree.cases.ts';
import { niceToWeight } from './weight.ts';

/** CPU time with every leaf busy that is not idle; each worked out by hand. */
export const CPU_CASES: readonly SolveCase[] = [
  {
    id: 'C01',
    title: 'equal siblings',
    top: host(4, slice('a', 100), slice('b', 100), slice('c', 100)),
    effective: cpus({ a: 4 / 3, b: 4 / 3, c: 4 / 3 }),
  },
  {
    id: 'C02',
    title: 'weights only',
    top: host(8, slice('a', 100), slice('b', 200), slice('c', 500)),
    effective: cpus({ a: 1, b: 2, c: 5 }),
  },
  {
    id: 'C03',
    title: 'an idle sibling does not count',
    top: host(8, slice('a', 100), slice('b', 200), group('c', { cpuWeight: 500, idle: true })),
    effective: { ...cpus({ a: 8 / 3, b: 16 / 3 }), c: { cpus: 0, limitedBy: 'idle' } },
  },
  {
    id: 'C04',
    title: 'one cap, one redistribution',
    top: host(4, slice('a', 100, 0.5), slice('b', 100), slice('c', 200)),
    effective: {
      a: { cpus: 0.5, limitedBy: 'own-cap', cpuMaxCpus: 0.5 },
      b: { cpus: 7 / 6, limitedBy: 'weight', cpuMaxCpus: null },
      c: { cpus: 7 / 3, limitedBy: 'weight' },
    },
  },
  {
    id: 'C05',
    title: 'a cascade of caps',
    top: host(10, slice('a', 400, 2.5), slice('b', 300, 3.1), slice('c', 200), slice('d', 100)),
    effective: {
      a: { cpus: 2.5, limitedBy: 'own-cap' },
      b: { cpus: 3.1, limitedBy: 'own-cap' },
      c: { cpus: 44 / 15, limitedBy: 'weight' },
      d: { cpus: 22 / 15, limitedBy: 'weight' },
    },
  },
  {
    id: 'C06',
    title: 'a systemd tree',
    top: host(
      8,
      slice('system.slice', 100, undefined, slice('a.service', 20), slice('b.slice', 100)),
      slice(
        'user.slice',
        100,
        undefined,
        slice('user@42.service', 100),
        slice(
          'user@1000.service',
          100,
          undefined,
          slice('app.slice', 100),
          slice('session.slice', 100),
        ),
      ),
    ),
    effective: cpus({
      'system.slice': 4,
      'a.service': 2 / 3,
      'b.slice': 10 / 3,
      'user.slice': 4,
      'user@42.service': 2,
      'user@1000.service': 2,
      'app.slice': 1,
      'session.slice': 1,
    }),
  },
  {
    id: 'C07',
    title: 'weights compare siblings, not cousins',
    top: host(
      4,
      slice('A', 100, undefined, slice('a1', 10000)),
      slice('B', 100, undefined, slice('b1', 1), slice('b2', 1)),
    ),
    effective: cpus({ a1: 2, b1: 1, b2: 1 }),
  },
  {
    id: 'C08',
    title: "a parent's cap below its children's",
    top: host(8, slice('P', 100, 2, slice('c1', 100, 3), slice('c2', 300, 3)), slice('Q', 100)),
    effective: {
      P: { cpus: 2, limitedBy: 'own-cap' },
      c1: { cpus: 0.5, limitedBy: 'ancestor-cap', cpuMaxCpus: 2 },
      c2: { cpus: 1.5, limitedBy: 'ancestor-cap', cpuMaxCpus: 2 },
      Q: { cpus: 6 },
    },
  },
  {
    id: 'C09',
    title: 'a capped subtree returns its surplus upwards',
    top: host(
      8,
      slice('P', 300, undefined, slice('c1', 100, 1), slice('c2', 100, 0.5)),
      slice('Q', 100),
    ),
    effective: {
      P: { cpus: 1.5, limitedBy: 'demand' },
      c1: { cpus: 1, limitedBy: 'own-cap' },
      c2: { cpus: 0.5, limitedBy: 'own-cap' },
      Q: { cpus: 6.5 },
    },
  },
  {
    id: 'C10',
    title: 'a single-threaded leaf',
    top: host(4, group('a', { cpuWeight: 1000, threads: 1 }), slice('b', 100)),
    effective: { a: { cpus: 1, limitedBy: 'demand' }, b: { cpus: 3 } },
  },
  {
    id: 'C11',
    title: 'a cpuset partition',
    top: host(
      8,
      group('P', { cpusetCpus: '6-7', cpusetCpusPartition: 'root' }, slice('p1', 100)),
      slice('x', 100),
      slice('y', 200),
    ),
    effective: {
      host: { cpuset: '0-5', cpusUnused: 0 },
      P: { cpus: 2, cpuset: '6-7', limitedBy: 'cpuset' },
      p1: { cpus: 2, cpuset: '6-7', limitedBy: 'cpuset' },
      x: { cpus: 2, cpuset: '0-5', limitedBy: 'weight' },
      y: { cpus: 4, cpuset: '0-5', limitedBy: 'weight' },
    },
  },
  {
    id: 'C12',
    title: 'nice values',
    top: host(
      4,
      group('A', { cpuWeightNice: -5 }),
      group('B', { cpuWeightNice: 0 }),
      group('C', { cpuWeightNice: 5 }),
    ),
    effective: cpus({ A: 610 / 219, B: 200 / 219, C: 22 / 73 }),
  },
  {
    id: 'C12b',
    title: 'nice values as weights',
    top: host(4, slice('A', niceToWeight(-5) ?? 0), slice('B', 100), slice('C', 33)),
    effective: cpus({ A: 610 / 219, B: 200 / 219, C: 22 / 73 }),
  },
  {
    id: 'C13',
    title: 'extremes',
    top: host(1, slice('lo', 1), slice('hi', 10000)),
    effective: cpus({ lo: 1 / 10001, hi: 10000 / 10001 }),
  },
  {
    id: 'C14',
    title: 'overcommitted caps',
    top: host(2, slice('a', 100, 4), slice('b', 100, 4)),
    effective: {
      a: { cpus: 1, cpuShare: 0.5, limitedBy: 'weight' },
      b: { cpus: 1, cpuShare: 0.5, limitedBy: 'weight' },
    },
  },
  {
    id: 'C15',
    title: 'three levels, caps and a small demand',
    top: host(
      16,
      slice(
        'prod.slice',
        700,
        undefined,
        slice('web', 300, undefined, slice('web1', 100, 2), slice('web2', 100)),
        slice('db', 100, 1.5),
      ),
      slice('batch.slice', 200, 4, slice('j1', 50), slice('j2', 150)),
      slice(
        'system.slice',
        100,
        undefined,
        group('sshd', { cpuWeight: 100, cpuDemand: 0.1 }),
        slice('cron', 100),
      ),
    ),
    effective: {
      ...cpus({ 'prod.slice': 11.2, web: 9.7, web2: 7.7, j1: 0.8, j2: 2.4, cron: 1.5 }),
      web1: { cpus: 2, limitedBy: 'own-cap' },
      db: { cpus: 1.5, limitedBy: 'own-cap' },
      'batch.slice': { cpus: 3.2, limitedBy: 'weight' },
      'system.slice': { cpus: 1.6, limitedBy: 'weight' },
      sshd: { cpus: 0.1, limitedBy: 'demand' },
    },
  },
  {
    id: 'C16',
    title: 'a chain of caps',
    top: host(8, slice('L1', 100, 4, slice('L2', 100, 6, slice('L3', 100, 5))), slice('S', 100)),
    effective: {
      L1: { cpus: 4, limitedBy: 'own-cap', cpuMaxCpus: 4 },
      L2: { cpus: 4, limitedBy: 'ancestor-cap', cpuMaxCpus: 4 },
      L3: { cpus: 4, limitedBy: 'ancestor-cap', cpuMaxCpus: 4 },
      S: { cpus: 4 },
    },
  },
];
