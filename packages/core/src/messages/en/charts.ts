/** Words of charts and timelines. */
export const charts = {
  chSource: 'Source: {source}',
} as const satisfies Record<string, string>;
