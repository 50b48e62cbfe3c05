import { describe, expect, test } from 'vitest';
import { containerCgroup, podCgroup } from './cgroup-values.ts';
import { podAmounts, podRequirements, qosOf, withDefaults, type Counted } from './qos.ts';
import { parseMemoryQuantity } from './quantities.ts';
import { weightFormula } from './weights.ts';

const MIB = 2 ** 20;
const GIB = 2 ** 30;

describe('memory as Kubernetes writes it', () => {
  // The examples of the documentation are about the same amount.
  test.each([
    ['128974848', 128_974_848],
    ['129e6', 129_000_000],
    ['129M', 129_000_000],
    ['128974848000m', 128_974_848],
    ['123Mi', 123 * MIB],
    [128, 128],
    ['1.5Gi', 1.5 * GIB],
    ['.5Ki', 512],
    ['1k', 1_000],
    ['1Ki', 1_024],
    ['64MiB', 64 * MIB],
    ['128m', 1],
    ['0', 0],
    [' 1E9 ', 1_000_000_000],
    ['0.1M', 100_000],
    ['1.1M', 1_100_000],
  ])('%j is %d bytes', (text, bytes) => expect(parseMemoryQuantity(text)).toBe(bytes));

  test.each([
    '',
    '1K',
    '1ki',
    '-1',
    '1 Mi',
    '128MB',
    'Mi',
    '1e',
    '1Xi',
    '9Ei',
    'Infinity',
    '1.2.3',
  ])('%j is none', (text) => expect(parseMemoryQuantity(text)).toBeUndefined());
});

const counted = (cpu: number, role?: Counted['role']): Counted => ({
  ...withDefaults({ requests: { cpu } }),
  ...(role ? { role } : {}),
});

describe('what a pod needs', () => {
  test.each<[string, Counted[], number]>([
    ['its containers together', [counted(0.1), counted(0.2)], 0.3],
    ['the largest init container', [counted(2, 'init'), counted(1, 'init'), counted(0.5)], 2],
    ['its containers, where they need more', [counted(0.4, 'init'), counted(0.5)], 0.5],
    ['sidecars with its containers', [counted(0.2, 'sidecar'), counted(0.5)], 0.7],
    // KEP-753: a sidecar runs beside the init containers that come after it, not before it.
    ['a sidecar under a later init container', [counted(1, 'sidecar'), counted(2, 'init')], 3],
    ['no sidecar under an earlier one', [counted(2, 'init'), counted(1, 'sidecar')], 2],
  ])('%s', (_name, containers, cpu) => expect(podAmounts(containers, 'requests')).toEqual({ cpu }));

  test('nothing where nobody says anything', () =>
    expect(podAmounts([withDefaults({})], 'limits')).toEqual({}));

  test('what it states as a whole goes before what its containers do', () =>
    expect(
      podRequirements({ requests: { cpu: 2 }, limits: { cpu: 3, memory: GIB } }, [counted(1)]),
    ).toEqual({ requests: { cpu: 2, memory: GIB }, limits: { cpu: 3, memory: GIB } }));

  test('its containers state the requests that it does not', () =>
    expect(podRequirements({ limits: { cpu: 3 } }, [counted(1)]).requests).toEqual({ cpu: 1 }));
});

describe('QoS classes', () => {
  const all = { cpu: 1, memory: GIB };
  const guaranteed = withDefaults({ limits: all });
  const none = withDefaults({});

  test.each([
    ['Guaranteed', [guaranteed, guaranteed]],
    ['Guaranteed', [withDefaults({ requests: all, limits: all })]],
    ['Burstable', [guaranteed, none]],
    ['Burstable', [withDefaults({ limits: { cpu: 1 } })]],
    ['Burstable', [withDefaults({ requests: { memory: 1 } })]],
    ['Burstable', [withDefaults({ requests: { ...all, cpu: 0.5 }, limits: all })]],
    ['BestEffort', [none, none]],
    ['BestEffort', [withDefaults({ requests: { cpu: 0 } })]],
    // Init containers count as the others do.
    ['Burstable', [guaranteed, { ...none, role: 'init' as const }]],
  ])('%s of %j', (qos, containers) => expect(qosOf({}, containers)).toBe(qos));

  test.each([
    ['Guaranteed', { limits: all }, [none]],
    ['Burstable', { limits: all }, [counted(0.5)]],
    ['Burstable', { requests: all }, [guaranteed]],
    ['Burstable', { limits: { cpu: 1 } }, [guaranteed]],
  ])('%s of a pod with %j', (qos, own, containers) => expect(qosOf(own, containers)).toBe(qos));
});

describe('formulas of runtimes', () => {
  test.each([
    ['runc', '1.3.2', 'quadratic', false],
    ['runc', '1.3.1', 'linear', false],
    ['runc', '1.2.9', 'linear', false],
    ['runc', '1.10', 'quadratic', false],
    ['runc', '1.4', 'quadratic', false],
    ['runc', undefined, 'quadratic', true],
    ['crun', '1.23', 'quadratic', false],
    ['crun', '1.22.1', 'linear', false],
    ['crun', '1.3.2', 'linear', false],
    ['kata-agent', undefined, 'linear', false],
  ])('%s %s', (name, version, formula, assumed) =>
    expect(weightFormula(name, version, name)).toMatchObject({ formula, assumed }),
  );

  test('that of others is not known', () =>
    expect(weightFormula('youki', '0.5.7', 'youki')).toBeUndefined());
});

describe('cgroups', () => {
  const web = withDefaults({
    requests: { cpu: 0.5, memory: 64 * MIB },
    limits: { cpu: 1, memory: 128 * MIB },
  });
  const both = { cpu: true, memory: true };

  test('a container by either formula: 512 shares', () => {
    const limits = { 'cpu.max': '100000 100000', 'memory.max': 128 * MIB };
    expect(containerCgroup(web, 'linear', {}, 'Burstable')).toEqual({
      'cpu.weight': 20,
      ...limits,
    });
    expect(containerCgroup(web, 'quadratic', {}, 'Burstable')).toEqual({
      'cpu.weight': 59,
      ...limits,
    });
  });

  test('a container without a class has limits only', () =>
    expect(containerCgroup(web, undefined)).toEqual({
      'cpu.max': '100000 100000',
      'memory.max': 128 * MIB,
    }));

  test('a pod by the linear formula, with limits where all of its containers have some', () => {
    expect(podCgroup(web, 'Burstable', both, {})).toEqual({
      'cpu.weight': 20,
      'cpu.max': '100000 100000',
      'memory.max': 128 * MIB,
    });
    expect(podCgroup(web, 'Burstable', { cpu: false, memory: false }, {})).toEqual({
      'cpu.weight': 20,
    });
  });

  test('BestEffort has the least weight', () =>
    expect(podCgroup(withDefaults({}), 'BestEffort', both, {})).toEqual({ 'cpu.weight': 1 }));

  test('a limit below a millisecond is raised', () =>
    expect(containerCgroup(withDefaults({ limits: { cpu: 0.005 } }), undefined)).toEqual({
      'cpu.max': '1000 100000',
    }));

  test('limits of a pod are those of its containers that state none', () =>
    expect(containerCgroup(withDefaults({}), undefined, { cpu: 2, memory: GIB })).toEqual({
      'cpu.max': '200000 100000',
      'memory.max': GIB,
    }));

  const tiered = { policy: 'TieredReservation', factor: 0.9 } as const;

  test('memory is reserved hard or softly, by class', () => {
    const guaranteed = withDefaults({ limits: { cpu: 1, memory: GIB } });
    const pod = (...[one, qos]: Parameters<typeof podCgroup>) => podCgroup(one, qos, both, tiered);
    expect(pod(guaranteed, 'Guaranteed', both, {})['memory.min']).toBe(GIB);
    expect(pod(web, 'Burstable', both, {})['memory.low']).toBe(64 * MIB);
    expect(pod(web, 'Burstable', both, {})['memory.min']).toBeUndefined();
    expect(containerCgroup(guaranteed, 'linear', {}, 'Guaranteed', tiered)).toMatchObject({
      'memory.min': GIB,
    });
  });

  // Case M10 of KEP-2570: whole pages between request and limit, or what the node has.
  test.each([
    [web, undefined, 127_504_384],
    [withDefaults({ requests: { memory: 512 * MIB } }), GIB, 1_020_051_456],
  ])('memory.high of %j', (one, allocatable, high) => {
    const memory = { factor: 0.9, allocatable };
    expect(containerCgroup(one, 'linear', {}, 'Burstable', memory)['memory.high']).toBe(high);
  });

  test('nothing of memory is slowed down that is Guaranteed, or without a factor', () => {
    const guaranteed = withDefaults({ limits: { cpu: 1, memory: GIB } });
    expect(containerCgroup(guaranteed, 'linear', {}, 'Guaranteed', tiered)).not.toHaveProperty([
      'memory.high',
    ]);
    expect(containerCgroup(web, 'linear', {}, 'Burstable', {})).not.toHaveProperty(['memory.high']);
  });
});
