import * as fc from 'fast-check';
import { KINDS, type Kind } from '../packages/core/src/index.ts';

/** What the walk below needs to know of a Valibot schema, whatever its sort. */
interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly wrapped?: Shape;
  readonly options?: readonly unknown[];
  readonly item?: Shape;
  readonly pipe?: readonly Shape[];
  readonly getter?: (input: unknown) => Shape;
  readonly literal?: unknown;
}

/** Letters of many scripts: long, wide, joined, from right to left, beyond the first plane. */
export const labels: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.string({ maxLength: 30 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) },
  {
    weight: 4,
    arbitrary: fc
      .array(
        fc.constantFrom(
          'web',
          'PostgreSQL 17 with extensions',
          'Donaudampfschifffahrtsgesellschaftskapitän',
          '数据库服务器虚拟机容器操作系统',
          'خادم قاعدة البيانات الرئيسي',
          'שרת בסיס הנתונים',
          'เซิร์ฟเวอร์ฐานข้อมูลหลัก',
          '👩‍👩‍👧‍👦🇩🇪👍🏽🧑🏿‍🚀',
          '/usr/local/lib/python3.13/site-packages',
          'e\u0301\u0308\u0323a\u030a',
          'WWWWWWWWWWWWWWWWWWWWWWWW',
        ),
        { maxLength: 4 },
      )
      .map((words) => words.join(' ')),
  },
);

/** Ids and words that some field of some diagram knows; most fields refuse most of them. */
const KNOWN = (
  'xen kvm esxi hyper-v virtualbox qemu firecracker nitro bhyve macos ubuntu-24.04 windows alpine ' +
  'docker podman containerd cri-o kubernetes lxc gvisor kata docker-desktop wsl2 systemd-nspawn runc ' +
  'arm64 x86-64 vm cloud bare-metal compare 1 2 cpu memory max auto beside below system.slice ' +
  'user.slice machine.slice kubepods.slice 4GiB 512M 64GiB 100 50000 20% heading'
).split(' ');

const values = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...KNOWN) },
  { weight: 4, arbitrary: labels },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 64 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 1e9, -1, 0.5, '50000 100000', '8 GiB') },
);

/** Inputs as a schema reads them: most values are right, some are wrong, some keys are missing. */
function arbitraryOf(schema: Shape, depth: number): fc.Arbitrary<unknown> {
  if (schema.pipe?.[0] && schema.pipe[0] !== schema) {
    return arbitraryOf({ ...schema.pipe[0] }, depth);
  }
  switch (schema.type) {
    case 'strict_object':
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.entries ?? {}).map(([key, entry]) => [
            key,
            arbitraryOf(entry, depth + 1),
          ]),
        ),
        { requiredKeys: [] },
      );
    case 'optional':
    case 'nullish':
      return arbitraryOf(schema.wrapped as Shape, depth);
    case 'array':
      return depth > 6
        ? fc.constant([])
        : fc.array(arbitraryOf(schema.item as Shape, depth + 1), { maxLength: depth > 2 ? 2 : 12 });
    case 'union':
      return fc.oneof(...(schema.options as Shape[]).map((option) => arbitraryOf(option, depth)));
    case 'lazy': {
      if (depth > 6) return fc.constant([]);
      const list = schema.getter?.([]) as Shape;
      const other = schema.getter?.(1) as Shape;
      return other === list
        ? arbitraryOf(list, depth)
        : fc.oneof(arbitraryOf(list, depth), arbitraryOf(other, depth));
    }
    case 'picklist':
      return fc.constantFrom(...(schema.options ?? []));
    case 'literal':
      return fc.constant(schema.literal);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.oneof(fc.integer({ min: 0, max: 300 }), fc.constantFrom(2 ** 30, 2 ** 36, 100));
    default:
      return values;
  }
}

/** Random inputs of one kind of diagram, from its own schema. */
export function inputsOf(kind: Kind): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return arbitraryOf(kind.schema as unknown as Shape, 0).map((input) => ({
    ...(input as object),
    kind: kind.name,
  }));
}

/** Random inputs of all kinds. */
export const inputs = fc.oneof(...KINDS.map(inputsOf));
