import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { describe as describeText, read, renderSvg } from '../packages/core/src/index.ts';
import { linesOf } from './faults-lines.ts';

/** More than one boundary on one node: inputs as people write them, with the answer that is wanted. */
function inputOf(file: string): Record<string, unknown> {
  const text = readFileSync(new URL(`field/${file}`, import.meta.url), 'utf8');
  return parse(text) as Record<string, unknown>;
}

function sentencesOf(input: unknown): string {
  return /<desc[^>]*>([^<]*)/.exec(renderSvg(input).svg)?.[1] ?? '';
}

const issuesOf = (input: unknown): readonly string[] =>
  read(input).issues.map(({ rule, code, path }) => `${rule ?? code} ${path.join('.')}`);

describe('09: gVisor on KVM', () => {
  const input = inputOf('09-gvisor-kvm-platform.yaml');

  test('is a process without VMM and virtual hardware, and no mistake', () => {
    expect(issuesOf(input)).toEqual([]);
    const { svg } = renderSvg(input);
    expect(svg).not.toMatch(/QEMU|data-kind="virtual-hardware"/);
    expect(sentencesOf(input)).toContain('guest ring 0 and host ring 3');
    expect(sentencesOf(input)).toContain('2 kernels');
  });

  test('has a name of its own, which means the same', () => {
    const { hypervisor: _, ...rest } = input;
    expect(sentencesOf({ ...rest, platform: 'kvm' })).toBe(sentencesOf(input));
  });

  test('a platform of what has no Sentry draws nothing', () => {
    expect(issuesOf({ kind: 'container-stack', engine: 'docker', platform: 'kvm' })).toEqual([
      'nothing-to-draw platform',
    ]);
    const unit = { runtime: 'kata', platform: 'kvm' };
    expect(issuesOf({ kind: 'container-stack', engine: 'docker', containers: [{}, unit] })).toEqual(
      ['nothing-to-draw containers.1.platform'],
    );
  });
});

describe('11: a runtime for each pod', () => {
  const input = inputOf('11-runtimeclass-per-pod.yaml');

  test('each in its own boundary, three kernels', () => {
    expect(issuesOf(input)).toEqual([]);
    const said = sentencesOf(input);
    expect(said).toContain('web: on the Linux kernel of the host');
    expect(said).toContain('untrusted: with Kata Containers, in a VM');
    expect(said).toContain('ci: with gVisor, behind a Sentry');
    expect(said).toContain('3 kernels');
  });

  test('faults end where the boundaries are', () => {
    const lines = linesOf(input);
    const line = (path: string): string | undefined =>
      lines.find((one) => one.startsWith(`${path}:`));
    expect(line('host-kernel')).toContain('3/3 pod 3/3 container');
    expect(line('pods.1.guest-kernel')).toContain('1/3 pod 1/3 container');
    expect(line('pods.1.vmm-process')).toContain('1/3 pod 1/3 container');
    expect(line('pods.2.sandbox-kernel')).toContain('1/3 pod 1/3 container');
    expect(line('hypervisor')).toContain('3/3 pod');
  });

  test('a pod counts once, whichever of its containers names the runtime', () => {
    const containers = [
      { name: 'a', pod: 'p' },
      { name: 'b', pod: 'p', runtime: 'kata' },
      { name: 'c', pod: 'q' },
    ];
    expect(sentencesOf({ ...input, containers })).toContain('p: with Kata Containers');
    expect(sentencesOf({ ...input, containers })).toContain('2 kernels');
  });

  test('where all name the same, it is that of the stack', () => {
    const containers = ['a', 'b'].map((pod) => ({ pod, name: pod, runtime: 'kata' }));
    const whole = {
      ...input,
      runtime: 'kata',
      containers: containers.map(({ pod, name }) => ({ pod, name })),
    };
    expect(sentencesOf({ ...input, containers })).toBe(sentencesOf(whole));
  });

  test('the runtime of one is not lost under an engine that isolates', () => {
    const mixed = {
      kind: 'container-stack',
      engine: 'kata',
      containers: [{}, { runtime: 'runsc' }],
    };
    expect(sentencesOf(mixed)).toContain('with gVisor');
  });

  test('an unknown one is drawn as named, and said of its container', () => {
    const containers = [{ pod: 'a' }, { pod: 'b', runtime: 'my-runtime' }];
    expect(issuesOf({ ...input, containers })).toEqual(['unknown-engine containers.1.runtime']);
  });

  test('Kata in a VM without nested virtualisation is an error of that container', () => {
    expect(issuesOf({ ...input, runsOn: 'vm' })).toContain('R56 containers.1.runtime');
    expect(issuesOf({ ...input, runsOn: 'vm', nested: true })).toEqual([]);
  });
});

describe('12: Docker in an LXC container', () => {
  const input = inputOf('12-docker-in-lxc.yaml');

  test('one kernel under all', () => {
    expect(issuesOf(input)).toEqual([]);
    expect(sentencesOf(input)).toContain('1 kernel.');
    expect(sentencesOf(input)).toContain('In 101 runs Docker Engine with 1 container');
    const { svg } = renderSvg(input);
    for (const part of ['containers.0', 'engine', 'init'])
      expect(svg).toContain(`data-node="containers.0.${part}"`);
  });

  test('with the outer container all in it ends; with its engine nothing else', () => {
    const lines = linesOf(input);
    expect(lines.find((one) => one.startsWith('containers.0:'))).toContain('2/2 container');
    expect(lines.find((one) => one.startsWith('containers.0.init:'))).toContain('2/2 container');
    expect(lines.find((one) => one.startsWith('containers.0.engine:'))).toContain('0/2 container');
  });

  test('three levels at most', () => {
    const nested = (level: number): object =>
      level ? { engine: 'docker', containers: [nested(level - 1)] } : { name: 'web' };
    const stack = (level: number) => ({ kind: 'container-stack', containers: [nested(level)] });
    expect(read(stack(2)).model).toBeDefined();
    expect(JSON.stringify(read(stack(3)).issues)).toContain('at most 3 containers inside');
  });

  test('rules look inside', () => {
    const containers = [{ engine: 'docker', containers: [{ os: 'windows' }] }];
    expect(issuesOf({ kind: 'container-stack', engine: 'lxc', containers })).toEqual([
      'R5 containers.0.containers.0.os',
    ]);
  });
});

describe('14: a VM in a pod', () => {
  const input = inputOf('14-kubevirt-vm-in-pod.yaml');

  test('libvirt and QEMU in the container, the VM on the KVM of the node', () => {
    expect(issuesOf(input)).toEqual([]);
    const { svg } = renderSvg(input);
    for (const word of ['libvirt', 'QEMU', 'KVM', 'testvm', '64 MiB']) expect(svg).toContain(word);
    expect(sentencesOf(input)).toContain('2 kernels');
  });

  test('many are counted in words', () => {
    const containers = [{ name: 'compute', pod: 'p', vm: { guests: 40 } }];
    expect(renderSvg({ ...input, containers }).svg).toMatch(/more VMs/);
  });

  test('the VM ends with its pod', () => {
    const line = linesOf(input).find((one) => one.startsWith('pods.0:'));
    expect(line).toContain('1/1 vm');
  });

  test('needs KVM where its node is a VM', () => {
    expect(issuesOf({ ...input, runsOn: 'cloud' })).toEqual(['R56 containers.0.vm']);
    expect(issuesOf({ ...input, runsOn: 'cloud', nested: true })).toEqual([]);
  });
});

describe('containers beside VMs', () => {
  const input = {
    kind: 'vm-stack',
    hypervisor: 'proxmox',
    engine: 'lxc',
    guests: [{ name: '100' }, { name: '101' }],
    containers: [{ name: '200', os: 'debian' }],
  };

  test('are on the kernel of the host, which they end with', () => {
    expect(issuesOf(input)).toEqual([]);
    expect(sentencesOf(input)).toContain('3 kernels');
    expect(sentencesOf(input)).toContain('1 container runs with LXC beside the VMs');
    const lines = linesOf(input);
    expect(lines.find((one) => one.startsWith('host-kernel:'))).toContain('2/2 vm 1/1 container');
    expect(lines.find((one) => one.startsWith('guests.0:'))).toContain('1/2 vm 0/1 container');
  });

  test('a type 1 hypervisor has no host for them', () => {
    expect(issuesOf({ ...input, hypervisor: 'esxi' })).toEqual(['nothing-to-draw containers']);
  });

  test('rules look at them', () => {
    const containers = [{ os: 'windows' }];
    expect(issuesOf({ ...input, containers })).toEqual(['R5 containers.0.os']);
  });
});

describe('a pod is what its own runtime makes of it', () => {
  const node = {
    kind: 'container-stack',
    engine: 'kubernetes',
    runtime: 'containerd',
    hostOs: 'ubuntu',
  };

  test('only pods with VMs are confidential', () => {
    const text = describeText({
      ...node,
      runtime: 'kata',
      confidential: 'tdx',
      containers: [
        { name: 'llm', pod: 'llm' },
        { name: 'web', pod: 'web', runtime: 'runc' },
      ],
    });
    expect(text).toContain('memory of llm');
    expect(text).not.toContain('memory of web');
  });

  test.each([
    ['by its runtime class', { runtime: 'kata-qemu-snp' }],
    ['by its key', { runtime: 'kata', confidential: 'sev-snp' }],
  ])('one pod is confidential %s', (_name, own) => {
    const containers = [
      { name: 'web', pod: 'web' },
      { name: 'vault', pod: 'vault', ...own },
    ];
    const input = { ...node, containers };
    expect(issuesOf(input)).toEqual([]);
    expect(describeText(input)).toContain('memory of vault');
  });

  test('a key without a VM is said', () => {
    const containers = [
      { name: 'web', pod: 'web', confidential: 'tdx' },
      { name: 'vault', pod: 'vault', runtime: 'kata' },
    ];
    expect(read({ ...node, containers }).issues).toMatchObject([
      { code: 'nothing-to-draw', path: ['containers', 0, 'confidential'] },
    ]);
  });

  test('privileged before a Sentry is no root on the host', () => {
    const containers = [{ name: 'nb', pod: 'nb', runtime: 'gvisor', privileged: true }];
    const [issue] = read({ ...node, containers }).issues;
    expect(issue).toMatchObject({ rule: 'R62', severity: 'info' });
    expect(issue?.message).not.toContain('root on');
  });
});

describe('containers in containers of a desktop product', () => {
  test.each(['docker-desktop', 'colima', 'orbstack'])(
    '%s: are on the kernel of its VM',
    (engine) => {
      const input = {
        kind: 'container-stack',
        engine,
        hostOs: 'macos',
        containers: [
          { name: 'kind', image: 'kindest/node:v1.37.0', engine: 'kubernetes', containers: 2 },
        ],
      };
      expect(issuesOf(input)).toEqual([]);
      expect(describeText(input)).toContain('the Linux kernel of that VM');
    },
  );
});

test('containers of Windows are not started by runc', () => {
  const text = describeText({
    kind: 'container-stack',
    engine: 'docker',
    hostOs: 'windows-server-2025',
  });
  expect(text).toContain('HCS');
  expect(text).not.toContain('runc ');
});

test('an open frame keeps the line of its boundary', () => {
  const widths = (engine: string): readonly string[] => {
    const containers = [{ name: 'web', mounts: '/var/run/docker.sock:/var/run/docker.sock' }];
    const { svg } = renderSvg({ kind: 'container-stack', engine, containers });
    const [, frame = ''] = /data-node="containers\.0"[^>]*>(.*?)<g/s.exec(svg) ?? [];
    return [...frame.matchAll(/class="box"[^>]*stroke-width="([\d.]+)"/g)].map(([, w = '']) => w);
  };
  expect(widths('docker')).toEqual(['1.5']);
  // What confines nothing is no VM.
  expect(widths('chroot')).toEqual(['0.75']);
});
