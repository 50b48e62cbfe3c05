import { readFileSync } from 'node:fs';
import { describe as suite, expect, test } from 'vitest';
import { parse } from 'yaml';
import { describe, layout, read } from '../packages/core/src/api.ts';
import { partsOf } from '../packages/core/src/figure/parts.ts';

/** Inputs that people wrote, as they wrote them. */
function field(name: string): Readonly<Record<string, unknown>> {
  const file = new URL(`field/${name}.yaml`, import.meta.url);
  return parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>;
}

/** What was found, each as `severity rule-or-code`. */
function found(input: object): string[] {
  return read(input).issues.map(({ severity, rule, code }) => `${severity} ${rule ?? code}`);
}

function labels(input: object): string[] {
  return partsOf(read(input).picture.layers).flatMap(({ name }) => name ?? []);
}

suite('01-orbstack-on-macos', () => {
  const input = field('01-orbstack-on-macos');

  test('has the hidden VM with its kernel', () => {
    expect(found(input)).toEqual([]);
    expect(describe(input)).toContain('The container uses the Linux kernel of that VM');
    expect(describe(input)).toContain('The picture holds 2 kernels.');
  });

  test.each(['zorkvisor', 'docker', 'kind', 'kubernetes'])('%s has an error there', (engine) => {
    const other = { ...input, engine };
    expect(found(other)).toContain('error R55');
    expect(describe(other)).not.toMatch(/(uses|share) .*kernel of the host/);
  });

  test('on Linux nobody knows better', () =>
    expect(found({ ...input, engine: 'zorkvisor', hostOs: 'debian' })).toEqual([
      'warning unknown-engine',
    ]));
});

suite('02-multipass-is-type-1', () => {
  const input = field('02-multipass-is-type-1');
  const claims = /type [12]|bare metal|hosted|host OS|host kernel|straight on the hardware/i;

  test.each(['multipass', 'zorkvisor', 'lima'])(
    'of %s no type and no host is said',
    (hypervisor) => {
      const other = { ...input, hypervisor };
      expect(found(other)).toEqual(['warning unknown-hypervisor']);
      expect(describe(other)).not.toMatch(claims);
      expect(describe({ kind: 'hypervisor-type', hypervisor })).not.toMatch(claims);
    },
  );

  test('KVM on macOS is an error, and drawn as named', () => {
    const other = { ...input, hypervisor: 'kvm', hostOs: 'macos' };
    expect(found(other)).toEqual(['error R58']);
    expect(labels(other)).toEqual(expect.arrayContaining(['KVM + QEMU', 'macOS']));
    expect(read(other).picture.sentences.join(' ')).not.toMatch(/type 1|works inside|process/);
  });

  test.each([
    ['macos', 'Apple Hypervisor'],
    ['windows-11', 'Hyper-V'],
    ['ubuntu', 'KVM'],
  ])('on %s it stands on %s', (hostOs, name) => {
    const host = hostOs === 'windows-11' ? {} : { hostOs };
    const hypervisor = hostOs === 'windows-11' ? 'hyper-v' : 'multipass';
    const other = { ...input, hypervisor, ...host };
    expect(found(other)).toEqual([]);
    expect(labels(other).join()).toContain(name);
  });

  test.each([
    { engine: 'containerd', runtime: 'spin', runsOn: 'cloud' },
    { engine: 'kubernetes', runtime: 'urunc' },
    { engine: 'urunc' },
  ])('%j: nothing is said of the kernel', (choice) => {
    const other = { kind: 'container-stack', containers: 2, ...choice };
    expect(found(other)).toEqual(['warning unknown-engine']);
    expect(describe(other)).not.toMatch(
      /container engine|enforced|system call|kernel of the host|no kernel|namespaces, cgroups|(uses|share) one/,
    );
  });

  test('known names say it', () => {
    expect(describe({ ...input, hypervisor: 'xen' })).toMatch(claims);
    const other = { kind: 'container-stack', engine: 'kubernetes', runtime: 'crun', containers: 2 };
    expect(describe(other)).toMatch(/enforced/);
  });
});

suite('03-textbook-hypervisor-cannot-be-quiet', () => {
  const input = field('03-textbook-hypervisor-cannot-be-quiet');

  test.each(['Hypervisor', 'generic', 'any', 'a hypervisor', 'VMM'])('%s is no product', (word) => {
    const other = { ...input, hypervisor: word };
    expect(found(other)).toEqual([]);
    expect(labels(other)).toContain('Hypervisor');
    expect(describe(other)).not.toMatch(/type [12]|hosted|unknown/);
    expect(describe(other, { locale: 'ar' })).not.toContain('Hypervisor');
  });

  test('a type says more', () => {
    const typed = { kind: 'hypervisor-type', hypervisor: 'generic' };
    expect(found({ ...typed, type: 1 })).toEqual([]);
    expect(describe({ ...typed, type: 1 })).toContain('type 1 hypervisor');
    expect(describe({ ...typed, type: 2 })).toContain('hosted (type 2)');
  });

  test.each(['engine', 'container engine', 'generic'])(
    '%s is an engine without a name',
    (engine) => {
      const other = { kind: 'container-stack', engine, containers: 2 };
      expect(found(other)).toEqual([]);
      expect(labels(other)).toContain('Container engine');
      expect(describe(other)).toContain('Both containers share one kernel');
    },
  );

  test('what only begins so is a name', () =>
    expect(found({ ...input, hypervisor: 'Generic Systems VMM' })).toEqual([
      'warning unknown-hypervisor',
    ]));

  test('nothing is outside', () => {
    for (const width of [320, 760, 1200])
      expect(layout(input, { width }).width).toBeLessThanOrEqual(width);
  });
});

suite('08-podman-machine-libkrun', () => {
  const input = field('08-podman-machine-libkrun');

  test('krunkit is a process over the hypervisor of macOS', () => {
    expect(found(input)).toEqual([]);
    expect(labels(input)).toEqual(
      expect.arrayContaining(['krunkit', 'Apple Hypervisor', 'macOS + Apple Hypervisor']),
    );
  });

  test.each(['podman-machine', 'docker-desktop', 'colima', 'orbstack', 'kata'])(
    '%s: an unknown name is drawn and told',
    (engine) => {
      const other = {
        ...input,
        engine,
        hypervisor: 'blub',
        hostOs: engine === 'kata' ? 'debian' : 'macos',
      };
      expect(found(other)).toEqual(['warning unknown-hypervisor']);
      expect(labels(other)).toContain('blub');
      expect(labels(other).join()).not.toContain('Apple Hypervisor');
    },
  );

  test('on Linux it is a VMM over KVM', () => {
    const other = { ...input, hostOs: 'fedora' };
    expect(found(other)).toEqual([]);
    expect(labels(other)).toEqual(expect.arrayContaining(['libkrun', 'KVM']));
  });
});

suite('10-kubernetes-runc', () => {
  const input = field('10-kubernetes-runc');

  test.each(['runc', 'crun', 'youki'])('containerd starts %s', (runtime) => {
    const other = { ...input, runtime };
    expect(found(other)).toEqual([]);
    const engine = partsOf(read(other).picture.layers).find(({ kind }) => kind === 'engine');
    expect(engine).toBeDefined();
    expect(describe(other)).toContain(`CRI → containerd → shim → ${runtime}`);
  });

  test.each([undefined, 'none', 'podman'])('%s is none that it drives', (runtime) =>
    expect(found({ ...input, runtime })).toContain('error R14'),
  );
});

suite('15-hyperv-with-host-os', () => {
  const input = field('15-hyperv-with-host-os');
  const message = (other: object) => read(other).issues.find(({ rule }) => rule === 'R1')?.message;

  test('tells what to write', () => {
    expect(message(input)).toMatch(/Write controlOs: windows-11\.$/);
    const { hostOs: controlOs, ...rest } = input;
    expect(found({ ...rest, controlOs })).toEqual([]);
    expect(message({ ...input, hypervisor: 'xen', hostOs: 'debian' })).toMatch(
      /controlOs: debian\.$/,
    );
  });

  test.each([
    ['esxi', 'windows-11'],
    ['hyper-v', 'debian'],
  ])('but not for %s on %s', (hypervisor, hostOs) => {
    const found = message({ ...input, hypervisor, hostOs });
    expect(found).toBeDefined();
    expect(found).not.toContain('controlOs');
  });
});
