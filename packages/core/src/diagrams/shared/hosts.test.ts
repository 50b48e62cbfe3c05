import { describe, expect, test } from 'vitest';
import { describe as say, readTag, renderSvg, type Markup } from '../../index.ts';
import { read } from '../../api.ts';

const CLUSTER = {
  kind: 'container-stack',
  engine: 'kubernetes',
  runtime: 'containerd',
  hostOs: 'debian-12',
  across: 'Overlay network; registry',
  hosts: [
    {
      name: 'a',
      containers: [
        { name: 'web', pod: 'web' },
        { name: 'log', pod: 'web' },
      ],
    },
    { name: 'b', runtime: 'kata', containers: 2 },
    { containers: 1 },
  ],
};
const reached = (fault: string, faultKind?: string): string | undefined =>
  read({ ...CLUSTER, fault, ...(faultKind ? { faultKind } : {}) }).reach?.sentences[0];

describe('several hosts', () => {
  test('are drawn side by side under what spans them', () => {
    const { ok, svg, issues } = renderSvg(CLUSTER, { width: 760 });
    expect(ok).toBe(true);
    expect(issues).toEqual([]);
    for (const id of ['hosts.0', 'hosts.1.pods.0.guest-kernel', 'hosts.2.host-kernel', 'across.1'])
      expect(svg).toContain(`data-node="${id}"`);
    // The control plane is one for all.
    expect(svg.split('data-node="control-plane"')).toHaveLength(2);
    expect(svg).not.toContain('hosts.0.control-plane');
  });

  test('are told one by one, one without a name by its number', () => {
    const text = say(CLUSTER);
    expect(text).toContain('3 hosts side by side');
    expect(text).toContain('All of them share: Overlay network, registry.');
    expect(text).toContain('Host 3: ');
  });

  test('have their kernels counted together', () => {
    const answers = read(CLUSTER).answers?.();
    // Three nodes, and the VMs of two pods.
    expect(answers?.kernels.count).toBe(5);
    expect(answers?.machines.map(({ machine }) => machine)).toEqual(['a', 'b', 'Host 3']);
  });

  test.each([
    ['hosts.0', undefined, 'A crash of Hardware (a) stops 1 of 4 pods and 2 of 5 containers.'],
    [
      'hosts.1.host-kernel',
      undefined,
      'A crash of Debian 12 + KVM (host kernel, b) stops 2 of 4 pods and 2 of 5 containers.',
    ],
    [
      'control-plane',
      undefined,
      'A crash of Control plane (engine) ends there: it stops 0 of 4 pods and 0 of 5 containers.',
    ],
    [
      'control-plane',
      'compromise',
      'Whoever controls Control plane (engine) reaches 4 of 4 pods and 5 of 5 containers.',
    ],
  ])('%s %s goes as far as what rests on it', (fault, kind, sentence) => {
    expect(reached(fault, kind)).toBe(sentence);
  });

  test('are judged each by itself', () => {
    const hosts = [{ name: 'a' }, { name: 'b', containers: [{ namespaces: 'nett' }] }];
    const { issues } = renderSvg({ ...CLUSTER, hosts });
    expect(issues.map(({ path }) => path.join('.'))).toEqual(['hosts.1.containers.0.namespaces.0']);
  });

  test('say once what is wrong for all', () => {
    const { issues } = renderSvg({ ...CLUSTER, engine: 'zork' });
    expect(issues.filter(({ code }) => code === 'unknown-engine')).toHaveLength(1);
  });

  test('of a large number only the first are drawn, and that is said', () => {
    const hosts = Array.from({ length: 13 }, () => ({ containers: 1 }));
    const { svg, issues } = renderSvg({ ...CLUSTER, hosts });
    expect(issues).toMatchObject([{ code: 'too-many-hosts', path: ['hosts'] }]);
    expect(svg).toContain('data-node="hosts.11"');
    expect(svg).not.toContain('data-node="hosts.12"');
  });

  test('come from tags', () => {
    const tag = (localName: string, values: object, children: readonly Markup[] = []): Markup => ({
      localName,
      attributes: Object.entries(values).map(([name, value]) => ({ name, value: String(value) })),
      children,
      textContent: '',
    });
    const { model, issues } = readTag(
      tag('vm-stack', { hypervisor: 'esxi', across: 'vCenter' }, [
        tag('cluster-host', { name: 'a' }, [tag('vm-guest', { name: 'x' })]),
        tag('cluster-host', { name: 'b', guests: 2 }),
      ]),
    );
    expect(issues).toEqual([]);
    expect(model).toMatchObject({
      across: ['vCenter'],
      hosts: [
        { name: 'a', guests: { list: [{ name: 'x' }] } },
        { name: 'b', guests: { count: 2 } },
      ],
    });
  });
});
