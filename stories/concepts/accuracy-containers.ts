import type { Note } from './note.ts';

/** Containers and the kernel that they share. */
export const CONTAINERS: readonly Note[] = [
  {
    id: 'A16',
    title: 'One kernel, not one system',
    claim: 'All containers of a host need the same operating system, in the same version.',
    verdict: 'too-strong',
    truth:
      'They share a kernel. User spaces of several Linux distributions and releases live side by side on it. A container for Windows asks for the kernel of Windows; one for Linux gets, on macOS or Windows, a virtual machine with Linux around it; FreeBSD answers Linux programs itself, as far as that goes. A Kubernetes cluster may have nodes of both sorts.',
    documents: ['blog'],
    sources: ['incus-containers-vms', 'isolation-modes', 'podman-freebsd'],
  },
  {
    id: 'A17',
    title: 'Windows is stricter',
    claim: 'That versions matter is said in general; the rule for Windows is not given.',
    verdict: 'missing',
    truth:
      'With process isolation the build of the image has to match that of the host; images of Windows Server 2022 are the exception, they also run on Windows Server 2025 and on Windows 11, as those of Windows Server 2025 do on Windows 11 24H2 and later. Hyper-V isolation lets older images run as well, each on a kernel that fits. An image newer than its host runs in neither mode.',
    documents: ['blog'],
    sources: ['windows-versions'],
  },
  {
    id: 'A18',
    title: 'Some containers do have a kernel',
    claim: 'Containers have no kernel and less than a complete system.',
    verdict: 'conditional',
    truth:
      'True for native ones. Kata, Hyper-V isolation and the container tool by Apple start a virtual machine with a kernel per pod or container; gVisor puts a kernel of its own, the Sentry, between the container and the host. A system container holds the whole user space of a distribution, init included, and still no kernel.',
    documents: ['interview', 'publisher', 'trend-micro', 'bmc'],
    sources: [
      'kata-architecture',
      'gvisor',
      'isolation-modes',
      'apple-container',
      'incus-containers-vms',
    ],
  },
  {
    id: 'A19',
    title: 'What is inside is a user space',
    claim: 'A guest operating system is said to be installed in a container.',
    verdict: 'misleading',
    truth:
      'Libraries and tools of a distribution are inside, not a guest in the sense of a virtual machine: nothing boots, and no kernel is loaded.',
    documents: ['publisher'],
    sources: ['incus-containers-vms', 'image-spec'],
  },
  {
    id: 'A27',
    title: 'Files do not clash, other things can',
    claim: 'Libraries and components in containers never get in each other’s way.',
    verdict: 'partial',
    truth:
      'True of what lies in the file system. Still common to all: the kernel with its version and modules, settings that no namespace separates, the wall clock, devices, cache and bandwidth, and the ports of the host where its network is used.',
    documents: ['bmc'],
    sources: ['namespaces', 'time-namespaces'],
  },
  {
    id: 'A47',
    title: 'The engine stands beside, not between',
    claim: 'Containers are said to run on top of a container engine, as a layer above the system.',
    verdict: 'misleading',
    truth:
      'The engine prepares and supervises. A process in a container calls the kernel directly; it goes on when the engine is restarted, because a shim is its parent. Podman has no daemon at all.',
    doubt:
      'That the lost figures drew the engine as a band is a guess from their captions and the text.',
    documents: ['blog', 'interview', 'bmc'],
    sources: ['containerd-runtime', 'conmon'],
  },
  {
    id: 'A48',
    title: 'On macOS and Windows a hidden machine runs',
    claim: 'None of the documents says how containers run on a desktop.',
    verdict: 'missing',
    truth:
      'Docker Desktop keeps a virtual machine with Linux for them: with Apple’s framework or Docker’s own VMM on a Mac, with Hyper-V or WSL 2 on Windows. In WSL 2 the distributions are containers on the kernel of one managed machine; WSL containers, of 2026, have a machine for each session. Apple’s container starts a small machine for each container.',
    documents: [],
    sources: ['docker-vmm', 'wsl-about', 'wsl-faq', 'wsl-source', 'apple-container'],
  },
  {
    id: 'A51',
    title: 'A limit does not change what tools report',
    claim: 'None of the documents says what a container sees of its host.',
    verdict: 'missing',
    truth:
      'A limit of a control group leaves /proc/meminfo and the number of processors as they are, so that free and its like show the figures of the host.',
    documents: [],
    sources: ['docker-resources'],
  },
];
