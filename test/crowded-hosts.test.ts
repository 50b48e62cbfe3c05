import { expect, test } from 'vitest';
import { describe as say, read, renderSvg } from '../packages/core/src/index.ts';
import { faultsOf } from './inert.ts';

const TIB = 1024 ** 4;
const times = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);

/** As many sorts of units as are drawn and more, of each so many on a host. */
function units(count: number): object {
  const part = (of: number): number => Math.floor((TIB / count) * of);
  const unit = {
    kind: 'vm',
    cpus: (600 / count) * 0.8,
    memory: part(0.5),
    overheadMemory: part(0.2),
    sharedMemory: part(0.2),
    storage: part(0.5),
    overheadStorage: part(0.2),
    sharedStorage: part(0.2),
  };
  return {
    kind: 'density-view',
    cpus: 600,
    memory: '1TiB',
    storage: '1TiB',
    units: times(40, unit),
  };
}

const tenant = { kind: 'vm', cpus: 1, usedCpus: 0.5, memory: '8GiB', usedMemory: '1GiB' };
const hosts = {
  kind: 'utilisation-view',
  cpus: 64,
  memory: '1TiB',
  hosts: times(40, { tenants: times(200, tenant) }),
};

// What is drawn one by one depends on the width: the bound on elements has to hold at all of them.
test.each([160, 760, 4000])('crowded hosts stay drawings at %i px', (width) => {
  for (const input of [...[20, 60, 600].map(units), hosts])
    expect(faultsOf(renderSvg(input, { width, theme: 'print' }).svg)).toEqual([]);
});

test('what is too thin to have a length is no broken shape', () => {
  const input = {
    kind: 'density-view',
    memory: '1TiB',
    units: [{ kind: 'vm', memory: '500GiB', overheadMemory: 1 }],
  };
  expect(faultsOf(renderSvg(input).svg)).toEqual([]);
});

test('the number that fits is computed from the resource that runs out first', () => {
  const input = {
    kind: 'density-view',
    cpus: 8,
    memory: '32GiB',
    reservedMemory: '2GiB',
    units: [{ name: 'web', kind: 'container', cpus: '500m', memory: '1GiB', count: 99 }],
  };
  expect(say(input)).toContain('web: 16 fit.');
  expect(say(input)).toContain('CPU runs out first');
  expect(read(input).issues.map(({ rule }) => rule)).toEqual(['R49']);
});

test('a pod without a request is counted with its limit, overhead on top', () => {
  const pod = { name: 'web', kind: 'pod', limitMemory: '2GiB', overheadMemory: '1GiB' };
  const input = { kind: 'density-view', memory: '16GiB', allocatableMemory: '12GiB', units: [pod] };
  expect(say(input)).toContain('web: 4 fit.');
});
