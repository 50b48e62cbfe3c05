import { defineDiagram } from '../kind.ts';
import { weighed } from './derive.ts';
import { schema } from './schema.ts';
import { picture } from './view.ts';
import { tradeoffs } from './words.en.ts';
import { cell, criteriaFigures, tableOf } from '../../figures/criteria.ts';
import { basic } from '../../words/en.ts';

/** Techniques side by side: what each does by a criterion, on whose word, and what that adds up to. */
export const tradeoffTable = /* @__PURE__ */ defineDiagram({
  name: 'tradeoff-table',
  childTags: {
    'tradeoff-technique': 'techniques',
    'tradeoff-criterion': 'criteria',
    'tradeoff-verdict': 'verdicts',
  },
  schema,
  words: { ...basic, ...tradeoffs },
  picture: (model, t) => picture(model, weighed(model), t),
  layouts: {
    table: tableOf(164),
    ratings: tableOf(120),
    cards: tableOf(270, 0),
    cell,
  },
  figures: criteriaFigures,
  computed: (model) => {
    const { techniques, scores } = weighed(model);
    return { scores: techniques.map(({ name }, index) => ({ name, score: scores[index] })) };
  },
});
