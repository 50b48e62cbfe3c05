import { defineDiagram } from '../kind.ts';
import { splitOf } from './derive.ts';
import { schema } from './schema.ts';
import { picture } from './view.ts';
import { services } from './words.en.ts';
import { split, splitFigures } from '../../figures/split.ts';
import { basic } from '../../words/en.ts';
import { layers } from '../../words/layers.en.ts';

/** A monolith, and the services that it is split into: what is deployed, copied and owned together. */
export const serviceSplit = /* @__PURE__ */ defineDiagram({
  name: 'service-split',
  childTags: { 'service-module': 'modules' },
  schema,
  words: { ...basic, ...layers, ...services },
  picture: (model, t) => picture(model, splitOf(model), t),
  layouts: { split },
  figures: splitFigures,
  computed: (model) => ({ split: splitOf(model) }),
});
