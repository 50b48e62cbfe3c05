import type { Words } from '../../words/translate.ts';

/** Words of several hosts side by side. */
export const hosts: Words = {
  hostNumber: 'المضيف {n}',
  clusterTitle: {
    one: 'مضيف واحد: {names}',
    two: 'مضيفان: {names}',
    few: '{n} مضيفين: {names}',
    other: '{n} مضيفًا: {names}',
  },
  acrossHosts: 'يمتد على كل المضيفين',
  saysHosts: {
    one: 'في الصورة مضيف واحد، له عتاده.',
    two: 'في الصورة مضيفان جنبًا إلى جنب، لكل منهما عتاده.',
    few: 'في الصورة {n} مضيفين جنبًا إلى جنب، لكل منهم عتاده.',
    other: 'في الصورة {n} مضيفًا جنبًا إلى جنب، لكل منهم عتاده.',
  },
  saysAcross: 'يمتد عليها كلها: {list}.',
};
