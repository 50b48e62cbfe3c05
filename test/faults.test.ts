import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describe as say, read, renderSvg } from '../packages/core/src/api.ts';
import {
  containerStack,
  ENGINES,
  HYPERVISORS,
  hypervisorType,
  vmStack,
  type Kind,
} from '../packages/core/src/index.ts';
import { blastRadius, isUsers } from '../packages/core/src/faults/blast-radius.ts';
import type { FaultKind } from '../packages/core/src/faults.ts';
import { kernelMarks } from './kernel-marks.ts';
import { inputsOf } from './models.ts';
import { CONTAINERS, VMS } from './faults.cases.ts';
import { factsFor, linesOf } from './faults-lines.ts';

const VM = 'vm-stack';
const CONTAINER = 'container-stack';

describe('every layer of every stack', () => {
  const vms = VMS.flatMap(({ of, lines }) =>
    of.split(' ').map((hypervisor) => [hypervisor, lines] as const),
  );
  test.each(vms)('%s', (hypervisor, lines) => {
    expect(linesOf({ kind: VM, hypervisor, guests: 3 })).toEqual(lines);
  });

  const containers = CONTAINERS.flatMap(({ of, lines }) =>
    of.split(' ').map((engine) => [engine, lines] as const),
  );
  test.each(containers)('%s', (engine, lines) => {
    expect(linesOf({ kind: CONTAINER, engine, containers: 4 })).toEqual(lines);
  });

  test('no product is left out', () => {
    expect(vms.map(([id]) => id).sort()).toEqual(HYPERVISORS.map(({ id }) => id).sort());
    expect(containers.map(([id]) => id).sort()).toEqual(ENGINES.map(({ id }) => id).sort());
  });
});

const HYBRID = {
  kind: VM,
  hypervisor: 'esxi',
  guests: [
    { name: 'a', engine: 'docker', containers: 4 },
    { name: 'b' },
    { name: 'c', engine: 'docker', containers: [{}, { privileged: true }] },
  ],
};
const NESTED = {
  kind: VM,
  hypervisor: 'kvm',
  guests: [{ vmStack: { hypervisor: 'xen', guests: 2 } }, {}],
};
const PODS = [{ pod: 'p', privileged: true }, { pod: 'p' }, { pod: 'q' }];
const PRIVILEGED = [{ privileged: true }, {}, {}];
const MANY = Array.from({ length: 60 }, (_, index) => ({ privileged: index === 50 }));

/** What a fault takes along: tenants of each sort, as `1/3 vm`. */
function taken(input: object, fault: string, faultKind: FaultKind): string {
  const { reach } = read({ ...input, fault, faultKind });
  expect(reach?.unknown).toEqual([]);
  return (reach?.tenants ?? [])
    .map(({ sort, reached, all }) => `${reached}/${all} ${sort}`)
    .join(', ');
}

describe('tenants that a fault takes along', () => {
  test.each<[string, object, string, FaultKind, string]>([
    [
      'containers on the kernel of a VM, and only that VM',
      HYBRID,
      'guests.0.guest-kernel',
      'compromise',
      '1/3 vm, 4/6 container',
    ],
    ['a VM without containers', HYBRID, 'guests.1', 'crash', '1/3 vm, 0/6 container'],
    ['all of both', HYBRID, 'hypervisor', 'crash', '3/3 vm, 6/6 container'],
    [
      'a container in a VM alone',
      HYBRID,
      'guests.0.containers.1',
      'compromise',
      '0/3 vm, 1/6 container',
    ],
    [
      'a privileged one reaches its kernel and stops at the VM',
      HYBRID,
      'guests.2.containers.1',
      'compromise',
      '1/3 vm, 2/6 container',
    ],
    [
      'a rootful engine in a VM',
      HYBRID,
      'guests.0.containerStack.engine',
      'compromise',
      '1/3 vm, 4/6 container',
    ],
    [
      'whose crash stops nothing',
      HYBRID,
      'guests.0.containerStack.engine',
      'crash',
      '0/3 vm, 0/6 container',
    ],
    ['a guest with guests of its own', NESTED, 'guests.0', 'crash', '3/4 vm'],
    ['the Dom0 of a guest', NESTED, 'dom0', 'crash', '2/4 vm'],
    ['the outer hypervisor by its path', NESTED, 'hypervisor', 'crash', '4/4 vm'],
    ['two guests at once', { kind: VM, guests: 3 }, 'guests.0 guests.2', 'crash', '2/3 vm'],
    ['every guest kernel by its kind', { kind: VM, guests: 3 }, 'guest-kernel', 'crash', '3/3 vm'],
    [
      'unikernels are kernels too',
      { kind: VM, hypervisor: 'xen', guests: [{ unikernel: true }, { unikernel: true }] },
      'guest-kernel',
      'crash',
      '2/2 vm',
    ],
    ['the row of guests', { kind: VM, guests: 3 }, 'guests', 'crash', '3/3 vm'],
    ['folded guests', { kind: VM, guests: 200 }, 'host-kernel', 'crash', '200/200 vm'],
    ['one of the folded', { kind: VM, guests: 200 }, 'guests.150', 'crash', '1/200 vm'],
    [
      'its kernel',
      { kind: VM, guests: 200 },
      'guests.150.guest-kernel guests.150',
      'crash',
      '1/200 vm',
    ],
    ['its application', { kind: VM, guests: 200 }, 'guests.150.app', 'crash', '0/200 vm'],
    [
      'what is folded with containers in it',
      {
        kind: VM,
        guests: Array.from({ length: 30 }, () => ({ engine: 'docker', containers: 10 })),
      },
      'hypervisor',
      'crash',
      '30/30 vm, 300/300 container',
    ],
    [
      'the Controller VM serves the others',
      { kind: VM, hypervisor: 'ahv', guests: 2 },
      'controller-vm',
      'crash',
      '2/2 vm',
    ],
    [
      'an emulator is its own hypervisor',
      { kind: VM, hypervisor: 'tcg', guests: 2 },
      'hypervisor',
      'crash',
      '2/2 vm',
    ],
    [
      'cards of a Nitro machine',
      { kind: VM, hypervisor: 'nitro', guests: 2 },
      'offload',
      'crash',
      '2/2 vm',
    ],
    [
      'the root partition',
      { kind: VM, hypervisor: 'hyper-v', guests: 2 },
      'root-partition',
      'crash',
      '2/2 vm',
    ],
    [
      'the VMM process of one VM',
      { kind: VM, guests: 3 },
      'guests.1.vmm-process',
      'compromise',
      '1/3 vm',
    ],
    [
      'a shared kernel',
      { kind: CONTAINER, containers: 4 },
      'kernel',
      'compromise',
      '4/4 container',
    ],
    [
      'an ordinary container',
      { kind: CONTAINER, containers: PRIVILEGED },
      'containers.1',
      'compromise',
      '1/3 container',
    ],
    [
      'a privileged container',
      { kind: CONTAINER, containers: PRIVILEGED },
      'containers.0',
      'compromise',
      '3/3 container',
    ],
    [
      'a program in it',
      { kind: CONTAINER, containers: PRIVILEGED },
      'containers.0.app',
      'compromise',
      '3/3 container',
    ],
    [
      'its crash',
      { kind: CONTAINER, containers: PRIVILEGED },
      'containers.0',
      'crash',
      '1/3 container',
    ],
    [
      'a privileged one that is folded',
      { kind: CONTAINER, containers: MANY },
      'containers.50',
      'compromise',
      '60/60 container',
    ],
    [
      'an ordinary one that is folded',
      { kind: CONTAINER, containers: MANY },
      'containers.51',
      'compromise',
      '1/60 container',
    ],
    [
      'privileged under a rootless engine',
      { kind: CONTAINER, engine: 'podman', rootless: true, containers: PRIVILEGED },
      'containers.0',
      'compromise',
      '1/3 container',
    ],
    [
      'one with the socket of its engine',
      { kind: CONTAINER, containers: [{ mounts: '/var/run/docker.sock:/docker.sock:ro' }, {}, {}] },
      'containers.0',
      'compromise',
      '3/3 container',
    ],
    [
      'one that only reads the files of its host',
      { kind: CONTAINER, containers: [{ mounts: '/:/host:ro' }, {}, {}] },
      'containers.0',
      'compromise',
      '1/3 container',
    ],
    [
      'one that loads code into the kernel',
      { kind: CONTAINER, containers: [{ capabilities: '+SYS_MODULE' }, {}, {}] },
      'containers.0',
      'compromise',
      '3/3 container',
    ],
    [
      'a rootless engine has its containers',
      { kind: CONTAINER, rootless: true, containers: 3 },
      'engine',
      'compromise',
      '3/3 container',
    ],
    [
      'privileged in a Kata pod',
      { kind: CONTAINER, engine: 'kata', containers: PODS },
      'containers.0',
      'compromise',
      '1/2 pod, 2/3 container',
    ],
    [
      'a Kata pod by its everyday name',
      { kind: CONTAINER, engine: 'kata', containers: PODS },
      'pod',
      'crash',
      '2/2 pod, 3/3 container',
    ],
    [
      "a Kata pod's guest kernel",
      { kind: CONTAINER, engine: 'kata', containers: PODS },
      'pods.0.guest-kernel',
      'crash',
      '1/2 pod, 2/3 container',
    ],
    [
      'privileged in a sandbox',
      { kind: CONTAINER, engine: 'kubernetes', runtime: 'gvisor', containers: PODS },
      'containers.0',
      'compromise',
      '1/2 pod, 2/3 container',
    ],
    [
      'privileged in a plain pod',
      { kind: CONTAINER, engine: 'kubernetes', runtime: 'containerd', containers: PODS },
      'containers.0',
      'compromise',
      '2/2 pod, 3/3 container',
    ],
    [
      'a Sentry',
      { kind: CONTAINER, engine: 'gvisor', containers: 3 },
      'containers.1.sandbox-kernel',
      'crash',
      '1/3 container',
    ],
    [
      'all Sentries',
      { kind: CONTAINER, engine: 'gvisor', containers: 3 },
      'sentry',
      'crash',
      '3/3 container',
    ],
    [
      'the hidden VM',
      { kind: CONTAINER, engine: 'docker-desktop', containers: 3 },
      'hidden-vm',
      'crash',
      '3/3 container',
    ],
    [
      'not by programs of the desktop',
      { kind: CONTAINER, engine: 'docker-desktop-win', containers: 3 },
      'host-userland',
      'crash',
      '0/3 container',
    ],
    [
      "a container that is one of Apple's VMs",
      { kind: CONTAINER, engine: 'apple-container', containers: 3 },
      'containers.1',
      'crash',
      '1/3 container',
    ],
    [
      'the VM around all containers',
      { kind: CONTAINER, runsOn: 'vm', containers: 3 },
      'vm',
      'crash',
      '3/3 container',
    ],
    [
      'the engine drawn below bears nothing',
      { kind: CONTAINER, enginePlacement: 'below', containers: 3 },
      'engine',
      'crash',
      '0/3 container',
    ],
    [
      'a control plane runs elsewhere',
      { kind: CONTAINER, engine: 'kubernetes', containers: 3 },
      'control-plane',
      'crash',
      '0/3 pod, 0/3 container',
    ],
    [
      'and commands every node',
      { kind: CONTAINER, engine: 'kubernetes', containers: 3 },
      'control-plane',
      'compromise',
      '3/3 pod, 3/3 container',
    ],
    [
      'one of two stacks',
      { kind: 'hypervisor-type', type: 'compare' },
      'type-1.hardware',
      'crash',
      '2/4 vm',
    ],
  ])('%s', (_name, input, fault, kind, expected) => {
    expect(taken(input, fault, kind)).toBe(expected);
  });
});

describe('in words', () => {
  test.each<[object, string]>([
    [
      { kind: CONTAINER, containers: 4, fault: 'kernel', faultKind: 'compromise' },
      'A flaw in Linux kernel (host kernel) reaches 4 of 4 containers.',
    ],
    [
      { ...HYBRID, fault: 'guests.0.guest-kernel', faultKind: 'compromise' },
      'A flaw in Guest OS (guest kernel, a) reaches 1 of 3 VMs and 4 of 6 containers.\nThe others are not reached.',
    ],
    [
      { kind: VM, guests: 3, fault: 'guests.1' },
      'A crash of VM 2 stops 1 of 3 VMs.\nThe others run on.',
    ],
    [
      { kind: CONTAINER, containers: 1, fault: 'engine' },
      'A crash of Docker Engine ends there: it stops 0 of 1 container.',
    ],
    [
      { kind: VM, guests: 3, fault: 'guests.0', faultKind: 'compromise' },
      'Whoever controls VM 1 reaches 1 of 3 VMs.\nThe others are not reached.',
    ],
    [
      { kind: CONTAINER, containers: 3, fault: 'containers.0.app' },
      'A crash of App (application, Container 1) stops its container: 1 of 3 containers.\nThe engine may start it again.\nThe others run on.',
    ],
    [
      { kind: CONTAINER, containers: 3, fault: 'containers.0.app containers.1.app' },
      'A crash of App (application, Container 1), App (application, Container 2) stops their containers: 2 of 3 containers.\nThe engine may start them again.\nThe others run on.',
    ],
    [
      { kind: CONTAINER, containers: 200, fault: 'containers.150.app' },
      'A crash of containers.150 stops 1 of 200 containers.\nThe others run on.',
    ],
    [
      { kind: CONTAINER, containers: 3, fault: 'containers.0.container-userland' },
      'Files such as Libraries (Container 1) do not crash; a fault in them stops what uses them: 1 of 3 containers.\nThe others run on.',
    ],
    [
      { kind: VM, guests: 3, fault: 'guests.0.guest-userland' },
      'Files such as Libraries (VM 1) do not crash; a fault in them ends at what uses them: it stops 0 of 3 VMs.',
    ],
    [
      { kind: CONTAINER, containers: 3, fault: 'containers.0.app', faultKind: 'compromise' },
      'Whoever controls App (application, Container 1) stays inside its container: that reaches 1 of 3 containers.\nThe others are not reached.',
    ],
    [
      { kind: CONTAINER, engine: 'lxc', containers: 3, fault: 'containers.0.init' },
      'A crash of init (first process, Container 1) stops its container: 1 of 3 containers.\nThe engine may start it again.\nThe others run on.',
    ],
    [
      {
        kind: CONTAINER,
        containers: [{ name: 'web', privileged: true }, {}],
        fault: 'containers.0.app',
        faultKind: 'compromise',
      },
      'Whoever controls App (application, web) reaches 2 of 2 containers.',
    ],
    [{ kind: VM, guests: 0, fault: 'hardware' }, 'A crash of Hardware stops 4 of 4 layers.'],
    [{ kind: VM, guests: 3, fault: 'dom0' }, ''],
  ])('%j', (input, words) => {
    const sentences = read(input).reach?.sentences ?? [];
    expect(sentences.join('\n')).toBe(words);
    for (const sentence of sentences) expect(say(input)).toContain(sentence);
  });

  test('a name that nothing goes by is a warning that lists those that are there', () => {
    const { issues } = renderSvg({
      kind: VM,
      hypervisor: 'esxi',
      guests: 1,
      fault: 'dom0 guests.0',
    });
    expect(issues).toMatchObject([{ code: 'unknown-layer', severity: 'warning', path: ['fault'] }]);
    expect(issues[0]?.message).toMatch(/"dom0".*hypervisor.*vmm-process.*guests\.0/);
  });

  test('a fault in a tree of cgroups is where it is and goes no further', () => {
    const input = { kind: 'cgroup-slice', cpus: 4, children: [{ name: 'a', children: [{}] }] };
    const { reach, answers, issues } = read({ ...input, fault: 'children.0 children.7' });
    expect([...(reach?.reached ?? [])]).toEqual([['children.0', 0]]);
    expect(reach?.sentences).toEqual([]);
    expect(answers).toBeUndefined();
    expect(issues).toEqual([]);
  });
});

describe('questions', () => {
  const rowsOf = (input: object): string[] =>
    (read(input).answers?.()?.rows ?? []).map((row) => row.join(' '));

  test('of a VM', () => {
    expect(rowsOf({ kind: VM, hypervisor: 'xen', guests: 3 })).toEqual([
      'How many kernels run here? 4: Linux (kernel of the control domain), 3× Guest OS (guest kernel)',
      'What do all VMs share? Dom0 (control domain), Xen (hypervisor), Hardware',
      'What does each of the VMs bring? 3× Application, 3× Libraries, 3× Guest OS',
      'What does Application (VM 1) rest on? Libraries → Guest OS (guest kernel) → Xen (hypervisor) → Hardware',
      'What does a system call of Application (VM 1) cross? It stays in its VM, where Guest OS handles it; only when the VM exits does Xen (hypervisor) take part.',
    ]);
  });

  test.each<[string, object, RegExp]>([
    [
      'a container calls the kernel of its host',
      { engine: 'docker' },
      /straight to Linux kernel\. The engine is not on its way/,
    ],
    [
      'a sandbox answers calls itself',
      { engine: 'gvisor' },
      /Sentry answers it .* go on to Linux kernel \(host kernel\)/,
    ],
    [
      'a Kata container calls the kernel of its pod',
      { engine: 'kata' },
      /stays in its VM, where Linux kernel .* exits does Linux \+ KVM/,
    ],
    [
      'a hidden VM has the kernel',
      { engine: 'docker-desktop' },
      /stays in its VM, .* exits does macOS/,
    ],
  ])('%s', (_name, input, words) => {
    expect(rowsOf({ kind: CONTAINER, ...input }).at(-1)).toMatch(words);
  });

  test('of an emulated VM and of a unikernel', () => {
    const emulated = rowsOf({ kind: VM, hypervisor: 'tcg', guests: 1 });
    expect(emulated.at(-1)).toMatch(/QEMU \(TCG\) .*runs every instruction of both/);
    const unikernel = rowsOf({ kind: VM, hypervisor: 'xen', guests: [{ unikernel: true }] });
    expect(unikernel.at(-1)).toMatch(/crosses nothing/);
  });

  test('are answered once for each sort of tenant, and for each of several machines', () => {
    expect(rowsOf({ ...HYBRID }).filter((row) => row.includes('system call'))).toHaveLength(2);
    const compared = rowsOf({ kind: 'hypervisor-type', type: 'compare' });
    expect(compared.filter((row) => row.includes('What do all VMs share?'))).toHaveLength(2);
  });

  test('end the text alternative', () => {
    expect(say({ kind: CONTAINER, lang: 'ar' })).toMatch(
      /\n\nأسئلة، أجوبتها من هذا الرسم\n- كم نواة تعمل هنا؟ 1: /,
    );
  });

  test('are not answered of what need not run, or of amounts', () => {
    const environments = [{ name: 'here', os: 'ubuntu' }];
    const map = { kind: 'portability-map', artefact: 'vm', os: 'windows', environments };
    expect(read(map).answers?.()).toBeUndefined();
    const tenants = [{ name: 'a', memory: '1GiB' }];
    const host = { kind: 'utilisation-view', memory: '8GiB', tenants };
    expect(read(host).answers?.()).toBeUndefined();
    expect(say(host)).not.toContain('kernels run');
  });
});

describe.each([vmStack, containerStack, hypervisorType] as readonly Kind[])(
  'for any $name',
  (kind) => {
    const models = inputsOf(kind);
    const always = (property: (input: object) => void): void =>
      fc.assert(fc.property(models, property), { numRuns: 25 });

    test('a fault reaches its origin, and with a layer all that rests on it', () => {
      always((input) => {
        const facts = factsFor(input);
        for (const { id, bears, holds } of facts.layers.slice(0, 24)) {
          for (const fault of ['crash', 'compromise'] as const) {
            const { reached } = blastRadius(facts, [id], fault);
            const ids = new Set([...reached.keys()].map((layer) => layer.id));
            expect(ids).toContain(id);
            for (const upper of [...bears, ...holds]) {
              const { reached: more } = blastRadius(facts, [upper.id], fault);
              expect([...more.keys()].filter((layer) => !ids.has(layer.id))).toEqual([]);
            }
          }
        }
      });
    });

    test('who controls a layer reaches at least what stops with it', () => {
      always((input) => {
        const facts = factsFor(input);
        for (const { id } of facts.layers.slice(0, 24)) {
          const controlled = blastRadius(facts, [id], 'compromise').reached;
          // The kernel in a container ends with it, but is not of who controls its process.
          for (const layer of blastRadius(facts, [id], 'crash').reached.keys())
            expect(controlled.has(layer) || !isUsers(layer)).toBe(true);
        }
      });
    });

    test('hardware takes everything along that runs on it', () => {
      always((input) => {
        const facts = factsFor(input);
        const { reached, tenants } = blastRadius(facts, ['hardware', 'offload'], 'crash');
        const left = facts.layers.filter((layer) => !reached.has(layer)).map(({ id }) => id);
        // What is for all hosts is on machines of its own.
        expect(left.filter((id) => !/^(control-plane|across\.\d+)$/.test(id))).toEqual([]);
        for (const { reached: hit, all } of tenants) expect(hit).toBe(all);
      });
    });

    test('there are no more ties than a few for each layer', () => {
      always((input) => {
        const { layers } = factsFor(input);
        const ties = layers.reduce(
          (sum, { on, bears, holds, serves }) =>
            sum + on.length + bears.length + holds.length + serves.length,
          0,
        );
        expect(ties).toBeLessThanOrEqual(6 * layers.length);
      });
    });

    test('kernels are listed as they are marked, whatever the fault', () => {
      fc.assert(
        fc.property(models, fc.string(), (input, fault) => {
          const { picture, answers } = read({ ...input, fault: `${fault} kernel hypervisor` });
          const listed = answers?.()?.kernels.listed.map(({ id }) => id) ?? [];
          if (answers) expect(listed.sort()).toEqual(kernelMarks(picture.layers).sort());
        }),
        { numRuns: 25 },
      );
    });
  },
);
