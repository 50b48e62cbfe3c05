import { expect, test } from 'vitest';
import { fixtures } from '../../../../test/fixtures.ts';
import { PALETTES, RULES } from '../figure/theme.ts';
import { renderSvg } from '../api.ts';

const STACK = { kind: 'vm-stack', hypervisor: 'kvm', guests: 2 };
const { light, dark } = PALETTES;

const sheet = (svg: string): readonly [day: string, night: string] => {
  const [, day = '', night = ''] =
    /<style>(.*)@media \(prefers-color-scheme:dark\)\{(.*)\}<\/style>/.exec(svg) ?? [];
  return [day, night];
};

test('the paper of a file is that of the reader, by day and by night', () => {
  const [day, night] = sheet(renderSvg(STACK, { background: true }).svg);
  expect(day).toMatch(new RegExp(`\\.paper[^{}]*\\{fill:${light.paper}`));
  expect(night).toMatch(new RegExp(`\\.paper[^{}]*\\{fill:${dark.paper}`));
  expect(renderSvg(STACK).svg).not.toContain('.paper');
});

test.each(fixtures())(
  '$kind/$name: a selector stands once, and what has no fill is no group',
  ({ input }) => {
    const { svg } = renderSvg(input);
    for (const rules of sheet(svg)) {
      const selectors = [...rules.matchAll(/([^{}]+)\{/g)].flatMap(([, all = '']) =>
        all.split(','),
      );
      expect(selectors.filter((one, index) => selectors.indexOf(one) !== index)).toEqual([]);
    }
    const hollow = new Set(
      RULES.filter(({ token, selector }) => token === 'none' && /^\.\w+$/.test(selector)).map(
        ({ name }) => name,
      ),
    );
    // Its texts would have none either.
    const groups = [...svg.matchAll(/<g class="([^"]*)"/g)].flatMap(([, all = '']) =>
      all.split(' '),
    );
    expect(groups.filter((name) => hollow.has(name))).toEqual([]);
  },
);
