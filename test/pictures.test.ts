import { renderSvg } from '@stratagram/core';
import { expect, test } from 'vitest';
import { fixtures } from './fixtures.ts';

/** The pictures of the README: what `stratagram render` writes for these files. */
const PICTURES = [
  'vm-stack/figure-vms',
  'vm-stack/host-os-under-type-1',
  'container-stack/figure-containers',
  'cgroup-slice/example',
  'hypervisor-type/compare',
];

test.each(PICTURES)('%s stands in the README as it is drawn (pnpm golden)', async (path) => {
  const { input, name } = fixtures().find((each) => `${each.kind}/${each.name}` === path)!;
  const { svg } = renderSvg(input);
  await expect(`${svg}\n`).toMatchFileSnapshot(`../stories/pictures/${name}.svg`);
});
