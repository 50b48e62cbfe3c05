import { describe as suite, expect, test } from 'vitest';
import { describe, layout, read, renderSvg } from '../../api.ts';
import type { Block } from '../../figure/block.ts';
import type { Box } from '../../figure/box.ts';

function blocksOf(input: object): readonly Block[] {
  const blocks: Block[] = [];
  const visit = (block: Block): void => {
    blocks.push(block);
    block.children?.forEach(visit);
  };
  read({ kind: 'container-stack', ...input }).picture.layers.forEach(visit);
  return blocks;
}

const labels = (input: object, kind: string) =>
  blocksOf(input)
    .filter((block) => block.kind === kind && block.look === 'cell')
    .map(({ label }) => label);

const says = (input: object) => describe({ kind: 'container-stack', ...input });

function boxesOf(input: object, width: number): readonly Box[] {
  const boxes: Box[] = [];
  const visit = (box: Box): void => {
    boxes.push(box);
    box.children.forEach(visit);
  };
  visit(layout({ kind: 'container-stack', ...input }, { width }));
  return boxes;
}

suite('ports', () => {
  test('stand at the edge of the host, and in their container', () => {
    const input = { containers: [{ name: 'web', ports: ['8080:80', '[::1]:53:53/udp', '443'] }] };
    expect(labels(input, 'port')).toEqual([
      ':80',
      ':53/udp',
      ':443',
      '8080 → web:80',
      '[::1]:53 → web:53/udp',
      'a free port → web:443',
    ]);
    expect(says(input)).toContain('Published: 8080 → web:80');
  });

  test('of a desktop product are forwarded from the host, outside of its VM', () => {
    const input = { engine: 'docker-desktop-mac', containers: [{ name: 'web', ports: '80:80' }] };
    const [, , , ...outer] = blocksOf(input).map(({ id }) => id);
    expect(outer.indexOf('published.0')).toBeGreaterThan(outer.indexOf('hidden-vm'));
    const vm = blocksOf(input).find(({ id }) => id === 'hidden-vm');
    expect(JSON.stringify(vm)).not.toContain('published.0');
    expect(says(input)).toContain('Docker Desktop forwards ports of the host into its VM');
  });

  test('of pods are open on their node only where it has a port for them', () => {
    const containers = [{ name: 'web', pod: 'shop', ports: ['80', '8443:443'] }];
    expect(labels({ engine: 'k8s', containers }, 'port')).toEqual([
      ':80',
      ':443',
      '8443 → web:443',
    ]);
  });

  test('of containers on the network of their host are not published', () =>
    expect(labels({ containers: [{ ports: '80:80', networks: 'host' }] }, 'port')).toEqual([
      ':80',
    ]));
});

suite('mounts', () => {
  const containers = [{ name: 'db', mounts: './a:/a:ro data:/data tmpfs:/run /cache' }];

  test('are told apart by hue and word', () => {
    const mounts = blocksOf({ containers }).filter(({ kind }) => kind === 'mount');
    expect(mounts.map(({ tone, description }) => [tone, description])).toEqual([
      ['host', 'bind mount of the host · read-only'],
      ['engine', 'named volume'],
      [undefined, 'tmpfs'],
      ['engine', 'anonymous volume'],
    ]);
    expect(says({ containers })).toContain(
      'db mounts ./a at /a (bind mount of the host · read-only), data at /data (named volume)',
    );
  });

  test('are counted where there is little room', () => {
    const many = { containers: [containers[0], {}, {}] };
    const words = (width: number) =>
      boxesOf(many, width).flatMap(({ texts = [] }) => texts.map((text) => text.words));
    expect(words(320)).toContain('4 mounts');
    expect(words(1200)).toContain('data → /data');
  });
});

suite('boundaries that do not hold', () => {
  const frame = (unit: object, stack: object = {}) =>
    blocksOf({ ...stack, containers: [unit] }).find(({ id }) => id === 'containers.0');

  test.each([
    [{ mounts: '/var/run/docker.sock:/d.sock:ro' }, {}],
    [{ mounts: '/:/host' }, { engine: 'docker-desktop-mac' }],
    [{ capabilities: '+SYS_MODULE' }, {}],
    [{ privileged: true }, { rootless: true }],
  ])('%o in %o are open', (unit, stack) => {
    expect(frame(unit, stack)).toMatchObject({ breach: true });
    expect(frame(unit, stack)?.description).toContain('its boundary is open');
  });

  test.each([
    [{ mounts: '/run/mysqld.sock:/m' }, {}],
    [{ mounts: '/var/run/docker.sock:/d' }, { engine: 'gvisor' }],
    [{ capabilities: '-SYS_MODULE' }, {}],
    [{ privileged: true }, { engine: 'lxc' }],
  ])('%o in %o are whole', (unit, stack) => expect(frame(unit, stack)?.breach).toBeUndefined());

  test('the gap is drawn in every theme, in the colour of faults', () => {
    const input = { kind: 'container-stack', containers: [{ mounts: '/:/host' }] };
    for (const theme of ['light', 'dark', 'contrast', 'print'] as const) {
      const whole = renderSvg({ ...input, containers: [{}] }, { theme }).svg ?? '';
      const open = renderSvg(input, { theme }).svg ?? '';
      expect(open.split('fault').length).toBeGreaterThan(whole.split('fault').length);
    }
  });
});

suite('networks', () => {
  const containers = [
    { name: 'web', networks: 'front back' },
    { name: 'db', networks: ['back'] },
    { name: 'vpn' },
    { name: 'torrent', networks: 'service:vpn' },
    { name: 'batch', networks: 'none' },
  ];

  test('have a letter each, in their order', () => {
    const strip = blocksOf({ containers }).filter(({ id }) => /^networks\.\d$/.test(id));
    expect(strip.map(({ aside, label, description }) => [aside, label, description])).toEqual([
      ['A', 'front', 'joins web'],
      ['B', 'back', 'joins web, db'],
    ]);
    expect(says({ containers })).toContain('The network back joins web, db.');
  });

  test('that are none are said', () => {
    expect(labels({ containers }, 'network').slice(3, 5)).toEqual(['network of vpn', 'no network']);
    expect(says({ containers })).toContain('torrent uses the network namespace of vpn.');
  });
});

suite('order', () => {
  const containers = [
    { name: 'web', dependsOn: { api: {}, cache: { condition: 'service_healthy' } } },
    { name: 'api', dependsOn: 'db:completed' },
    { name: 'cache' },
    { name: 'db' },
  ];

  test('is the turn of each', () =>
    expect(labels({ containers }, 'start')).toEqual([
      'start 3 · after api, cache (healthy)',
      'start 2 · after db (completed)',
      'start 1',
      'start 1',
    ]));

  test('says that running is not ready', () => {
    expect(says({ containers })).toContain('it is enough that a container runs');
    expect(says({ containers: containers.slice(1) })).not.toContain('it is enough');
  });

  test('what is in a circle never starts', () =>
    expect(
      labels(
        {
          containers: [
            { name: 'a', dependsOn: 'b' },
            { name: 'b', dependsOn: 'a' },
          ],
        },
        'start',
      ),
    ).toEqual(['no start · after b', 'no start · after a']));
});

test('rights are said in words', () => {
  const text = (capabilities: string) => says({ containers: [{ name: 'web', capabilities }] });
  expect(text('-ALL CAP_CHOWN')).toContain('web has no capabilities but CHOWN.');
  expect(text('-ALL')).toContain('web has no capabilities.');
  expect(text('+NET_ADMIN -CHOWN')).toContain('lacks usual capabilities: CHOWN.');
  expect(says({ containers: [{ name: 'web', privileged: true }] })).toContain('no seccomp filter');
});

test('swap and CPUs stand beside the sizes', () => {
  const unit = { memory: '1GiB', swap: '512MiB', cpuset: '8,0-3' };
  const frame = blocksOf({ containers: [unit] }).find(({ id }) => id === 'containers.0');
  expect(frame?.aside?.replaceAll('\u00a0', ' ')).toBe('1 GiB · 512 MiB swap · CPUs 0-3,8');
});

test('thousands of entries are read and drawn in time', () => {
  const mounts = Array.from({ length: 2_000 }, (_, n) => `v${n}:/v/${n}`);
  const ports = Array.from({ length: 2_000 }, (_, n) => `${n + 1}:80`);
  const networks = Array.from({ length: 2_000 }, (_, n) => `n${n}`);
  const start = performance.now();
  const { svg } = renderSvg({ kind: 'container-stack', containers: [{ mounts, ports, networks }] });
  expect(svg).toContain('+');
  expect(performance.now() - start).toBeLessThan(4_000);
});
