import type { ElementName } from './concept.ts';
import type { DocumentKey } from './documents.ts';

/** A picture that a document refers to and that is lost. */
export interface MissingDiagram {
  readonly id: string;
  readonly document: DocumentKey;
  /** What can be told of it from the text. */
  readonly was: string;
  /** What shows the same; nothing where its content is unknown. */
  readonly elements: readonly ElementName[];
  readonly concept?: string;
}

export const MISSING_DIAGRAMS: readonly MissingDiagram[] = [
  {
    id: 'd-vms',
    document: 'blog',
    was: 'A figure with the caption “VMs”.',
    elements: ['vm-stack'],
    concept: 'figure-vms',
  },
  {
    id: 'd-containers',
    document: 'blog',
    was: 'A figure with the caption “Containers”.',
    elements: ['container-stack'],
    concept: 'figure-containers',
  },
  {
    id: 'd-slices',
    document: 'trend-micro',
    was: 'How namespaces and control groups cut a host into slices.',
    elements: ['cgroup-slice', 'namespace-view'],
    concept: 'host-slicing-diagram',
  },
  {
    id: 'd-architecture',
    document: 'bmc',
    was: 'A comparison of the two architectures; the labels “Virtual Machines” and “Containers” survive.',
    elements: ['stack-compare'],
    concept: 'architecture-visual',
  },
  {
    id: 'd-header',
    document: 'publisher',
    was: 'A header picture of unknown content.',
    elements: [],
  },
];
