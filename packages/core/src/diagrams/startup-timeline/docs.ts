import type { DocsOf } from '../docs.ts';
import type { startupTimeline } from './diagram.ts';

export const docs = {
  summary: 'Phases of a start, with the image pull apart from the start itself.',
  description:
    'What happens from the start of a VM or a container until it is ready, on an axis of time.',
  shows: 'phases of starts on a time axis',
  children:
    '`<startup-lane name="…" source="…">` children with `<startup-phase name="…" kind="kernel" duration="125ms">` children, or a `<script type="application/json">`: read as data.',
  keys: {
    scale:
      '`log` for starts that differ by factors of ten: every duration is a dot; the picture says which axis it is.',
    unit: 'What durations without a unit are in; milliseconds by default.',
    lanes: 'The starts; by default the children.',
  },
  example: 'vm-and-container',
} satisfies DocsOf<typeof startupTimeline>;
