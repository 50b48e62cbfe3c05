import { inChapter } from './concept.ts';

export const ENGINES = inChapter('engines', [
  {
    id: 'container-engine',
    title: 'What an engine does',
    says: 'Containers run on a system with an engine, which fetches images and runs applications.',
    today: 'It does both, and is not a layer: the process in a container calls the kernel.',
    documents: ['blog', 'interview', 'bmc'],
    notes: ['A47'],
    rules: ['R15', 'R16'],
    element: 'engine-chain',
  },
  {
    id: 'engine-examples-1',
    title: 'Docker, CRI-O, LXD',
    says: 'Three engines are named.',
    today:
      'One is a general engine, one serves Kubernetes only, one looks after whole systems and virtual machines.',
    documents: ['blog'],
    notes: ['A2'],
    sources: ['crio-conf'],
    element: 'engine-chain',
  },
  {
    id: 'engine-examples-2',
    title: 'Docker, Kubernetes',
    says: 'Two engines are named.',
    today: 'Kubernetes is an orchestrator and needs a runtime on each node.',
    documents: ['interview'],
    notes: ['A1'],
    rules: ['R14'],
    element: 'engine-chain',
  },
  {
    id: 'docker-engine',
    title: 'Docker Engine',
    says: 'It is the example of an engine.',
    today:
      'Behind the name is a chain: dockerd, containerd, a shim and runc, which has left when the container runs.',
    documents: ['bmc'],
    notes: ['A37'],
    element: 'engine-chain',
  },
  {
    id: 'orchestration',
    title: 'Orchestration',
    says: 'The orchestration of containers is named as another subject.',
    today: 'It is where Kubernetes belongs: many hosts, one plan.',
    documents: ['blog'],
    notes: ['A1'],
    element: 'engine-chain',
  },
  {
    id: 'kubernetes-experiment',
    title: 'Try Kubernetes',
    says: 'A reader is told to try Kubernetes, which developers may be using already.',
    today:
      'Mostly true today: nearly every organisation in the survey of 2021 used or evaluated it. It is an orchestrator, so a runtime is needed too.',
    documents: ['bmc'],
    notes: ['A1'],
    sources: ['cncf-2021'],
    element: 'survey-chart',
  },
  {
    id: 'container-management-platforms',
    title: 'Platforms as products',
    says: 'Platforms for the management of containers are a class of products.',
    documents: ['bmc'],
    element: 'text',
  },
]);
