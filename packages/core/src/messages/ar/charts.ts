import type { Words } from '../messages.ts';

/** Words of charts and timelines. */
export const charts: Words = {
  chSource: 'المصدر: {source}',
};
