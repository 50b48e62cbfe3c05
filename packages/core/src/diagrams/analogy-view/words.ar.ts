import type { Words } from '../../words/translate.ts';

/** Words of pictures that stand for something. */
export const analogies: Words = {
  likeTitle: '{names}: تشبيه',
  likeNone: 'لم يُذكر أي جانب',
  likeSide: 'الجانب {n}',
  likePart: 'الجزء {n}',
  likeMeans: 'يمثل {name}',
  likeShared: 'واحد للجميع',
  likeOwn: 'واحد في كل من {n}',
  likeMap: 'ما الذي يمثل ماذا',
  likeBreaks: 'أين ينتهي التشبيه',
  likeSays: '{name} تمثل {means}: لكل منها {own}، والمشترك {shared}.',
};
