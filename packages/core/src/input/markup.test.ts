import { expect, test } from 'vitest';
import { describe as say, readTag, type Markup } from '../index.ts';

/** A tag as a parser of HTML would give it. */
function tag(
  localName: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Markup[] = [],
  textContent = '',
): Markup {
  const list = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  return { localName, attributes: list, children, textContent };
}

const json = (text: string): Markup => tag('script', { type: 'application/json' }, [], text);

test('a tag with children is read as its element reads it', () => {
  const { model, issues } = readTag(
    tag('vm-stack', { hypervisor: 'xen', class: 'wide' }, [
      tag('p', {}, [tag('vm-guest', { name: 'web', memory: '4GiB' })]),
      tag('vm-guest', { name: 'db' }),
    ]),
  );
  expect(issues).toEqual([]);
  expect(model).toMatchObject({
    hypervisor: 'xen',
    guests: { list: [{ name: 'web', memory: 4 * 1024 ** 3 }, { name: 'db' }] },
  });
});

test('a script child is read, attributes win over it', () => {
  const script = json('{"hypervisor": "xen", "guests": 3}');
  const { model } = readTag(tag('vm-stack', { hypervisor: 'kvm' }, [script]));
  expect(model).toMatchObject({ hypervisor: 'kvm', guests: { count: 3 } });
});

test('the attribute model holds the whole', () => {
  const { model } = readTag(tag('cgroup-slice', { model: '{"cpus": 4, "memory": "8GiB"}' }));
  expect(model).toMatchObject({ cpus: 4 });
});

test('language and direction are those of the tag', () => {
  const { locale, common } = readTag(tag('vm-stack', { lang: 'ar', dir: 'ltr', guests: '1' }));
  expect([locale?.lang, common.dir]).toEqual(['ar', 'ltr']);
});

test.each([
  ['a misspelt attribute', tag('vm-stack', { hypervizor: 'xen' }), 'hypervizor'],
  ['a misspelt child', tag('vm-stack', {}, [tag('vm-gast', { name: 'a' })]), 'vm-gast'],
  ['broken JSON', tag('vm-stack', {}, [json('{"guests": ')]), 'script child'],
])('%s is an issue', (_name, given, place) => {
  const { issues } = readTag(given);
  expect(issues.map(({ path, message }) => `${path.join('.')} ${message}`).join()).toContain(place);
});

test('a tag that is no diagram is refused with the names of those that are', () => {
  expect(readTag(tag('vm-stick')).issues[0]?.message).toContain('vm-stack');
  expect(say({ kind: 'vm-stick' })).toContain('vm-stick');
});
