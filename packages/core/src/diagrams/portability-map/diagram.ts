import { grid } from '../../figures/rows.ts';
import { defineDiagram } from '../kind.ts';
import { type Verdict, verdictOf } from './derive.ts';
import { type PortabilityMapModel, schema } from './schema.ts';
import { picture } from './view.ts';
import { portability } from './words.en.ts';
import { needs, verdict, verdictFigures } from '../../figures/verdict.ts';
import { columns } from '../../figures/panels.ts';
import { basic } from '../../words/en.ts';
import { layers } from '../../words/layers.en.ts';

/** What moves from place to place, what has to be there, and where it runs. */
export const portabilityMap = /* @__PURE__ */ defineDiagram({
  name: 'portability-map',
  childTags: { 'target-environment': 'environments' },
  schema,
  words: { ...basic, ...layers, ...portability },
  derive: verdictsOf,
  facts: async () => (await import('./facts.ts')).portabilityMapFacts,
  picture: (model, t, verdicts = verdictsOf(model)) => picture(model, verdicts, t),
  layouts: { row: grid, pair: columns(290, 12), cards: columns(228, 14, true), needs, verdict },
  figures: verdictFigures,
  computed: (model, verdicts = verdictsOf(model)) => ({ verdicts }),
});

function verdictsOf(model: PortabilityMapModel): readonly Verdict[] {
  return (model.environments ?? []).map((place) => verdictOf(model, place));
}
