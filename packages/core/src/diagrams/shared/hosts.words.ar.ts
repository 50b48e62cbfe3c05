import type { Words } from '../../words/translate.ts';

/** Words of several hosts side by side. */
export const hosts: Words = {
  hostNumber: 'المضيف {n}',
  clusterTitle: {
    one: 'مضيف واحد: {title}',
    two: 'مضيفان: {title}',
    few: '{n} مضيفين: {title}',
    other: '{n} مضيفًا: {title}',
  },
  acrossHosts: 'يمتد على كل المضيفين',
  saysHosts: {
    one: 'في الصورة مضيف واحد، له عتاده ونواته.',
    two: 'في الصورة مضيفان جنبًا إلى جنب، لكل منهما عتاده ونواته.',
    few: 'في الصورة {n} مضيفين جنبًا إلى جنب، لكل منهم عتاده ونواته.',
    other: 'في الصورة {n} مضيفًا جنبًا إلى جنب، لكل منهم عتاده ونواته.',
  },
  saysAcross: 'يمتد عليها كلها: {list}.',
};
