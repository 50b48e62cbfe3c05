import type { DocsOf } from '../docs.ts';
import type { tradeoffTable } from './diagram.ts';

export const docs = {
  summary: 'Criteria against techniques, with evidence; a decision matrix with weights.',
  description:
    'Techniques side by side: what each does by a criterion, whether that is a fact with a source or an opinion, and, where weights are told, what it adds up to.',
  shows:
    'criteria against techniques: facts with their sources and opinions told apart, weights added up',
  children:
    '`<tradeoff-technique name="VM">` and `<tradeoff-criterion name="Start time" weight="3">` children, the latter with `<tradeoff-verdict technique="VM" rating="-" verdict="…" source="…">` children, or a `<script type="application/json">`: read as data.',
  keys: {
    view: 'A table, a matrix with weights and sums, or a card for each technique; a matrix where weights are told.',
    weights:
      'Weights of criteria by name, such as `Isolation=5, Start time=2`: they win over those of the children.',
    techniques: 'What is compared; by default the children, else whatever the verdicts name.',
    criteria: 'What it is compared by; by default the children.',
  },
  types: { weights: 'string | readonly string[]' },
  example: 'vm-or-container',
} satisfies DocsOf<typeof tradeoffTable>;
