// Stands in for `storybook/test` where stories are drawn and nothing is played.
const unplayed = (): never => {
  throw new TypeError('stories are not played here');
};

export const expect = unplayed;
export const waitFor = unplayed;
export const userEvent = unplayed;
export const within = unplayed;
export const fn = unplayed;
