import { defineDiagram } from '../kind.ts';
import { type Verdict, verdictOf } from './derive.ts';
import { type PortabilityMapModel, schema } from './schema.ts';
import { picture } from './view.ts';
import { portability } from './words.en.ts';
import { levels as table } from '../../figures/levels.ts';
import { stacksFrom } from '../../figures/stacks.ts';
import { moves, needs, pair, verdict, verdictFigures } from '../../figures/verdict.ts';
import { basic } from '../../words/en.ts';
import { layers } from '../../words/layers.en.ts';

/** Reasons under a place need this room, px: two places stand beside each other on a phone. */
const NARROWEST = 144;

/** What moves from place to place, what has to be there, and where it runs. */
export const portabilityMap = /* @__PURE__ */ defineDiagram({
  name: 'portability-map',
  childTags: { 'target-environment': 'environments' },
  schema,
  words: { ...basic, ...layers, ...portability },
  derive: verdictsOf,
  facts: async () => (await import('./facts.ts')).portabilityMapFacts,
  picture: (model, t, verdicts = verdictsOf(model)) => picture(model, verdicts, t),
  layouts: { levels: table, stacks: stacksFrom(NARROWEST), pair, moves, needs, verdict },
  figures: verdictFigures,
  computed: (model, verdicts = verdictsOf(model)) => ({ verdicts }),
});

function verdictsOf(model: PortabilityMapModel): readonly Verdict[] {
  return (model.environments ?? []).map((place) => verdictOf(model, place));
}
