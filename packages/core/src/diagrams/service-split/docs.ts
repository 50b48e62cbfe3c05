import type { DocsOf } from '../docs.ts';
import type { serviceSplit } from './diagram.ts';

export const docs = {
  summary: 'The same modules as one piece and as services that call each other over APIs.',
  description:
    'A monolith and the services that it is split into: what is deployed, copied and owned together.',
  shows: 'a monolith and the services it is split into',
  children:
    '`<service-module name="…" team="…" replicas="4" calls="cart mail" packaging="vm" data="…" breaking>` children, or a `<script type="application/json">`: read as data. In `calls`, spaces of a name are dashes.',
  keys: {
    name: 'Name of the application.',
    view: 'One architecture, or both; both by default.',
    packaging:
      'How the monolith is packed, and every module that says nothing else; a container by default.',
    scale:
      'How often modules have to run, such as `search=4 cart=2`, whatever their `replicas` say.',
    modules: 'The modules; by default the children.',
  },
  example: 'shop',
} satisfies DocsOf<typeof serviceSplit>;
