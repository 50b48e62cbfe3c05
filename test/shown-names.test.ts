import { expect, test } from 'vitest';
import { describe, layout, read } from '../packages/core/src/index.ts';
import { everyBox } from './boxes.ts';

const containers = [{ name: 'f00dfeedbeef', label: 'Web shop' }, { name: 'db' }];
const pods = containers.map((container) => ({ ...container, pod: 'p' }));

test.each([
  ['a VM', { kind: 'vm-stack', hypervisor: 'kvm', guests: containers }],
  ['a container', { kind: 'container-stack', engine: 'docker', containers }],
  [
    'a container in a sandbox',
    { kind: 'container-stack', engine: 'docker', runtime: 'gvisor', containers },
  ],
  [
    'a container in a VM of its own',
    { kind: 'container-stack', engine: 'apple-container', containers },
  ],
  [
    'a container of a pod',
    { kind: 'container-stack', engine: 'kubernetes', runtime: 'containerd', containers: pods },
  ],
  [
    'a container of a pod in a VM',
    { kind: 'container-stack', engine: 'kubernetes', runtime: 'kata', containers: pods },
  ],
  ['a cgroup', { kind: 'cgroup-slice', cpus: 4, children: containers }],
])('%s with a label shows that, and its name is said', (_, input) => {
  expect(read(input).issues).toEqual([]);
  const words = everyBox(layout(input, { width: 1200 })).flatMap(
    ({ box }) => box.texts?.map((text) => text.words) ?? [],
  );
  expect(words).toContain('Web shop');
  expect(words.filter((text) => text.includes('f00dfeedbeef'))).toEqual([]);
  expect(describe(input)).toMatch(/- Web shop(, | \().*f00dfeedbeef/);
  // Who has a name only goes by that, and it is said once.
  expect(words).toContain('db');
  expect(describe(input)).not.toMatch(/- db.* db/);
});
