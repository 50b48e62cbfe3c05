import { describe, expect, test } from 'vitest';
import { layout, type Box } from '../index.ts';
import { fixtures } from '../../../../test/fixtures.ts';

/** Does a picture have rails, and does its legend explain them? */
function railsOf(root: Box): { readonly drawn: boolean; readonly explained: boolean } {
  let drawn = false;
  let explained = false;
  const visit = ({ rail, block, children }: Box): void => {
    drawn ||= rail === true;
    explained ||= block.items?.some(({ mark }) => mark === 'rail') ?? false;
    children.forEach(visit);
  };
  visit(root);
  return { drawn, explained };
}

describe.each([320, 760])('at %i px', (width) => {
  test.each(fixtures())(
    'the legend of $kind/$name explains a rail if there is one',
    ({ input }) => {
      const { drawn, explained } = railsOf(layout(input, { width }));
      expect(explained).toBe(drawn);
    },
  );

  test('there are pictures with rails', () =>
    expect(fixtures().some(({ input }) => railsOf(layout(input, { width })).drawn)).toBe(true));
});
