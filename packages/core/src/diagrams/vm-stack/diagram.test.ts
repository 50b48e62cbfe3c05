import { describe, expect, test } from 'vitest';
import { describe as say, layout, read, renderSvg } from '../../api.ts';
import { HYPERVISORS } from '../../domain/hypervisors.ts';
import type { Block } from '../../figure/block.ts';
import type { Box } from '../../figure/box.ts';
import { kernelMarks, kernelsOf } from '../../../../../test/kernel-marks.ts';

const stack = (input: object): readonly Block[] =>
  read({ kind: 'vm-stack', ...input }).picture.layers;

/** Every block with its id. */
function all(layers: readonly Block[]): Map<string, Block> {
  const found = new Map<string, Block>();
  const visit = (block: Block): void => {
    found.set(block.id, block);
    block.children?.forEach(visit);
  };
  layers.forEach(visit);
  return found;
}

/** Layers from the ground up as table 3a writes them: a frame's content in brackets. */
function order(block: Block): string {
  const { children = [], kind, layout, look } = block;
  const inside = children.map(order);
  const joined =
    layout && layout !== 'levels' ? `{ ${inside.join(' || ')} }` : inside.toReversed().join(' > ');
  if (!look && children.length) return joined;
  return children.length ? `${kind}[${joined}]` : kind;
}

const VM = 'vm[guest-kernel > guest-userland > app]';
const ON_VMM = `vmm-process > ${VM}`;
const DOMAIN = 'control-domain[host-kernel > host-userland]';
const HOSTED = `hardware > host-kernel[hypervisor] > { host-userland || ${ON_VMM} }`;
const ORDERS: Readonly<Record<string, string>> = {
  xen: `hardware > hypervisor > { ${DOMAIN} || ${VM} }`,
  'hyper-v': `hardware > hypervisor > { ${DOMAIN} || ${VM} }`,
  esxi: `hardware > hypervisor > { ${ON_VMM} }`,
  'kvm-qemu': HOSTED,
  'nutanix-ahv': `hardware > host-kernel[hypervisor] > { host-userland || vmm-process > vm[guest-kernel > app] || ${ON_VMM} }`,
  bhyve: HOSTED,
  nitro: `{ hardware || offload } > hypervisor > { ${VM} }`,
  firecracker: HOSTED,
  'cloud-hypervisor': HOSTED,
  'qemu-tcg': `hardware > host-kernel > { host-userland || ${ON_VMM} }`,
  virtualbox: HOSTED,
  'vmware-workstation': HOSTED,
  'vmware-fusion': HOSTED,
  parallels: HOSTED,
  'apple-hvf': HOSTED,
  krunkit: HOSTED,
  'qemu-hvf': HOSTED,
  'google-compute-engine': HOSTED,
  openvmm: HOSTED,
  'openvmm-hvf': HOSTED,
  crosvm: HOSTED,
  libkrun: HOSTED,
  dragonball: HOSTED,
  mshv: `hardware > hypervisor > { ${DOMAIN} || ${VM} }`,
  zvm: `hardware > hypervisor > hypervisor > { ${VM} }`,
};

describe('layer order', () => {
  test.each(HYPERVISORS.map(({ id }) => [id]))('of %s is that of table 3a', (hypervisor) => {
    const layers = stack({ hypervisor, guests: 1 });
    expect(order({ id: '', kind: '', children: layers })).toBe(ORDERS[hypervisor]);
  });
});

describe('kernels', () => {
  test.each([
    ['three guests and Dom0', { hypervisor: 'xen', guests: 3 }, 4],
    ['no Dom0 under ESXi', { hypervisor: 'esxi', guests: 3 }, 3],
    ['the host kernel and the guests', { hypervisor: 'kvm', guests: 3 }, 4],
    ['a Controller VM too', { hypervisor: 'ahv', guests: 1 }, 3],
    ['nobody said how many: three', { hypervisor: 'esxi' }, 3],
    ['no guests', { hypervisor: 'xen', guests: [] }, 1],
    ['none as a count', { hypervisor: 'kvm', guests: 0 }, 1],
    ['folded guests', { hypervisor: 'kvm', guests: 200 }, 201],
    ['very many', { hypervisor: 'esxi', guests: 10_000 }, 10_000],
    ['a unikernel is one', { hypervisor: 'nitro', guests: [{ unikernel: true }, {}] }, 2],
    [
      'containers bring none',
      { hypervisor: 'esxi', guests: [{ engine: 'docker', containers: 40 }] },
      1,
    ],
    ['a nested hypervisor and its guest', { hypervisor: 'kvm', nested: true, guests: 2 }, 4],
    [
      'nested guests that are folded',
      {
        hypervisor: 'esxi',
        guests: [...Array.from({ length: 30 }, () => ({})), { vmStack: { guests: 5 } }],
      },
      36,
    ],
    [
      'a hidden guest with Xen, its Dom0 and guests',
      {
        hypervisor: 'esxi',
        guests: [
          ...Array.from({ length: 30 }, () => ({})),
          { vmStack: { hypervisor: 'xen', guests: 40 } },
        ],
      },
      71,
    ],
  ])('%s', (_, input, n) => {
    expect(kernelsOf({ kind: 'vm-stack', ...input })).toBe(n);
    expect(say({ kind: 'vm-stack', ...input })).toMatch(
      n === 1
        ? 'The picture holds 1 kernel.'
        : `The picture holds ${n.toLocaleString('en')} kernels.`,
    );
  });
});

describe('a guest', () => {
  test('lists its devices in a band, and then its neighbours have that band too', () => {
    const blocks = all(stack({ guests: [{ vcpus: 2, disk: '40GiB', nic: 'virtio' }, {}] }));
    expect(blocks.get('guests.0.virtual-hardware')?.detail).toBe('2 vCPUs · 40 GiB disk · virtio');
    expect(blocks.has('guests.1.virtual-hardware')).toBe(true);
  });

  test('that is emulated has no boundary that hardware enforces', () => {
    const blocks = all(stack({ hypervisor: 'tcg', guests: [{ arch: 'riscv64' }] }));
    expect(blocks.get('guests.0')?.boundary).toBe('none');
  });

  test.each([
    ['a container stack', { containerStack: { engine: 'docker', containers: [{ name: 'web' }] } }],
    ['the shorthand', { engine: 'docker', containers: [{ name: 'web' }] }],
  ])('holds containers on its own kernel: %s', (_, guest) => {
    const blocks = all(stack({ guests: [{ name: 'node', os: 'debian-12', ...guest }] }));
    const ids = [...blocks.keys()];
    expect(ids).toContain('guests.0.containerStack.containers.0');
    expect(blocks.get('guests.0.guest-kernel')?.detail).toMatch(/one kernel/);
    expect(blocks.has('guests.0.app')).toBe(false);
  });

  test('may run a hypervisor, and levels are named', () => {
    const vmStack = { hypervisor: 'xen', guests: [{ vmStack: { hypervisor: 'kvm', guests: 1 } }] };
    const blocks = all(stack({ hypervisor: 'kvm', guests: [{ os: 'debian', vmStack }] }));
    expect(blocks.get('hypervisor')?.detail).toMatch(/^L0/);
    expect(blocks.get('guests.0')?.aside).toBe('L1');
    expect(blocks.get('guests.0.vmStack.hypervisor')?.detail).toMatch(/^L1/);
    expect(blocks.get('guests.0.vmStack.guests.0')?.aside).toBe('L2');
    expect(blocks.get('guests.0.vmStack.guests.0.vmStack.guests.0')?.aside).toBe('L3');
  });

  test('at the deepest level runs none', () => {
    const deep = { vmStack: { guests: [{ vmStack: { guests: [{ vmStack: { guests: 1 } }] } }] } };
    const { issues } = renderSvg({ kind: 'vm-stack', guests: [deep] });
    expect(issues[0]).toMatchObject({ code: 'wrong-value', message: /at most 3 hypervisors/ });
  });

  test('of a nested stack is a kernel for the hypervisor inside it', () => {
    const blocks = all(stack({ nested: true, guests: [{ os: 'fedora-42' }] }));
    const kernel = blocks.get('guests.0.vmStack.host-kernel');
    expect(kernel).toMatchObject({ kind: 'guest-kernel', tone: 'guest', label: 'Fedora 42 + KVM' });
  });
});

test.each(HYPERVISORS.map(({ id }) => [id]))(
  'brackets of %s say what they span: no word twice, nothing of what stands above',
  (hypervisor) => {
    const [row, base] = stack({ hypervisor, guests: 2 })[0]?.children ?? [];
    expect(row?.bracket?.words).not.toMatch(/(\b\w+) \1\b/);
    expect(base?.bracket?.words).toMatch(/shared by both$/);
  },
);

describe('the system of the host', () => {
  test('of a product with a control domain is told of the domain', () => {
    const { issues, picture } = read({
      kind: 'vm-stack',
      hypervisor: 'xen',
      controlOs: 'debian-12',
    });
    expect(issues).toEqual([]);
    expect(all(picture.layers).get('control-domain.host-kernel')?.label).toBe('Debian 12');
  });

  test.each(['esxi', 'xen'])('under %s is an error, and is drawn there', (hypervisor) => {
    const input = { kind: 'vm-stack', hypervisor, hostOs: 'debian', guests: 1 };
    const { issues, picture } = read(input);
    expect(issues).toMatchObject([{ rule: 'R1', severity: 'error', path: ['hostOs'] }]);
    expect(order({ id: '', kind: '', children: picture.layers })).toMatch(
      /^hardware > host-kernel > hypervisor > /,
    );
  });

  test.each([
    ['windows-11', 'VirtualBox'],
    ['macos', 'Apple Virtualization'],
    ['freebsd', 'bhyve'],
    ['rhel', 'KVM + QEMU'],
  ])('%s has a hypervisor that runs on it, where none is named', (hostOs, name) => {
    expect(read({ kind: 'vm-stack', hostOs }).picture.title).toContain(name);
  });
});

describe('a picture of what is wrong', () => {
  test.each([
    ['no hypervisor', { hypervisor: 'none' }, `hardware > { ${VM} }`],
    [
      'a control domain below',
      { hypervisor: 'xen', controlDomain: 'below' },
      `hardware > control-domain > hypervisor > { ${VM} }`,
    ],
    [
      'a control domain that is left out',
      { hypervisor: 'xen', controlDomain: 'none' },
      `hardware > hypervisor > { ${VM} }`,
    ],
    [
      'a hosted hypervisor without its host',
      { hypervisor: 'virtualbox', hostOs: 'none' },
      `hardware > hypervisor > { ${ON_VMM} }`,
    ],
  ])('has %s', (_, input, layers) => {
    const plan = stack({ guests: 1, ...input });
    expect(order({ id: '', kind: '', children: plan })).toBe(layers);
  });

  test('has a VM without its kernel, and does not count it', () => {
    const layers = stack({ hypervisor: 'esxi', guests: [{ kernel: 'none' }, {}] });
    expect(all(layers).has('guests.0.guest-kernel')).toBe(false);
    expect(kernelMarks(layers)).toEqual(['guests.1.guest-kernel']);
    expect(say({ kind: 'vm-stack', guests: [{ kernel: 'none' }] })).not.toContain('own kernel.');
  });
});

test('what new keys say is drawn or said', () => {
  const guests = [{ os: 'debian-12', kernel: 'Linux 6.12', arch: 'arm64' }, { arch: 'amd64' }];
  const input = { hostArch: 'amd64', emulation: true, memoryOvercommit: 'swap', guests };
  const layers = all(stack(input));
  expect(layers.get('guests.0.guest-kernel')?.detail).toContain('Linux 6.12');
  expect(layers.get('guests.0')?.boundary).toBe('none');
  expect(layers.get('guests.1')?.boundary).toBe('hardware-assisted');
  expect(layers.get('hardware')?.detail).toContain('swap');
  expect(say({ kind: 'vm-stack', ...input })).toMatch(/emulated.*slower/);
  const { issues } = read({ kind: 'vm-stack', hypervisor: 'esxi', controlOs: 'linux' });
  expect(issues).toMatchObject([{ code: 'nothing-to-draw', path: ['controlOs'] }]);
});

test('relations are said', () => {
  const words = say({ kind: 'vm-stack', hypervisor: 'xen', guests: 1 });
  expect(words).toContain('VM 1, rests on Xen');
  expect(words).toContain('privileged VM beside the guests, on Xen');
  expect(words).toContain('Each VM has its own kernel.');
  expect(say({ kind: 'vm-stack', hypervisor: 'kvm', guests: 1 })).toContain(
    'type 1 by vendor usage; hosted by construction',
  );
});

describe('layout', () => {
  const guests = [
    { name: 'a', os: 'windows-server-2022', vcpus: 4, memory: '8GiB' },
    { name: 'b', engine: 'docker', containers: 3 },
    { name: 'c', vmStack: { hypervisor: 'xen', guests: 2 } },
  ];
  const cases = HYPERVISORS.flatMap(({ id }) =>
    [320, 480, 760, 1200].map((width) => [id, width] as const),
  );
  test.each(cases)('%s at %d: nothing overlaps or leaves its parent', (hypervisor, width) => {
    for (const input of [{ hypervisor }, { hypervisor, guests }, { hypervisor, guests: 40 }]) {
      check(layout({ kind: 'vm-stack', ...input }, { width }));
    }
  });
});

function check(box: Box): void {
  box.children.forEach((child, index) => {
    expect(child.x, child.block.id).toBeGreaterThanOrEqual(0);
    expect(child.y, child.block.id).toBeGreaterThanOrEqual(0);
    expect(child.x + child.width, child.block.id).toBeLessThanOrEqual(box.width + 0.01);
    expect(child.y + child.height, child.block.id).toBeLessThanOrEqual(box.height + 0.01);
    for (const other of box.children.slice(index + 1)) {
      const apart =
        child.x + child.width <= other.x + 0.01 ||
        other.x + other.width <= child.x + 0.01 ||
        child.y + child.height <= other.y + 0.01 ||
        other.y + other.height <= child.y + 0.01;
      expect(apart, `${child.block.id} and ${other.block.id}`).toBe(true);
    }
    check(child);
  });
}
