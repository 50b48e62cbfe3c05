import type { Item } from '../kit/show.ts';

const containers = '<container-unit name="web" image="nginx"></container-unit>';

/** Each sort of wrong input once, for `<container-stack>`. */
export const WRONG_CONTAINERS: readonly Item[] = [
  { name: 'Unknown engine', args: { engine: 'dokcer', containers: 2 } },
  { name: 'Unknown attribute', args: { engine: 'docker', enigne: 'podman', containers: 1 } },
  {
    name: 'Misspelt attribute of a child',
    args: {
      engine: 'docker',
      children: '<container-unit name="web" imgae="nginx"></container-unit>',
    },
  },
  { name: 'Misspelt child', args: { children: `${containers}<container-unti></container-unti>` } },
  { name: 'Unknown place', args: { engine: 'docker', 'runs-on': 'moon', containers: 2 } },
  { name: 'A billion containers', args: { engine: 'docker', containers: '1000000000' } },
  { name: 'Not a number', args: { engine: 'docker', containers: 'several', cpus: 'NaN' } },
  {
    name: 'Negative size',
    args: { children: '<container-unit name="web" memory="-1GiB" cpus="-2"></container-unit>' },
  },
  {
    name: 'A label of 100 kB',
    args: {
      children: `<container-unit name="web" app="${'long '.repeat(20_000)}"></container-unit>`,
    },
  },
  {
    name: 'Broken JSON',
    args: { children: '<script type="application/json">{"containers": [</script>' },
  },
];
