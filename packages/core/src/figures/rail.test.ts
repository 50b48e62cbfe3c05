import { expect, test } from 'vitest';
import { renderSvg } from '../api.ts';

const RAIL = 'each row stands on the layer below';
const stack = { kind: 'container-stack', containers: 3 };

test.each([
  [320, true],
  [760, false],
])('at %i px the legend explains a rail if there is one', (width, there) => {
  const { svg } = renderSvg(stack, { width });
  expect(/class="rail"/.test(svg)).toBe(there);
  expect(svg.includes(RAIL)).toBe(there);
});
