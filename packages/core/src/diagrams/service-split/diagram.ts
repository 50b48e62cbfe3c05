import { grid } from '../../figures/rows.ts';
import { defineDiagram } from '../kind.ts';
import { splitOf } from './derive.ts';
import { schema } from './schema.ts';
import { picture } from './view.ts';
import { services } from './words.en.ts';
import { columns } from '../../figures/panels.ts';
import { copies, wireFigures, routes, tiles } from '../../figures/wires.ts';
import { basic } from '../../words/en.ts';
import { layers } from '../../words/layers.en.ts';

/** A monolith, and the services that it is split into: what is deployed, copied and owned together. */
export const serviceSplit = /* @__PURE__ */ defineDiagram({
  name: 'service-split',
  childTags: { 'service-module': 'modules' },
  schema,
  words: { ...basic, ...layers, ...services },
  picture: (model, t) => picture(model, splitOf(model), t),
  layouts: { row: grid, columns: columns(420, 32), copies, routes, tiles },
  figures: wireFigures,
  computed: (model) => ({ split: splitOf(model) }),
});
