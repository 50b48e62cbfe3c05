import { sharesToWeight, sharesToWeightLinear } from './conversions.ts';
import { type CaseCgroup, cpus, group, host, slice, type SolveCase } from './tree.cases.ts';

/** CPU time where the weights come from shares, by the new conversion of the runtimes and the old one. */
export const SHARES_CASES: readonly SolveCase[] = [
  {
    id: 'C17',
    title: 'Docker shares, new conversion',
    top: dockerShares(sharesToWeight),
    effective: cpus({ c512: (7 * 59) / 333, c1024: 700 / 333, c2048: 406 / 111 }),
  },
  {
    id: 'C17b',
    title: 'Docker shares, old conversion',
    top: dockerShares(sharesToWeightLinear),
    effective: cpus({ c512: (7 * 20) / 138, c1024: 91 / 46, c2048: 553 / 138 }),
  },
  {
    id: 'C18',
    title: 'a Kubernetes node, old conversion',
    top: kubernetesNode(sharesToWeightLinear),
    effective: {
      ...cpus({
        kubepods: 2504 / 413,
        burstable: 165189 / 33040,
        B1: 99109 / 33040,
        besteffort: 2091 / 33040,
        E: 2091 / 33040,
        'system.slice': 800 / 413,
      }),
      G: { cpus: 1, limitedBy: 'own-cap' },
      B2: { cpus: 2, limitedBy: 'own-cap' },
      'user.slice': { cpus: 0, limitedBy: 'idle' },
    },
  },
  {
    id: 'C18b',
    title: 'a Kubernetes node, new conversion',
    top: kubernetesNode(sharesToWeight),
    effective: cpus({
      kubepods: 532 / 79,
      G: 1,
      burstable: 78822 / 13825,
      B1: 51172 / 13825,
      B2: 2,
      E: 453 / 13825,
      'system.slice': 100 / 79,
      'user.slice': 0,
    }),
  },
];

function dockerShares(toWeight: typeof sharesToWeight): CaseCgroup {
  const shares = [512, 1024, 2048];
  return host(7, ...shares.map((share) => slice(`c${share}`, toWeight(share) ?? 100)));
}

function kubernetesNode(toWeight: typeof sharesToWeight): CaseCgroup {
  const pod = (name: string, shares: number, cap?: number, ...containers: CaseCgroup[]) =>
    slice(name, toWeight(shares) ?? 100, cap, ...containers);
  return host(
    8,
    pod(
      'kubepods',
      8192,
      undefined,
      pod('G', 1024, 1),
      pod('burstable', 2048, undefined, pod('B1', 512), pod('B2', 1536, 2)),
      pod('besteffort', 2, undefined, pod('E', 2)),
    ),
    slice('system.slice', 100),
    group('user.slice', { cpuWeight: 100, idle: true }),
  );
}
