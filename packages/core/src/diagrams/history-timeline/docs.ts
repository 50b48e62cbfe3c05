import type { DocsOf } from '../docs.ts';
import type { historyTimeline } from './diagram.ts';

export const docs = {
  summary: 'Events with their certainty: certain, uncertain, foretold.',
  description: 'Dated events on an axis of time that is to scale.',
  shows: 'dated events to scale',
  children:
    '`<history-event date="2013" label="…" detail="…" source="…" certain="false">` children, or a `<script type="application/json">`: read as data.',
  keys: {
    source: 'Source of all dates.',
    events: 'The events; by default the children.',
  },
  example: 'containers',
} satisfies DocsOf<typeof historyTimeline>;
