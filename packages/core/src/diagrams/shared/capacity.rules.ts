import { needOf } from '../density-view/derive.ts';
import { KEYS, type Key, amountOf, capacityOf, keyOf } from './amounts.ts';
import { REQUEST_ABOVE_LIMIT, REQUESTS_BEYOND_NODE } from './requests.rules.ts';
import { allocatedTo } from '../utilisation-view/derive.ts';
import { formatBytes, formatCpus } from '../../domain/units.ts';
import { childPath } from '../../figure/legend.ts';
import { type Issue, error, warning } from '../../input/issue.ts';
import type { Finding, Rule } from '../../rules/rule.ts';

/** An amount in the words of issues. */
export function amount(key: Key, value: number): string {
  return key === 'cpus' ? `${formatCpus(value)} CPUs` : formatBytes(value);
}

/** The same with the resource that it is of. */
export function amountNamed(key: Key, value: number): string {
  return key === 'cpus' ? amount(key, value) : `${amount(key, value)} of ${key}`;
}

export const wrongCount: Rule = {
  id: 'R49',
  code: 'density-count',
  severity: 'error',
  title: 'A number of units is not the one that fits on the host.',
  why: 'How many fit follows from what the host has and what a unit takes; a number that is quoted instead holds for somebody else’s host.',
  source: {
    title:
      'arithmetic, from the sizes that the diagram states; Kubernetes, Reserve Compute Resources for System Daemons',
    href: 'https://kubernetes.io/docs/tasks/administer-cluster/reserve-compute-resources/#node-allocatable',
  },
  on: {
    unit({ id, ask, name, model, fit: { count, binding } }) {
      const claim = ask.count;
      if (claim === undefined || binding === undefined || claim === count) return undefined;
      // Requests beyond a node have a rule of their own.
      if (ask.kind === 'pod' && claim > count) return undefined;
      const { once = 0, each = 0 } = needOf(ask, binding) ?? {};
      const { whole = 0, reserved = 0 } = capacityOf(model, binding) ?? {};
      const need = amountNamed(binding, once + claim * each);
      const remark = reserved ? `, ${amount(binding, reserved)} of it kept for itself` : '';
      const message = `${name}: ${claim} units need ${need}; the host has ${amount(binding, whole)}${remark}, ${count} fit.`;
      return { path: ['count'], node: `${id}.${binding}`, message };
    },
  },
};

const MB = 1_000_000;

export const unusualSize: Rule = {
  id: 'R50',
  code: 'unusual-size',
  severity: 'info',
  title: 'An image is larger than containers or smaller than VMs usually are.',
  why: 'Megabytes for containers and gigabytes for VMs are a rule of thumb with exceptions on both sides: what is in an image decides, not its sort.',
  source: {
    title: 'Firecracker, SPECIFICATION.md (a guest of 128 MiB); Manco et al., SOSP 2017',
    href: 'https://github.com/firecracker-microvm/firecracker/blob/main/SPECIFICATION.md',
  },
  thresholds: { containerMb: 1_000, vmMb: 100 },
  on: {
    unit({ id, ask: { size, kind }, name }, { containerMb = 0, vmMb = 0 }) {
      if (!size || !kind || kind === 'process') return undefined;
      const { from = size.to, to } = size;
      const isVm = kind === 'vm';
      if (isVm ? to >= vmMb * MB : from <= containerMb * MB) return undefined;
      const usual = isVm
        ? `VM images are above ${vmMb} MB`
        : `images of containers are below ${containerMb} MB`;
      const message = `${name} has ${formatBytes(isVm ? to : from)}: unusual but possible; most ${usual}.`;
      return { path: ['size'], node: `${id}.size`, message };
    },
  },
};

export const requestAboveLimit: Rule = {
  ...REQUEST_ABOVE_LIMIT,
  on: {
    ask: ({ id, ask }) =>
      KEYS.flatMap((key): Finding[] => {
        const request = amountOf(ask, key, 'request');
        const limit = amountOf(ask, key, 'limit');
        if (request === undefined || limit === undefined || request <= limit) return [];
        const message = `${key === 'cpus' ? 'CPU' : key}: request ${amount(key, request)} is above limit ${amount(key, limit)}; the API rejects this.`;
        return [{ path: [keyOf('request', key)], node: `${id}.${key}`, message }];
      }),
  },
};

function beyond(
  key: Key,
  requests: number,
  { whole, reserved }: { whole: number; reserved: number },
): string {
  return `Requests of ${amountNamed(key, requests)} do not fit on a node with ${amount(key, whole - reserved)} allocatable; the scheduler would not place this pod.`;
}

export const requestsBeyondNode: Rule = {
  ...REQUESTS_BEYOND_NODE,
  on: {
    unit({ id, ask, model, fit: { count } }) {
      if (ask.kind !== 'pod' || ask.count === undefined || ask.count <= count) return undefined;
      for (const key of KEYS) {
        const capacity = capacityOf(model, key);
        const requests = ask.count * (needOf(ask, key)?.each ?? 0);
        if (!capacity || requests <= (capacity.whole - capacity.reserved) * (1 + 1e-9)) continue;
        return { path: ['count'], node: `${id}.${key}`, message: beyond(key, requests, capacity) };
      }
      return undefined;
    },
    host: ({ host, id }) =>
      KEYS.flatMap((key): Finding[] => {
        const capacity = capacityOf(host, key);
        if (!capacity) return [];
        let requests = 0;
        const index = (host.tenants ?? []).findIndex((tenant) => {
          if (tenant.kind === 'pod') requests += allocatedTo(tenant, key) ?? 0;
          return requests > (capacity.whole - capacity.reserved) * (1 + 1e-9);
        });
        if (index < 0) return [];
        const node = `${childPath(id, `tenants.${index}`)}.${key}`;
        return [{ path: ['tenants', index], node, message: beyond(key, requests, capacity) }];
      }),
  },
};

/** What is told of a host and cannot be: it keeps more than it has, or two numbers that contradict. */
export function contradictions(host: object, path: Issue['path']): readonly Issue[] {
  return KEYS.flatMap((key) => {
    const capacity = capacityOf(host, key);
    const reserved = amountOf(host, key, 'reserved');
    const allocatable = amountOf(host, key, 'allocatable');
    const whole = amountOf(host, key, '');
    const issues: Issue[] = [];
    const at = (prefix: string): Issue['path'] => [...path, keyOf(prefix, key)];
    if (capacity && reserved !== undefined && reserved > capacity.whole)
      issues.push(
        error(
          'more-than-there-is',
          at('reserved'),
          `expected at most ${amount(key, capacity.whole)}, which is all there is, got ${amount(key, reserved)}`,
        ),
      );
    if (whole !== undefined && allocatable !== undefined && allocatable > whole)
      issues.push(
        error(
          'more-than-there-is',
          at('allocatable'),
          `expected at most ${amount(key, whole)}, which is all there is, got ${amount(key, allocatable)}`,
        ),
      );
    else if (
      reserved !== undefined &&
      allocatable !== undefined &&
      Math.abs((whole ?? 0) - reserved - allocatable) > 1e-6
    )
      issues.push(
        warning(
          'reserved-or-allocatable',
          at('allocatable'),
          'expected what is reserved or what is allocatable: the rest of the capacity is the other',
        ),
      );
    if (capacity === undefined && reserved !== undefined)
      issues.push(
        warning('no-capacity', at('reserved'), `expected ${keyOf('', key)}: what it is kept of`),
      );
    return issues;
  });
}
