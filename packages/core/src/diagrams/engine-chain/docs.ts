import type { DocsOf } from '../docs.ts';
import type { engineChain } from './diagram.ts';

export const docs = {
  summary: 'Who starts a container.',
  description:
    'The programs from a command to a process in a container: what each does, what keeps running, what there is one of for each node, pod or container, and where the system calls of the process go.',
  shows: 'who starts a container, from the client to the process; what stays and what exits',
  keys: {
    engine:
      'Its id, such as `docker`, `podman`, `kubernetes`, any other name, or `generic` for no product.',
    runtime:
      'What Kubernetes drives, or what starts each container: `containerd`, `cri-o`, `crun`, `gvisor`, `kata`.',
    hostOs: 'Host operating system, which decides what runs the VM of a desktop product.',
    chain: 'The programs by hand in calling order, with `>` or spaces between them.',
    running: 'Which of them are said to keep running.',
    nodes: 'Machines under one control plane.',
  },
  types: { chain: 'string | readonly string[]', running: 'string | readonly string[]' },
  example: 'docker',
} satisfies DocsOf<typeof engineChain>;
