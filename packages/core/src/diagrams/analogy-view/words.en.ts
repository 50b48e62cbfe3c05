/** Words of pictures that stand for something. */
export const analogies = {
  likeTitle: '{names}: an analogy',
  likeNone: 'no sides are named',
  likeSide: 'Side {n}',
  likePart: 'Part {n}',
  likeMeans: 'stand for {name}',
  likeShared: 'one for all',
  likeOwn: 'one in each of {n}',
  likeMap: 'What stands for what',
  likeBreaks: 'Where the analogy breaks',
  likeSays: '{name} stand for {means}: {own} of their own, {shared} shared.',
} as const satisfies Record<string, string>;
