import { describe, expect, test } from 'vitest';
import { computedOf, describe as say, read } from '../../index.ts';
import { readMarkup, type Markup } from '../../input/markup.ts';
import { plan } from '../../whole.ts';
import { containerStack } from './diagram.ts';
import { kernelsOf } from '../../../../../test/kernel-marks.ts';

const NODE = { kind: 'container-stack', engine: 'kubernetes 1.37', runtime: 'runc 1.3.2' };
const UNIT = { name: 'web', pod: 'shop', replicas: 3 };

const issuesOf = (input: object) =>
  read(input).issues.map(({ path, code, message }) => [path.join('.'), code, message]);

describe('replicas', () => {
  const input = { ...NODE, containers: [UNIT, { name: 'proxy', pod: 'shop' }, { name: 'db' }] };

  test('are counted with all that each has', () => {
    expect(say(input)).toContain('7 containers run with Kubernetes');
    expect(kernelsOf({ ...input, runtime: 'kata' })).toBe(4 + 1);
    expect(say(input)).toContain('4× App, 4× Libraries');
  });

  test.each([
    ['pods.0', '1 of 4 pods and 2 of 7 containers'],
    ['containers.0', '1 of 7 containers'],
    ['host-kernel', '4 of 4 pods and 7 of 7 containers'],
  ])('a crash of %s stops %s', (fault, counts) =>
    expect(say({ ...input, fault })).toContain(counts),
  );

  test('a kernel of one replica stops that one', () =>
    expect(say({ ...input, runtime: 'kata', fault: 'pods.0.guest-kernel' })).toContain(
      '1 of 4 pods and 2 of 7 containers',
    ));

  test('who is root through one replica reaches all of them', () => {
    const root = { ...UNIT, privileged: true };
    const told = say({
      ...NODE,
      containers: [root],
      fault: 'containers.0',
      faultKind: 'compromise',
    });
    expect(told).toContain('3 of 3 pods and 3 of 3 containers');
  });

  test('of a container in no pod are its own', () => {
    const docker = { kind: 'container-stack', engine: 'docker' };
    const told = say({
      ...docker,
      containers: [{ name: 'web', replicas: 4 }, {}],
      fault: 'containers.0',
    });
    expect(told).toContain('5 containers run with Docker Engine');
    expect(told).toContain('1 of 5 containers');
  });

  test('that are not drawn are counted too', () => {
    const containers = Array.from({ length: 30 }, (_, index) => ({
      name: `job-${index}`,
      replicas: 2,
    }));
    const told = say({ ...NODE, containers, fault: 'host-kernel' });
    expect(told).toContain('60 of 60 pods and 60 of 60 containers');
    expect(kernelsOf({ ...NODE, runtime: 'kata', containers })).toBe(60 + 1);
  });
});

describe('init containers and sidecars', () => {
  const input = {
    ...NODE,
    containers: [
      { name: 'web', pod: 'shop' },
      { name: 'migrate', pod: 'shop', role: 'init' },
      { name: 'proxy', pod: 'shop', role: 'sidecar' },
    ],
  };

  test('are drawn before the others in the order in which they stand', () => {
    const { layers } = containerStack.picture(read(input).model as never, (key) => key);
    const text = JSON.stringify(layers);
    const places = ['migrate', 'proxy', 'web'].map((name) => text.indexOf(`"label":"${name}"`));
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  test('what has ended runs no more', () => {
    expect(say(input)).toContain('2 containers run with Kubernetes');
    expect(say({ ...input, fault: 'host-kernel' })).toContain(
      'stops 1 of 1 pod and 2 of 2 containers',
    );
    expect(say(input)).toContain('bring? 1× App, 1× Libraries\n');
  });
});

test('tags say roles, replicas and amounts in attributes', () => {
  const tag = (localName: string, written: Record<string, string>, children: Markup[] = []) => ({
    localName,
    attributes: Object.entries(written).map(([name, value]) => ({ name, value })),
    children,
    textContent: '',
  });
  const requests = 'cpu=100m memory=128Mi';
  const web = tag('container-unit', { pod: 'shop', replicas: '3', requests, role: 'sidecar' });
  const limits = '{"cpu": 1}';
  const proxy = tag('container-unit', { pod: 'shop', 'pod-limits': limits });
  const stack = tag('container-stack', { role: 'group', engine: 'kubernetes' }, [web, proxy]);
  expect(readMarkup(stack)).toEqual({
    input: {
      engine: 'kubernetes',
      containers: [
        { pod: 'shop', replicas: '3', requests, role: 'sidecar' },
        { pod: 'shop', podLimits: { cpu: 1 } },
      ],
    },
    issues: [],
    unreadable: false,
  });
});

describe('requests and limits', () => {
  const told = (unit: object, more: object = {}) => {
    const planned = plan(containerStack as never, { ...NODE, ...more, containers: [unit] });
    return (computedOf(planned) as { computed?: { resources: never } }).computed?.resources;
  };

  test('read the same from an object and from a text', () => {
    const requests = { cpu: '100m', memory: '128Mi' };
    for (const text of [
      'cpu=100m memory=128Mi',
      'cpu: 100m, memory: 128Mi',
      ' memory=128Mi;cpu=0.1 ',
    ])
      expect(told({ requests: text })).toEqual(told({ requests }));
  });

  test.each([
    ['mem=128Mi', 'found "mem=128Mi"'],
    ['cpu=100x', 'expected a number of CPUs such as 2, 0.5 or 100m, in "cpu=100x"'],
    ['memory=128MB', 'such as 128Mi, 1Gi or 500M, in "memory=128MB"'],
    ['100m', 'expected cpu=… and memory=…'],
    [5, 'expected an object with cpu and memory, or a text'],
  ])('say what is wrong with %j', (requests, words) =>
    expect(JSON.stringify(issuesOf({ ...NODE, containers: [{ requests }] }))).toContain(
      JSON.stringify(words).slice(1, -1),
    ),
  );

  test('print classes and cgroups, and how they were made', () => {
    const unit = { ...UNIT, requests: { cpu: '500m' }, limits: { cpu: 1, memory: '256Mi' } };
    expect(told(unit)).toEqual({
      weights: { runtime: 'runc 1.3.2', formula: 'quadratic', assumed: false },
      pods: [
        {
          name: 'shop',
          replicas: 3,
          qosClass: 'Burstable',
          requests: { cpu: 0.5, memory: 268_435_456 },
          limits: { cpu: 1, memory: 268_435_456 },
          cgroup: { 'cpu.weight': 20, 'cpu.max': '100000 100000', 'memory.max': 268_435_456 },
          containers: [
            {
              name: 'web',
              requests: { cpu: 0.5, memory: 268_435_456 },
              limits: { cpu: 1, memory: 268_435_456 },
              cgroup: { 'cpu.weight': 59, 'cpu.max': '100000 100000', 'memory.max': 268_435_456 },
            },
          ],
        },
      ],
    });
  });

  test('are nothing where nobody says anything', () => expect(told(UNIT)).toBeUndefined());

  test.each([
    ['runc 1.3.1', 39],
    ['runc 1.3.2', 100],
    ['crun 1.22', 39],
    ['kata', 39],
    ['youki', undefined],
    ['gvisor', undefined],
  ])('one CPU with %s: a weight of %s', (runtime, weight) => {
    const { pods } = told({ requests: 'cpu=1' }, { runtime }) as unknown as {
      pods: { containers: { cgroup?: Record<string, unknown> }[] }[];
    };
    expect(pods[0]?.containers[0]?.cgroup?.['cpu.weight']).toBe(weight);
  });

  test('Windows has no cgroups', () =>
    expect(
      JSON.stringify(told({ limits: 'cpu=1' }, { hostOs: 'windows-server-2025' })),
    ).not.toContain('cgroup'));
});

describe('what nobody reads', () => {
  test.each([
    [{ engine: 'docker', containers: [{ requests: 'cpu=1' }] }, 'no-kubelet'],
    [{ engine: 'docker', containers: [{ role: 'init' }] }, 'role-without-pod'],
    [{ engine: 'podman', memoryThrottlingFactor: 0.9 }, 'no-kubelet'],
    [
      {
        ...NODE,
        engine: 'kubernetes 1.28',
        containers: [{}, { pod: 'a', role: 'sidecar' }, { pod: 'a' }],
      },
      'no-sidecars-yet',
    ],
    [
      { ...NODE, engine: 'kubernetes 1.33', containers: [{ podLimits: 'cpu=1' }] },
      'no-pod-resources-yet',
    ],
  ])('%j: %s', (input, code) =>
    expect(issuesOf({ kind: 'container-stack', ...input }).map(([, one]) => one)).toEqual([code]),
  );

  test.each([
    [{ engine: 'docker', containers: [{ limits: 'cpu=1' }] }],
    [{ engine: 'podman', containers: [{ pod: 'a', role: 'init' }, { pod: 'a' }] }],
    [{ engine: 'kubernetes 1.34', runtime: 'crun', containers: [{ podLimits: 'cpu=1' }] }],
    [{ engine: 'cri-o', containers: [{ pod: 'a', requests: 'cpu=1' }] }],
  ])('%j is fine', (input) => expect(issuesOf({ kind: 'container-stack', ...input })).toEqual([]));
});

describe('containers in guests and in compared stacks', () => {
  const containers = [{ ...UNIT, requests: 'cpu=500m' }];
  const guest = { name: 'node', os: 'debian-13', engine: 'kubernetes', runtime: 'crun 1.23' };
  const vms = { kind: 'vm-stack', hypervisor: 'kvm', guests: [{ ...guest, containers }] };
  const resourcesOf = (input: object): object =>
    Object((computedOf(read(input)) as { computed?: { resources?: object } }).computed?.resources);

  test('print their classes and cgroups by path', () => {
    const nested = { kind: 'vm-stack', guests: [{ vmStack: { guests: vms.guests } }] };
    const told = {
      pods: [{ qosClass: 'Burstable', containers: [{ cgroup: { 'cpu.weight': 59 } }] }],
    };
    expect(resourcesOf(vms)).toMatchObject({ 'guests.0': told });
    expect(resourcesOf(nested)).toMatchObject({ 'guests.0.vmStack.guests.0': told });
    const side = { ...NODE, runtime: 'crun 1.23', containers };
    expect(resourcesOf({ kind: 'stack-compare', stacks: [side, vms] })).toMatchObject({
      'stacks.0': told,
      'stacks.1': { 'guests.0': told },
    });
    expect(resourcesOf({ ...vms, guests: [{ ...guest, containers: [UNIT] }] })).toEqual({});
  });

  test('tell their classes and count replicas', () => {
    const told = say(vms);
    expect(told).toContain('3 containers in node share');
    expect(told).toContain('QoS class Burstable: shop.');
    expect(told).toContain('in it web: cpu.weight 59');
  });

  test('say what nobody reads, at its place', () => {
    const docker = { name: 'ci', engine: 'docker', containers };
    const input = { ...vms, guests: [docker, { containerStack: { ...docker, name: undefined } }] };
    expect(issuesOf(input).map(([path, code]) => [path, code])).toEqual([
      ['guests.0.containers.0.requests', 'no-kubelet'],
      ['guests.1.containerStack.containers.0.requests', 'no-kubelet'],
    ]);
  });
});
