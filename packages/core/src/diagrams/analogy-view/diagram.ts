import { schema } from './schema.ts';
import { picture } from './view.ts';
import { analogies } from './words.en.ts';
import { defineDiagram } from '../kind.ts';
import { buildingFigures, side } from '../../figures/building.ts';
import { columns } from '../../figures/panels.ts';
import { basic } from '../../words/en.ts';
import { layers } from '../../words/layers.en.ts';

/** Something that everybody knows beside what it stands for, part by part, and where the likeness ends. */
export const analogyView = /* @__PURE__ */ defineDiagram({
  name: 'analogy-view',
  childTags: { 'analogy-side': 'sides', 'analogy-part': 'parts', 'analogy-break': 'breaks' },
  schema,
  words: { ...basic, ...layers, ...analogies },
  picture,
  layouts: { columns: columns(290, 28), side },
  figures: buildingFigures,
});
