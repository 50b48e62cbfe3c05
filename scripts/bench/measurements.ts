import { bundlers } from './bundlers.ts';
import { command, files } from './command.ts';
import type { Figure } from './figure.ts';
import type { Lab } from './lab.ts';
import { fill, growth, heap, updates } from './page.ts';
import { shift } from './shift.ts';
import { core, places } from './source.ts';
import { file, kinds, staticPictures } from './static.ts';
import { trees } from './trees.ts';
import { firstPicture, weights } from './weights.ts';

/** A measurement, by the name that `--only` takes; its function says how it is done. */
export interface Measurement {
  readonly name: string;
  readonly summary: string;
  readonly measure: (lab: Lab) => Figure[] | Promise<Figure[]>;
}

/** All measurements, in the order of the table. */
export const MEASUREMENTS: readonly Measurement[] = [
  { name: 'static', summary: 'static SVG of three guests to bytes', measure: staticPictures },
  { name: 'kinds', summary: 'a typical fixture of every kind', measure: kinds },
  { name: 'file', summary: 'size of the file of three guests', measure: file },
  { name: 'fill', summary: '1,000 elements on a page', measure: fill },
  { name: 'growth', summary: 'one guest more', measure: growth },
  { name: 'updates', summary: 'updates and drawings of each element', measure: updates },
  { name: 'heap', summary: 'JS heap of each element', measure: heap },
  { name: 'first', summary: 'scripts before the first picture', measure: firstPicture },
  { name: 'weights', summary: 'the engine of one element, and of all', measure: weights },
  { name: 'bundlers', summary: 'one element in five bundlers', measure: bundlers },
  { name: 'shift', summary: 'layout shift', measure: shift },
  { name: 'command', summary: '`render` of one file', measure: command },
  { name: 'files', summary: '`render` of 200 files', measure: files },
  { name: 'core', summary: 'lines, files and circles of the core', measure: core },
  { name: 'places', summary: 'places that a new diagram touches', measure: places },
  { name: 'trees', summary: 'trees of 10,000 cgroups', measure: trees },
];
