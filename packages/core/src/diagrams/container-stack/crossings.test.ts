import { describe as suite, expect, test } from 'vitest';
import { decode } from '../../input/repair.ts';
import { describe, read, renderSvg } from '../../index.ts';
import { breaksWall, sortOf, type Crossing } from './crossings.ts';
import { containerStack } from './diagram.ts';

function crossings(crosses: unknown) {
  const decoded = decode(containerStack.schema, { kind: 'container-stack', crosses });
  if (!decoded.ok) throw new Error('not decoded');
  return { list: decoded.value.crosses, issues: decoded.issues };
}

/** How far who controls the first sandbox gets: ids of what is reached. */
function reached(input: object): readonly string[] {
  const { reach } = read({
    kind: 'container-stack',
    fault: 'containers.0.app',
    faultKind: 'compromise',
    ...input,
  });
  return [...(reach?.reached.keys() ?? [])];
}

suite('as one text', () => {
  test.each<[string, readonly Crossing[]]>([
    [
      'workspace both; credentials in through proxy',
      [
        { what: 'workspace', way: 'both' },
        { what: 'credentials', way: 'in', through: 'proxy' },
      ],
    ],
    ['docker.sock in read-only', [{ what: 'docker.sock', way: 'in', readOnly: true }]],
    ['host files in (read-only);', [{ what: 'host files', way: 'in', readOnly: true }]],
    [
      'socket IN AND OUT [ro] via a filter',
      [{ what: 'socket', way: 'both', readOnly: true, through: 'a filter' }],
    ],
    ['log in folder out', [{ what: 'log in folder', way: 'out' }]],
    ['', []],
  ])('%j', (text, list) => expect(crossings(text)).toEqual({ list, issues: [] }));

  test.each(['workspace', 'in', 'workspace both; network', 'network sideways'])(
    '%j has no way',
    (text) => {
      const { issues, list } = crossings(text);
      expect(list).toBeUndefined();
      expect(issues[0]?.path).toEqual(['crosses']);
      expect(issues[0]?.message).toContain('expected what crosses and its way');
    },
  );

  test('a list tells which entry is wrong', () => {
    const { issues, list } = crossings([
      { what: 'a', way: 'in' },
      { what: 'b', way: 'up' },
    ]);
    expect(issues.map(({ path }) => path)).toEqual([['crosses', 1, 'way']]);
    expect(list).toEqual([
      { what: 'a', way: 'in' },
      { what: 'b', way: 'both' },
    ]);
  });

  test('an entry without a name goes, the others stay', () => {
    const { issues, list } = crossings([{ way: 'in' }, 7, { what: 'b', way: 'out' }]);
    expect(issues.map(({ path }) => path)).toEqual([
      ['crosses', 0],
      ['crosses', 1],
    ]);
    expect(list).toEqual([{ what: 'b', way: 'out' }]);
  });
});

test.each([
  ['docker.sock', 'engine'],
  ['/var/run/docker.sock', 'engine'],
  ['/run/containerd/containerd.sock', 'engine'],
  ['Docker socket', 'engine'],
  ['docker.pid', 'other'],
  ['postgres.sock', 'other'],
  ['/', 'disk'],
  ['~', 'disk'],
  ['C:\\', 'disk'],
  ['/mnt/c', 'disk'],
  ['/home/ann', 'disk'],
  ['/srv/data', 'other'],
  ['SSH keys', 'credentials'],
  ['ssh-agent socket', 'credentials'],
  ['api.example.com', 'network'],
  ['proxy socket', 'proxy'],
  ['my repository', 'workspace'],
])('%s: %s', (what, sort) => expect(sortOf({ what, way: 'both' })).toBe(sort));

test.each<[Crossing, boolean]>([
  [{ what: 'docker.sock', way: 'in' }, true],
  [{ what: 'docker.sock', way: 'in', readOnly: true }, true],
  [{ what: 'docker.sock', way: 'both', through: 'socket proxy' }, false],
  [{ what: 'docker.sock', way: 'none' }, false],
  [{ what: '/', way: 'both' }, true],
  [{ what: '/', way: 'in' }, false],
  [{ what: '/', way: 'both', readOnly: true }, false],
  [{ what: 'workspace', way: 'both' }, false],
])('%j breaks the wall: %s', (crossing, breaks) => expect(breaksWall(crossing)).toBe(breaks));

suite('who controls an agent', () => {
  const plain = { crosses: 'workspace both; network out' };
  const broken = { crosses: 'docker.sock both' };
  const wide = { containers: 2 };

  test.each(['docker', 'gvisor', 'bubblewrap'])('%s: has the host through a breach', (engine) => {
    const own = reached({ engine, ...wide, ...plain });
    expect(own.filter((id) => !id.startsWith('containers.0'))).toEqual([]);
    expect(own).not.toContain('containers.0.sandbox-kernel');
    expect(reached({ engine, ...wide, ...broken })).toContain('host-kernel');
    expect(reached({ engine, ...wide, ...broken })).toContain('containers.1');
  });

  test('in a VM of its own as well', () => {
    expect(reached({ engine: 'e2b', ...wide, ...plain })).toEqual(['containers.0.app']);
    expect(reached({ engine: 'e2b', ...wide, ...broken })).toContain('host-kernel');
  });

  test('a breach of another is not its own', () =>
    expect(
      reached({ engine: 'docker', containers: [{}, broken] }).filter(
        (id) => !id.startsWith('containers.0'),
      ),
    ).toEqual([]));

  test('in the VM of a desktop product that VM and no more', () => {
    const all = reached({ engine: 'docker-desktop', ...wide, ...broken });
    expect(all).toContain('hidden-vm');
    expect(all).not.toContain('host-kernel');
  });
});

suite('sentences', () => {
  const of = (input: object, locale = 'en'): string =>
    describe({ kind: 'container-stack', ...input }, { locale });

  test('everything that crosses is told', () => {
    const text = of({
      engine: 'docker',
      crosses: 'workspace both; host files none',
      containers: [{ name: 'agent', crosses: 'docker.sock in read-only; keys in through vault' }],
    });
    expect(text).toContain('What crosses the wall: workspace in and out; host files stopped.');
    expect(text).toContain(
      'What crosses the wall of agent besides: docker.sock in read-only; keys in through vault.',
    );
    expect(text).toContain('docker.sock breaks the wall');
  });

  test('in Arabic', () => {
    const text = of({ engine: 'docker', crosses: 'docker.sock both' }, 'ar');
    expect(text).toContain('ما يعبر الجدار');
    expect(text).toContain('يكسر docker.sock الجدار');
  });

  test('nothing is said where nothing is told', () =>
    expect(of({ engine: 'docker' })).not.toContain('wall'));

  test('a process sandbox has no containers, images or user space', () => {
    const text = of({ engine: 'bubblewrap', containers: 2 });
    expect(text).toContain('2 sandboxes run with bubblewrap.');
    expect(text).toContain('Both sandboxes use the one Linux kernel of the host');
    expect(text).not.toMatch(/container|Libraries/);
  });

  test('what is taken for a wall and is none', () =>
    expect(of({ engine: 'chroot' })).toContain('There is no boundary: chroot changes'));
});

suite('drawn', () => {
  const draw = (input: object): string => {
    const result = renderSvg({ kind: 'container-stack', ...input });
    return result.ok ? result.svg : '';
  };

  test('each crossing has its node, in every boundary', () => {
    for (const engine of ['docker', 'gvisor', 'e2b', 'bubblewrap']) {
      const svg = draw({ engine, containers: 2, crosses: 'workspace both; docker.sock both' });
      for (const id of ['0.crosses.0', '0.crosses.1', '1.crosses.1'])
        expect(svg).toContain(`data-node="containers.${id}"`);
      expect(svg.match(/class="fault breach"/g)?.length).toBeGreaterThan(1);
    }
  });

  test('in pods once for those that share one', () => {
    const svg = draw({
      engine: 'kubernetes',
      containers: [{ pod: 'a' }, { pod: 'a', crosses: 'secret in' }],
      crosses: 'network out',
    });
    expect(svg).toContain('data-node="containers.0.crosses.0"');
    expect(svg).not.toContain('data-node="containers.1.crosses.0"');
    expect(svg).toContain('data-node="containers.1.crosses.1"');
  });

  test('in containers of a guest', () => {
    const result = renderSvg({
      kind: 'vm-stack',
      guests: [{ engine: 'docker', containers: [{ crosses: 'docker.sock both' }] }],
    });
    expect(result.ok && result.svg).toContain('crosses.0"');
    expect(result.ok && result.svg).toContain('class="fault breach"');
  });

  test('nothing is wider where nothing crosses', () => {
    expect(draw({ engine: 'docker' })).not.toMatch(/crossing|breach/);
  });
});

suite('products take what their system has', () => {
  test.each([
    ['claude-code', 'linux', 'bwrap'],
    ['claude-code', 'macos', 'sandbox-exec'],
    ['codex', undefined, 'bwrap'],
    ['gemini-cli', 'macos', 'sandbox-exec'],
    ['gemini-cli', 'debian-13', 'runc'],
  ])('%s on %s: %s', (engine, hostOs, starts) => {
    const svg = renderSvg({
      kind: 'container-stack',
      engine,
      hostOs,
      containers: 1,
      detail: 'full',
    });
    expect(svg.ok && svg.svg).toContain(starts);
  });
});
