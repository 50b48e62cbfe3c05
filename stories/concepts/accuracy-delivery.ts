import type { Note } from './note.ts';

/** Size, speed, density, moving and replacing. */
export const DELIVERY: readonly Note[] = [
  {
    id: 'A20',
    title: 'Megabytes against gigabytes is a rule of thumb',
    claim:
      'Images of containers are measured in megabytes, those of virtual machines in gigabytes.',
    verdict: 'simplified',
    truth:
      'It fails on both sides, and one text itself grants virtual machines hundreds of megabytes. Unikernels and trimmed guests take a few; Firecracker is specified for a guest of 128 MiB with at most 5 MiB on top. Transfer size, unpacked size and memory in use are three figures: compare like with like.',
    doubt:
      'That images with Windows Server Core or machine learning reach several gigabytes was not checked here.',
    documents: ['blog', 'interview'],
    sources: ['firecracker-specification', 'lightvm'],
  },
  {
    id: 'A21',
    title: 'Seconds against minutes is dated',
    claim: 'Containers start in seconds, virtual machines in minutes.',
    verdict: 'dated',
    truth:
      'With its image at hand a container starts in well under a second; without it the pull dominates, 76 % of the time in the Slacker study, of which only 6.4 % of the data was needed. A guest of Firecracker is at its init within 125 ms. LightVM needed 2.3 ms for a machine, where to fork and exec a process took about 1 ms.',
    doubt:
      'Seconds to tens of seconds for general machines in today’s clouds is experience, not a checked figure.',
    documents: ['blog', 'interview'],
    sources: ['slacker', 'firecracker-specification', 'lightvm'],
  },
  {
    id: 'A22',
    title: 'The documents disagree on the start of a machine',
    claim: 'One text says seconds to minutes and, in a list below, minutes; another says minutes.',
    verdict: 'contradiction',
    truth: 'The catalogue uses the range and names what each figure was measured on.',
    documents: ['blog', 'interview'],
    sources: ['firecracker-specification', 'lightvm'],
  },
  {
    id: 'A23',
    title: 'Faster without a hypervisor, mostly',
    claim: 'Containers perform better because no hypervisor is in the way.',
    verdict: 'partial',
    truth:
      'IBM’s comparison of KVM and Docker found containers equal or better in nearly every test, and both in need of tuning for input and output. Guests that compute run close to native: Firecracker states more than 95 %, with a test still to come. Sandboxes add cost of their own, and on macOS and Windows containers are in a virtual machine anyway.',
    documents: ['publisher'],
    sources: ['felter', 'firecracker-specification', 'gvisor'],
  },
  {
    id: 'A24',
    title: 'How many more depends on what runs',
    claim: 'A host carries many more containers than virtual machines.',
    verdict: 'partial',
    truth:
      'True in kind; no document gives a number. The overhead per machine counts for small applications and vanishes for large ones. Page sharing, ballooning and microVMs narrow the gap: Firecracker states five new microVMs per core and second.',
    documents: ['blog', 'publisher'],
    sources: ['firecracker-design', 'ksm'],
  },
  {
    id: 'A25',
    title: 'Copies can be avoided on both sides',
    claim: 'Many virtual machines keep many copies of the same files.',
    verdict: 'conditional',
    truth:
      'By default. Linked clones, backing files and deduplication remove copies from the disk. Containers share only layers that are identical, digest by digest: different base images mean copies as well.',
    documents: ['blog'],
    sources: ['image-manifest', 'image-spec'],
  },
  {
    id: 'A26',
    title: 'Anywhere means: same system, same processor',
    claim: 'Containers run on premises and in every sort of cloud.',
    verdict: 'conditional',
    truth:
      'An image is built for an operating system and a processor architecture; an index may offer several. Where none fits it does not run, or only under emulation. It may need features of the kernel and privileges besides.',
    documents: ['blog', 'trend-micro', 'bmc'],
    sources: ['image-index', 'image-manifest'],
  },
  {
    id: 'A28',
    title: 'The image is the same, the surroundings are not',
    claim: 'What runs on a laptop runs the same in test and in production.',
    verdict: 'partial',
    truth:
      'Kernel, processor, limits, configuration, data and neighbours still differ. To bake configuration into the image works against the promise.',
    documents: ['publisher', 'bmc', 'blog', 'interview'],
    sources: ['image-index', 'docker-resources'],
  },
  {
    id: 'A41',
    title: 'Containers solve packaging, not distribution',
    claim: 'Containers are said to solve the complexity that comes with many services.',
    verdict: 'too-strong',
    truth:
      'They settle how a service is packed. Discovery, networks, retries, observation, consistent data and roll-out remain, and need an orchestrator and more.',
    documents: ['publisher'],
    sources: ['microservices', 'deployments'],
  },
  {
    id: 'A42',
    title: 'Together yes, interchangeable in part',
    claim: 'The two can be used together or in place of each other.',
    verdict: 'partial',
    truth:
      'A different kernel, kernel modules, strict separation of tenants or a desktop call for a virtual machine; many short-lived services call for containers.',
    documents: ['trend-micro'],
    sources: ['incus-containers-vms'],
  },
  {
    id: 'A43',
    title: 'Portable has two meanings',
    claim:
      'Two texts call virtual machines less portable, a third lists portability among their strengths.',
    verdict: 'contradiction',
    truth:
      'The artefact is larger and tied to a disk format and to virtual hardware. But a machine can move while it runs, with all its state; containers under an orchestrator are started afresh elsewhere.',
    documents: ['trend-micro', 'bmc', 'blog'],
    sources: ['containers-vs-vms'],
  },
  {
    id: 'A54',
    title: 'Immutability is a habit, not a feature',
    claim: 'Immutable infrastructure is presented as something that comes with containers.',
    verdict: 'misleading',
    truth:
      'A running container can be written to as long as nobody makes its root read-only, and virtual machines can be treated as immutable too, with golden images. What helps is that a new container is quickly there.',
    documents: ['publisher'],
    sources: ['image-spec', 'deployments'],
  },
];
