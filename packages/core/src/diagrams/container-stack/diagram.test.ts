import { describe as suite, expect, test } from 'vitest';
import { describe, layout, renderSvg } from '../../api.ts';
import { ENGINES } from '../../domain/engines.ts';
import type { Block } from '../../figure/block.ts';
import type { Box } from '../../figure/box.ts';
import { translator } from '../../words/translate.ts';
import { deriveContainers } from './stack.ts';
import { standing } from './view.ts';
import { containerStack } from './diagram.ts';
import { decode } from '../../input/repair.ts';
import { kernelMarks, kernelsOf } from '../../../../../test/kernel-marks.ts';

const t = translator(undefined, containerStack.words);

function picture(input: object) {
  const decoded = decode(containerStack.schema, { kind: 'container-stack', ...input });
  if (!decoded.ok) throw new Error('not decoded');
  const { layers, ...rest } = containerStack.picture(decoded.value, t);
  const blocks: Block[] = [];
  const walk = (block: Block): void => {
    blocks.push(block);
    block.children?.forEach(walk);
  };
  layers.forEach(walk);
  const issues = [...decoded.issues, ...containerStack.inspect(decoded.value)];
  return { ...rest, layers, blocks, issues, model: decoded.value };
}

const kernels = (input: object): number => kernelsOf({ kind: 'container-stack', ...input });

function boxes(root: Box): Box[] {
  return [root, ...root.children.flatMap(boxes)];
}

suite('kernels', () => {
  test.each([
    ['docker', 1],
    ['containerd', 1],
    ['cri-o', 1],
    ['podman', 1],
    ['lxc', 1],
    ['kubernetes', 1],
    ['windows-process', 1],
    ['gvisor', 3 + 1],
    ['kata', 3 + 1],
    ['apple-container', 3 + 1],
    ['windows-hyperv', 3 + 1],
    ['docker-desktop-mac', 1 + 1],
    ['docker-desktop-win', 1 + 1],
    ['wsl2', 1 + 1],
    ['podman-machine', 1 + 1],
  ])('%s: 3 containers use %d', (engine, n) => expect(kernels({ engine, containers: 3 })).toBe(n));

  test.each([
    ['docker', 1],
    ['gvisor', 1001],
    ['kata', 1001],
    ['docker-desktop-mac', 2],
  ])('%s: 1000 containers use %d, those not drawn included', (engine, n) =>
    expect(kernels({ engine, containers: 1000 })).toBe(n),
  );

  test('a VM under all of it adds that of its host', () => {
    expect(kernels({ engine: 'docker', runsOn: 'vm' })).toBe(2);
    expect(kernels({ engine: 'docker', runsOn: 'cloud' })).toBe(1);
  });

  test('no container that shares a kernel holds one', () => {
    for (const { id, home = 'host' } of ENGINES.filter((engine) => engine.home !== 'sandbox')) {
      const frames = picture({ engine: id, containers: 2 }).blocks.filter(
        ({ kind }) => kind === 'container-boundary',
      );
      if (home === 'host') expect(frames.length).toBe(2);
      for (const frame of frames) expect(kernelMarks([frame])).toEqual([]);
    }
  });
});

suite('boundaries', () => {
  test.each([
    ['docker', 'containers.0', 'kernel-enforced'],
    ['gvisor', 'containers.0', 'user-space-kernel'],
    ['kata', 'pods.0', 'hardware-assisted'],
    ['kata', 'containers.0', 'kernel-enforced'],
    ['apple-container', 'containers.0.vm', 'hardware-assisted'],
    ['windows-hyperv', 'containers.0', 'kernel-enforced'],
    ['kubernetes', 'pods.0', 'kernel-enforced'],
    ['docker-desktop-mac', 'hidden-vm', 'hardware-assisted'],
  ])('%s: %s is %s', (engine, id, boundary) =>
    expect(picture({ engine }).blocks.find((block) => block.id === id)?.boundary).toBe(boundary),
  );

  test('a runtime such as gVisor draws the boundary, its caller stays the engine', () => {
    const { blocks } = picture({ engine: 'docker', runtime: 'runsc' });
    expect(blocks.find(({ id }) => id === 'containers.0')?.boundary).toBe('user-space-kernel');
    expect(blocks.find(({ id }) => id === 'engine')).toMatchObject({
      label: 'Docker Engine',
      detail: 'dockerd → containerd → shim → runsc',
    });
  });
});

suite('engines', () => {
  test.each([
    ['docker', undefined, 'dockerd → containerd → shim → runc'],
    ['docker', 'crun', 'dockerd → containerd → shim → crun'],
    ['containerd', undefined, 'shim → runc'],
    ['podman', undefined, 'no daemon · podman → conmon → crun'],
    ['kubernetes', undefined, 'no CRI runtime'],
    ['kubernetes', 'runc', 'CRI → containerd → shim → runc'],
    ['kubernetes', 'crun', 'CRI → containerd → shim → crun'],
    ['kubernetes', 'youki', 'CRI → containerd → shim → youki'],
    ['kubernetes', 'podman', 'no daemon · no CRI runtime · podman → conmon → crun'],
    ['kubernetes', 'containerd', 'CRI → containerd → shim → runc'],
    ['kubernetes', 'cri-o', 'CRI → crio → conmon → crun'],
    ['kubernetes', 'cri-dockerd', 'CRI → cri-dockerd → dockerd → containerd → shim → runc'],
    ['kubernetes', 'docker', 'no adapter to the CRI · dockerd → containerd → shim → runc'],
    ['kubernetes 1.23', 'docker', 'dockershim → dockerd → containerd → shim → runc'],
    ['k3s', undefined, 'CRI → containerd → shim → runc'],
    ['openshift', undefined, 'CRI → crio → conmon → crun'],
    ['kubernetes', 'kata', 'CRI → containerd → shim-kata-v2'],
    ['kata', 'cri-o', 'crio → shim-kata-v2'],
    ['windows-hyperv', undefined, 'dockerd → containerd → HCS'],
  ])('%s with runtime %s calls %s', (engine, runtime, chain) =>
    expect(picture({ engine, runtime }).blocks.find(({ id }) => id === 'engine')?.detail).toBe(
      chain,
    ),
  );

  test('the engine stands beside; below is a conventional picture that says so', () => {
    const row = picture({ engine: 'docker' }).layers[0]?.children?.[0];
    expect(row?.children?.map(({ kind }) => kind)).toEqual(['tenants', 'engine', 'host-userland']);
    const below = picture({ engine: 'docker', enginePlacement: 'below' });
    expect(below.layers[0]?.children?.[1]?.bracket?.words).toContain('straight to the kernel');
  });

  test('pods are counted where they are what is repeated', () => {
    const pods = [
      { name: 'web', pod: 'shop' },
      { name: 'proxy', pod: 'shop' },
      { name: 'db', pod: 'data' },
    ];
    const bracket = picture({ engine: 'k8s', containers: pods }).blocks.find(
      (block) => block.bracket,
    );
    expect(bracket?.bracket?.count).toBe('2×');
  });

  test('Kubernetes has its control plane beside the node, on none of its layers', () =>
    expect(picture({ engine: 'k8s' }).layers[0]?.children?.[0]).toMatchObject({
      id: 'control-plane',
      apart: true,
    }));

  test('one that the table has not is drawn as named', () => {
    const { issues, title } = picture({ engine: 'Foundry', containers: 2 });
    expect(title).toBe('Foundry: 2 containers');
    expect(issues).toMatchObject([{ code: 'unknown-engine', severity: 'warning' }]);
  });

  test.each(ENGINES.map(({ id }) => id))('%s: ids are unique and everything is said', (engine) => {
    for (const place of ['bare-metal', 'vm', 'cloud']) {
      const { blocks } = picture({ engine, runsOn: place, hypervisor: 'xen' });
      const ids = blocks.map(({ id }) => id);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      const text = describe({ kind: 'container-stack', engine, runsOn: place, hypervisor: 'xen' });
      for (const { label } of blocks) if (label) expect(text).toContain(label);
      expect(text).not.toContain('undefined');
    }
  });
});

suite('containers', () => {
  test('of one pod stand in one frame', () => {
    const containers = [{ pod: 'shop' }, { pod: 'db' }, { pod: 'shop' }, {}];
    const { blocks } = picture({ engine: 'k8s', containers });
    expect(blocks.filter(({ kind }) => kind === 'pod').map(({ label }) => label)).toEqual([
      'shop',
      'db',
      'Pod 3',
    ]);
    const inShop = blocks.find(({ id }) => id === 'pods.0.containers')?.children;
    expect(inShop?.map(({ id }) => id)).toEqual(['containers.0', 'containers.2']);
  });

  test('say whose kernel they share', () => {
    const text = (input: object): string | undefined =>
      picture(input).blocks.find(({ id }) => id === 'containers.0')?.description;
    expect(text({ engine: 'docker' })).toBe('shares the host kernel');
    expect(text({ engine: 'docker', runsOn: 'vm' })).toContain('the guest kernel of');
  });

  test('take namespaces as a list or as text', () => {
    const containers = [{ namespaces: 'pid, net uts' }, { namespaces: ['pid', 'net', 'uts'] }];
    const { list = [] } = picture({ containers }).model.containers ?? {};
    expect(list[0]?.namespaces).toEqual(list[1]?.namespaces);
  });

  test.each([0, -1, 1.5, 100_001, 1e9, 'many'])('%j is no number of them', (containers) => {
    const { issues, model } = picture({ containers });
    expect(issues[0]?.path).toEqual(['containers']);
    expect(model.containers).toBeUndefined();
  });

  test('on a kernel of another diagram carry its path', () => {
    const [row] = standing(
      t,
      'guests.1.containerStack',
      deriveContainers({ engine: 'docker' }),
      'that kernel',
      '',
    );
    const ids = [row, ...(row?.children ?? [])].map((block) => block?.id);
    for (const id of ids) expect(id).toMatch(/^guests\.1\.containerStack\./);
  });
});

suite('layout', () => {
  const inputs = [
    ...ENGINES.map(({ id }) => ({ engine: id, containers: 5 })),
    { engine: 'k8s', containers: Array.from({ length: 40 }, (_, n) => ({ pod: `p${n % 17}` })) },
    { engine: 'docker', containers: 100_000 },
    { engine: 'docker', runsOn: 'vm', containers: 4 },
  ];
  test.each(inputs)('of %o: children lie inside, siblings do not overlap', (input) => {
    for (const width of [240, 320, 480, 760, 1200]) {
      for (const { children, ...parent } of boxes(
        layout({ kind: 'container-stack', ...input }, { width }),
      )) {
        children.forEach((child, index) => {
          expect(child.x).toBeGreaterThanOrEqual(-0.01);
          expect(child.x + child.width).toBeLessThanOrEqual(parent.width + 0.01);
          expect(child.y + child.height).toBeLessThanOrEqual(parent.height + 0.01);
          for (const other of children.slice(index + 1)) {
            const apart =
              child.x + child.width <= other.x + 0.01 ||
              other.x + other.width <= child.x + 0.01 ||
              child.y + child.height <= other.y + 0.01 ||
              other.y + other.height <= child.y + 0.01;
            expect(apart, `${child.block.id} and ${other.block.id} at ${width}`).toBe(true);
          }
        });
      }
    }
  });

  test('many containers stay a small picture', () =>
    expect(renderSvg({ kind: 'container-stack', containers: 100_000 }).svg.length).toBeLessThan(
      30_000,
    ));
});
