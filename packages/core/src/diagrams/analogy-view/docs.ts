import type { DocsOf } from '../docs.ts';
import type { analogyView } from './diagram.ts';

export const docs = {
  summary: 'An analogy with its mapping and its limits.',
  description:
    'Something that everybody knows beside what it stands for, part by part, and where the likeness ends: houses with their own pipes, apartments with those of the building.',
  shows:
    'something that everybody knows beside what it stands for, part by part, and where the likeness ends: houses and apartments',
  children:
    '`<analogy-side name="Houses" means="virtual machines" shape="houses">` children with `<analogy-part name="Pipes" layer="guest kernel" tone="guest">` children, and `<analogy-break name="…" detail="…">` children, or a `<script type="application/json">`: read as data.',
  keys: {
    source: 'Whose analogy it is.',
    href: 'Where that can be read.',
    sides: 'What is compared; by default the children.',
    breaks: 'Where the analogy breaks; by default the children.',
  },
  example: 'houses-and-apartments',
} satisfies DocsOf<typeof analogyView>;
