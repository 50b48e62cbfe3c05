import type { DocsOf } from '../docs.ts';
import type { namespaceView } from './diagram.ts';

export const docs = {
  summary: 'What containers see of their host.',
  description:
    'The eight types of Linux namespaces as rows, containers as columns: whose namespace each uses, and one process as the host and as its container see it.',
  shows: "the eight namespaces of Linux: whose a container uses, its own, its pod's or the host's",
  children:
    '`<container-unit name="…" namespaces="…" pod="…" pid="…" user="…" uid-map="…">` children, or a `<script type="application/json">`: read as data. `namespaces` lists those of a container; `+user` adds one to the usual ones.',
  keys: {
    engine: 'Its id, such as `docker` or `podman`: it decides which namespaces are usual.',
    runtime: 'What starts each container.',
    rootless: 'The engine runs without the rights of root.',
    types: 'Types to show, such as `pid net uts`; all eight when absent.',
    containers: 'How many containers, when no child describes them.',
  },
  example: 'defaults',
} satisfies DocsOf<typeof namespaceView>;
