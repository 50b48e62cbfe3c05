import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  describe as describeText,
  read,
  readTag,
  renderSvg,
  type Markup,
} from '../packages/core/src/index.ts';
import { parseHtml, type HtmlElement } from '../packages/embed/src/html/tree.ts';

/** Inputs as people write them, each with the answer that is wanted. */
function textOf(file: string): string {
  return readFileSync(new URL(`field/${file}`, import.meta.url), 'utf8');
}

function inputOf(file: string): Record<string, unknown> {
  return parse(textOf(file)) as Record<string, unknown>;
}

function tagOf(html: string, name = 'vm-stack'): HtmlElement {
  const find = (all: readonly HtmlElement[]): HtmlElement | undefined =>
    all.map((one) => (one.localName === name ? one : find(one.children))).find(Boolean);
  return find(parseHtml(html)) as HtmlElement;
}

const messages = (input: unknown): readonly string[] =>
  read(input).issues.map(({ message }) => message);
const said = (tag: Markup): readonly string[] => readTag(tag).issues.map(({ message }) => message);

describe('07: a VM with 2 KiB', () => {
  const input = inputOf('07-vm-with-2-kib.yaml');

  test('is a warning that guesses the unit, and drawn as it is written', () => {
    const { issues, svg } = renderSvg(input);
    expect(issues).toMatchObject([{ rule: 'R80', severity: 'warning' }]);
    expect(issues[0]?.message).toContain('Did you mean 2048MiB?');
    expect(svg).toContain('2 KiB');
  });

  test('passes with its unit, or in bytes', () => {
    for (const memory of ['2048MiB', 2_147_483_648])
      expect(messages({ ...input, guests: [{ memory }] })).toEqual([]);
  });
});

describe('13: a confidential VM', () => {
  const input = inputOf('13-confidential-vm.yaml');
  const reachOf = (faultKind: string) => read({ ...input, fault: 'host-kernel', faultKind }).reach;

  test('leaves hypervisor and host out of what is trusted', () => {
    const { issues, answers, picture } = read(input);
    expect(issues).toEqual([]);
    expect(picture.sentences.join(' ')).toMatch(/QEMU and Ubuntu \+ KVM cannot/);
    const [trust] = answers?.()?.machines[0]?.trust ?? [];
    expect(trust?.trusted.map(({ id }) => id)).toEqual(['hardware']);
    expect(trust?.outside.map(({ id }) => id)).toEqual(['guests.0.vmm-process', 'host-kernel']);
  });

  test('stops with a host that crashes, and keeps closed from one that is taken over', () => {
    expect(reachOf('crash')?.tenants).toEqual([{ sort: 'vm', reached: 1, all: 1 }]);
    expect(reachOf('compromise')?.tenants).toEqual([{ sort: 'vm', reached: 0, all: 1 }]);
    expect(reachOf('compromise')?.sentences.at(-1)).toContain('stays closed');
    expect(reachOf('crash')?.sentences.join(' ')).not.toContain('closed');
  });
});

describe('16: a product of Windows over Hyper-V', () => {
  const input = inputOf('16-workstation-over-hyperv.yaml');

  test('is its own driver unless somebody says what is under it', () => {
    expect(read(input).picture.sentences.join(' ')).toContain('hosted (type 2)');
  });

  test('has Hyper-V on the hardware, and Windows in the root partition', () => {
    const { issues, answers, picture } = read({ ...input, underlying: 'hyper-v' });
    expect(issues).toEqual([]);
    expect(picture.sentences.join(' ')).toContain('beside the root partition');
    const found = answers?.();
    expect(found?.restsOn['guests.0']).toEqual(['hypervisor']);
    expect(found?.restsOn['control-domain']).toEqual(['hypervisor']);
    expect(found?.restsOn['control-domain.vmm-process']).toEqual(['control-domain.host-kernel']);
    expect(found?.kernels.count).toBe(2);
  });

  test('is said to need no other hypervisor where that is so', () => {
    expect(messages({ kind: 'vm-stack', hypervisor: 'xen', underlying: 'hyper-v' })).toEqual([
      expect.stringContaining('Xen does not work over Hyper-V'),
    ]);
  });
});

describe('17: cpus in thousandths', () => {
  const input = inputOf('17-cpus-100m.yaml');

  test('are a part of a CPU', () => {
    const { model, issues } = read(input);
    expect(issues).toEqual([]);
    expect(model).toMatchObject({ containers: { list: [{ cpus: 0.1 }] } });
  });

  test.each([
    ['container-stack', { cpus: '1500m' }, 1.5],
    ['cgroup-slice', { cpus: '500m' }, 0.5],
    ['density-view', { cpus: '250m' }, 0.25],
    ['utilisation-view', { cpus: '2000m' }, 2],
    ['vm-stack', { cpus: '8000m' }, 8],
  ])('in %s', (kind, given, cpus) => {
    expect(read({ kind, ...given }).model).toMatchObject({ cpus });
  });

  test.each(['m', '100M', '100mi', '-5m', '1m5', '0.5m'])('%s is none', (cpus) => {
    const { issues } = read({ kind: 'container-stack', cpus });
    expect(issues.map(({ code }) => code)).toEqual(['wrong-value']);
  });
});

describe('18: hints about unknown keys', () => {
  const helpOf = (input: Readonly<Record<string, unknown>>, key: string): string =>
    read(input).issues.find(({ path }) => path.at(-1) === key)?.message ?? '';

  test('list everything where nothing is near', () => {
    const input = inputOf('18-unknown-key-hints.yaml');
    const all = helpOf(input, 'confidential');
    for (const key of ['hypervisor', 'hostOs', 'memoryOvercommit', 'guests', 'heading', 'kind'])
      expect(all).toMatch(new RegExp(`\\b${key}\\b`));
    const guest = helpOf(input, 'vcpuPin');
    for (const key of ['name', 'os', 'vcpus', 'memory', 'containerStack'])
      expect(guest).toMatch(new RegExp(`\\b${key}\\b`));
  });

  test('a long list says how long it is', () => {
    const help = helpOf({ kind: 'cgroup-slice', children: [{ zzz: 1 }] }, 'zzz');
    expect(help).toMatch(/expected one of name, .*, \w+ and \d{2} more$/);
  });

  test.each([
    ['density-view', 'units', 'cpuRequest', 'requestCpus'],
    ['density-view', 'units', 'memory_limit', 'limitMemory'],
    ['vm-stack', 'guests', 'vcpu', 'vcpus'],
    ['vm-stack', 'guests', 'container-stack', 'containerStack'],
  ])('in %s the near one is named: %s.%s', (kind, list, key, meant) => {
    expect(helpOf({ kind, [list]: [{ [key]: 1 }] }, key)).toMatch(
      new RegExp(`did you mean ${meant}\\?$`),
    );
  });
});

describe('19: one namespace more than usual', () => {
  const input = inputOf('19-unprivileged-lxc.yaml');
  const withList = (namespaces: unknown) => ({
    ...input,
    containers: [{ name: 'ct', os: 'ubuntu', user: 'root', namespaces }],
  });

  test('a bare name lists all that there are', () => {
    expect(read(input).issues.map(({ rule }) => rule)).toEqual(['R22']);
  });

  test.each(['+user', '+user +cgroup', '+userns', ['+user', '+cgroup']])('%j adds', (list) => {
    const { issues, model } = read(withList(list));
    expect(model).toBeDefined();
    expect(issues).toEqual([]);
  });

  test('the picture says so', () => {
    expect(renderSvg(withList('+user +cgroup')).svg).toContain('the usual and user, cgroup');
    const tag = tagOf(
      '<container-stack engine="lxc"><container-unit namespaces="+user"></container-unit></container-stack>',
      'container-stack',
    );
    expect(readTag(tag).issues).toEqual([]);
  });
});

describe('30: children that close themselves', () => {
  test('are read one after another', () => {
    const plan = readTag(tagOf(textOf('30-self-closing-children.html')));
    expect(plan.model).toMatchObject({
      hypervisor: 'xen',
      guests: { list: [{ name: 'web' }, { name: 'db' }] },
    });
    expect(plan.issues).toMatchObject([{ code: 'self-closing', severity: 'warning' }]);
    expect(plan.issues[0]?.message).toContain('expected <vm-guest></vm-guest>');
  });

  test('at any depth, each where it belongs', () => {
    const html =
      '<startup-timeline><startup-lane name="a"><startup-phase name="x" duration="1s"/><startup-phase name="y" duration="2s"/></startup-lane><startup-lane name="b"/><diagram-step text="t"/></startup-timeline>';
    const { model } = readTag(tagOf(html, 'startup-timeline'));
    expect(model).toMatchObject({
      lanes: [{ name: 'a', phases: [{ name: 'x' }, { name: 'y' }] }, { name: 'b' }],
    });
  });

  test('children in children that hold them are as they were', () => {
    const html =
      '<vm-stack><vm-guest name="a"><container-unit name="c"></container-unit><vm-stack><vm-guest name="i"></vm-guest></vm-stack></vm-guest></vm-stack>';
    expect(said(tagOf(html)).filter((one) => one.includes('/>'))).toEqual([]);
    const groups =
      '<cgroup-slice cpus="4"><cgroup-slice name="a"><cgroup-slice name="b"></cgroup-slice></cgroup-slice></cgroup-slice>';
    expect(said(tagOf(groups, 'cgroup-slice'))).toEqual([]);
  });
});

describe('31: data that cannot be read', () => {
  test('draws a notice', () => {
    const { kind, model, issues } = readTag(tagOf(textOf('31-invalid-json-script.html')));
    expect([kind, model]).toEqual([undefined, undefined]);
    expect(issues).toMatchObject([{ code: 'invalid-json', severity: 'error' }]);
  });

  test('also in another language than JSON', () => {
    const html = '<vm-stack><script type="text/yaml">guests: 2</script></vm-stack>';
    expect(readTag(tagOf(html)).kind).toBeUndefined();
    expect(said(tagOf(html))[0]).toContain('expected JSON in the script child');
  });

  test('says line and column', () => {
    const html =
      '<vm-stack><script type="application/json">{"guests": 1\n "x": 2}</script></vm-stack>';
    expect(said(tagOf(html))[0]).toContain('line 2 column 2');
  });

  test('a script that is no data is left alone', () => {
    const html = '<vm-stack guests="2"><script type="module">1</script></vm-stack>';
    expect(readTag(tagOf(html)).model).toMatchObject({ guests: { count: 2 } });
  });
});

describe('32: attributes in camel case', () => {
  test('are named as attributes are written', () => {
    expect(said(tagOf(textOf('32-camel-case-attribute.html')))).toEqual([
      '"hostos" is not known here; did you mean host-os?',
    ]);
  });

  test.each([
    ['engineplacement', 'engine-placement', 'container-stack'],
    ['memoryovercommit', 'memory-overcommit', 'vm-stack'],
    ['controlos', 'control-os', 'vm-stack'],
  ])('%s is %s', (slip, meant, kind) => {
    const [message] = said(tagOf(`<${kind} ${slip}="x"></${kind}>`, kind));
    expect(message).toMatch(new RegExp(`did you mean ${meant}\\?$`));
  });

  test('lists are of attributes too, keys of a script are keys', () => {
    const [list] = said(tagOf('<vm-stack zzz="1"></vm-stack>'));
    expect(list).toMatch(/\bhost-os\b/);
    expect(list).not.toMatch(/hostOs| kind,/);
    const script = '<script type="application/json">{"hostos": "debian"}</script>';
    expect(said(tagOf(`<vm-stack>${script}</vm-stack>`))[0]).toContain('did you mean hostOs?');
  });

  test('a misspelt child is told as a tag', () => {
    expect(said(tagOf('<vm-stack><vm-gast></vm-gast></vm-stack>'))[0]).toContain(
      'did you mean vm-guest?',
    );
  });
});

describe('24: Docker straight on macOS', () => {
  const input = inputOf('24-docker-straight-on-macos.yaml');

  test('is one mistake and one message', () => {
    expect(read(input).issues.map(({ rule, path }) => [rule, path])).toEqual([['R55', ['hostOs']]]);
    expect(read({ ...input, hostOs: 'windows-11' }).issues.map(({ rule }) => rule)).toEqual([
      'R55',
    ]);
  });

  test('so is a desktop product without its VM', () => {
    const { issues } = read({ ...input, engine: 'docker-desktop', hiddenVm: false });
    expect(issues.map(({ rule }) => rule)).toEqual(['R59']);
  });

  test('nobody says in words whose kernel it is', () => {
    expect(describeText(input)).not.toMatch(
      /macOS kernel of|kernel, shared by all|share one kernel/,
    );
  });
});
