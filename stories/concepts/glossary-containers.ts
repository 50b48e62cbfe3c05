import type { Term } from './term.ts';

/** Words around containers and their images. */
export const CONTAINER_TERMS: readonly Term[] = [
  {
    id: 'container',
    term: 'Container',
    means:
      'Processes with a view, a share and privileges of their own, on a kernel that others use too.',
    sources: ['runtime-spec', 'containers-vs-vms'],
    see: ['namespace', 'cgroup'],
  },
  {
    id: 'system-container',
    term: 'System container',
    means: 'A container with the whole user space of a distribution and its init.',
    sources: ['incus-containers-vms', 'lxc'],
  },
  {
    id: 'image',
    term: 'Image',
    means: 'A package of layers and a configuration from which containers are started.',
    sources: ['image-spec'],
    see: ['layer', 'manifest'],
  },
  {
    id: 'layer',
    term: 'Layer',
    means:
      'A set of changes to a file system, named by its digest; the same layer is kept and sent once.',
    sources: ['image-manifest', 'image-spec'],
  },
  {
    id: 'manifest',
    term: 'Manifest',
    means: 'The list of an image’s layers and its configuration.',
    sources: ['image-manifest'],
    see: ['image-index'],
  },
  {
    id: 'image-index',
    term: 'Image index',
    means: 'A list of manifests, one for each operating system and architecture.',
    sources: ['image-index'],
  },
  {
    id: 'digest',
    term: 'Digest',
    means: 'A checksum used as a name: the same content has the same one, anything else another.',
    sources: ['image-spec', 'distribution-spec'],
  },
  {
    id: 'registry',
    term: 'Registry',
    means: 'A service that keeps images and hands them out.',
    sources: ['distribution-spec'],
  },
  {
    id: 'overlay',
    term: 'Overlay',
    means: 'A file system that shows layers as one, with a writable one on top.',
    sources: ['overlayfs', 'containerd-readme'],
  },
  {
    id: 'oci',
    term: 'OCI',
    means:
      'Open Container Initiative, which writes the specifications for images, running and registries.',
    sources: ['image-spec', 'runtime-spec', 'distribution-spec'],
  },
  {
    id: 'engine',
    term: 'Engine',
    means:
      'What manages images and containers. It prepares and watches, and is not in the way of system calls.',
    sources: ['containerd-runtime'],
    see: ['runtime', 'shim'],
  },
  {
    id: 'runtime',
    term: 'Runtime',
    means:
      'The program that sets a container up: runc, crun. It leaves when the process is running.',
    sources: ['containerd-runtime', 'runtime-spec'],
  },
  {
    id: 'shim',
    term: 'Shim',
    means: 'The small process that stays with a container, so that the engine can be restarted.',
    sources: ['containerd-runtime', 'conmon'],
  },
  {
    id: 'cri',
    term: 'CRI',
    means: 'Container Runtime Interface, by which the kubelet talks to containerd or CRI-O.',
    sources: ['cri-o', 'kep-2221'],
  },
  {
    id: 'orchestrator',
    term: 'Orchestrator',
    means: 'What decides where containers run, and sees to it that they do: Kubernetes.',
    sources: ['kep-2221', 'pods'],
  },
  {
    id: 'pod',
    term: 'Pod',
    means: 'Containers that are placed together and share a network, in Kubernetes.',
    sources: ['pods'],
  },
  {
    id: 'sandbox',
    term: 'Sandboxed runtime',
    means: 'A runtime with another kernel between container and host: gVisor, Kata Containers.',
    sources: ['gvisor', 'kata-architecture', 'runtime-class'],
  },
  {
    id: 'hyper-v-isolation',
    term: 'Hyper-V isolation',
    means:
      'A Windows container in a small virtual machine. The other mode, process isolation, shares the kernel.',
    sources: ['isolation-modes'],
  },
  {
    id: 'microservice',
    term: 'Microservice',
    means: 'A small service with one job, developed and deployed by itself.',
    sources: ['microservices'],
  },
  {
    id: 'rolling-update',
    term: 'Rolling update',
    means: 'Replacing copies step by step, within limits on how many may be missing or extra.',
    sources: ['deployments'],
  },
];
