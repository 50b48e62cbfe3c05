import { defineDiagram, type Step } from '../kind.ts';
import { limitsOf, momentsOf } from './derive.ts';
import { type RollingReplacementModel, schema } from './schema.ts';
import { nameOf, picture, whyOf } from './view.ts';
import { rolling } from './words.en.ts';
import { columns as versions } from '../../figures/panels.ts';
import { columns, gauge, tileFigures, tiles } from '../../figures/tiles.ts';
import { basic } from '../../words/en.ts';

/** Old replicas out, new replicas in, as a Deployment does it: surge, unavailable and readiness honoured. */
export const rollingReplacement = /* @__PURE__ */ defineDiagram({
  name: 'rolling-replacement',
  childTags: { 'replacement-stage': 'stages' },
  schema,
  words: { ...basic, ...rolling },
  picture,
  steps: (model, t) =>
    model.view === 'timeline'
      ? []
      : momentsOf(model).map((one, moment): Step<RollingReplacementModel> => ({
          name: nameOf(one, moment, t),
          text: whyOf(one, model, t),
          model: { ...model, moment },
        })),
  stepWidth: 144,
  layouts: { versions: versions(110, 12), tiles, gauge, columns },
  figures: tileFigures,
  computed: (model) => ({ limits: limitsOf(model), moments: momentsOf(model) }),
});
