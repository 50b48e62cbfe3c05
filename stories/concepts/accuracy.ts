import { CONTAINERS } from './accuracy-containers.ts';
import { DELIVERY } from './accuracy-delivery.ts';
import { FIGURE_NOTES } from './accuracy-figures.ts';
import { MACHINES } from './accuracy-machines.ts';
import { NAMES } from './accuracy-names.ts';
import { RESOURCES } from './accuracy-resources.ts';
import type { Concept, NoteId } from './concept.ts';
import { CONCEPTS } from './concepts.ts';
import type { Note } from './note.ts';
import type { SourceId } from './sources.ts';

/** Notes by what they are about, as the page shows them. */
export const NOTE_GROUPS = [
  { title: 'Names and roles', notes: NAMES },
  { title: 'Virtual machines and hypervisors', notes: MACHINES },
  { title: 'Containers and the shared kernel', notes: CONTAINERS },
  { title: 'Namespaces and control groups', notes: RESOURCES },
  { title: 'Size, speed and delivery', notes: DELIVERY },
  { title: 'Security, surveys and history', notes: FIGURE_NOTES },
] as const;

export const NOTES: readonly Note[] = NOTE_GROUPS.flatMap(({ notes }) => notes);

/** The concepts that a note corrects: concepts name their notes, so the way back needs no list of its own. */
export function correctedBy(note: NoteId): readonly Concept[] {
  return CONCEPTS.filter(({ notes = [] }) => notes.includes(note));
}

/** On whose word a fact stands: its own sources first, then those of its notes. */
export function sourcesBehind({
  sources = [],
  notes = [],
}: {
  readonly sources?: readonly SourceId[];
  readonly notes?: readonly NoteId[];
}): readonly SourceId[] {
  const noted = NOTES.filter(({ id }) => notes.includes(id)).flatMap((note) => note.sources);
  return [...new Set([...sources, ...noted])];
}
