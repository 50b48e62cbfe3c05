import type { Note } from './note.ts';

/** Names, products and who does what. */
export const NAMES: readonly Note[] = [
  {
    id: 'A1',
    title: 'Kubernetes is no container engine',
    claim: 'Kubernetes stands beside Docker in a list of container engines.',
    verdict: 'wrong',
    truth:
      'Kubernetes is an orchestrator. It decides on which node a pod runs and asks a runtime there, through the Container Runtime Interface, to run it: containerd or CRI-O, or Docker Engine with cri-dockerd in front. The adapter for Docker that was built in left the kubelet with version 1.24.',
    documents: ['interview'],
    sources: ['kep-2221', 'cri-o', 'containerd-readme', 'containerd-runtime'],
  },
  {
    id: 'A2',
    title: 'Docker, CRI-O and LXD are three sorts of thing',
    claim: 'The three are named side by side as container engines.',
    verdict: 'simplified',
    truth:
      'Docker Engine builds images, connects networks and runs containers. CRI-O serves Kubernetes and nothing else; it has no command line for users and builds no images. LXD looks after whole systems, as containers through LXC and as virtual machines through QEMU. Its community goes on with Incus, which runs OCI application containers as well.',
    doubt: 'The year of Canonical’s takeover of LXD (2023) is common knowledge, not checked here.',
    documents: ['blog'],
    sources: ['cri-o', 'incus-instances', 'incus-containers-vms', 'incus-readme'],
  },
  {
    id: 'A46',
    title: 'The OCI writes three specifications, not one',
    claim: 'The OCI is presented as the standard for container images.',
    verdict: 'partial',
    truth:
      'There are three: the image format, the way a bundle is run, and the interface of a registry. The one for running covers Linux, Windows, Solaris, FreeBSD, z/OS and runtimes that use virtual machines.',
    documents: ['blog'],
    sources: ['image-spec', 'runtime-spec', 'distribution-spec'],
  },
  {
    id: 'A52',
    title: 'Hypervisors and clouds share one list',
    claim:
      'VMware, Hyper-V, KVM, Nutanix and Oracle are listed together with AWS, Azure and Google.',
    verdict: 'dated',
    truth:
      'Some are hypervisors, others are clouds that run one. VMware has belonged to Broadcom since November 2023. Nutanix AHV and Google’s cloud are built on KVM; AWS left Xen for its Nitro hypervisor, also based on KVM, with the C5 instances of 2017.',
    documents: ['blog'],
    sources: ['nitro-journey', 'nutanix-ahv', 'google-kvm', 'vmware-broadcom'],
  },
  {
    id: 'A56',
    title: 'The one machine may be virtual itself',
    claim: 'Both techniques are said to put several applications on one physical machine.',
    verdict: 'holds',
    truth:
      'As a definition that is fine. In practice most hosts of containers in a cloud are virtual machines, so that both techniques are at work at once.',
    documents: ['interview'],
    sources: ['containers-vs-vms'],
  },
];
