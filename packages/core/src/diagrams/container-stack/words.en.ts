import { attachedWords } from './attached.words.en.ts';

/** Words of container stacks. */
export const containers = {
  ...attachedWords,
  container: 'Container {n}',
  distribution: 'Distribution {n}',
  pod: 'Pod {n}',
  containerApp: 'App',
  services: 'Services',
  initDetail: 'first process',
  userSpace: 'user space',
  distributionUserland: 'User space',
  wholeDistribution: 'of a distribution',
  wholeUserland: 'whole user space',
  namespaces: 'namespaces: {list}',
  namespacesAdded: 'namespaces: the usual and {list}',
  privileged: 'privileged',
  otherPrograms: 'Other programs',
  hostServices: 'plain processes',
  hostCli: 'CLI, desktop apps',
  noDaemon: 'no daemon',
  controlPlane: 'Control plane',
  controlPlaneDetail: 'API server, scheduler: for all nodes of the cluster, on other machines',
  hiddenVm: 'Hidden Linux VM',
  aVm: 'Virtual machine',
  cloudHypervisor: 'Hypervisor of the cloud',
  sentry: 'user-space kernel',
  sentryOnKvm: 'user-space kernel; catches system calls through KVM',
  podKernel: 'own kernel of this pod',
  containerKernel: 'own kernel of this container',
  utilityVm: 'Utility VM',
  containers: '{n} container|{n} containers',
  distributions: '{n} distribution|{n} distributions',
  sharedKernel:
    'one kernel, used by {things}|one kernel, shared by both|one kernel, shared by all {things}',
  servesSandboxes: 'serves the sandbox of {things}|serves the sandboxes of {things}',
  linuxMeans: 'namespaces, cgroups',
  windowsMeans: 'server silos, job objects',
  moreContainers: '{n} more container|{n} more containers',
  morePods: '{n} more pod|{n} more pods',
  moreSharedKernel: 'on the same kernel',
  moreOwnKernel: 'each with its own kernel',
  theHost: 'the host',
  hostKernelName: 'the host kernel',
  kernelOfVm: 'the guest kernel of {vm}',
  shares: 'shares {kernel}',
  usesSandbox: 'its system calls go to its own Sentry',
  podShares: 'its containers share network, IPC and UTS namespaces',
  perContainerDetail: 'an app with its files, no kernel',
  sharedKernelBy: 'one kernel|one kernel, shared by both|one kernel, shared by all',
  sharedHypervisorBy: 'one machine|one machine, shared by both|one machine, shared by all',
  perSystemDetail: 'a whole user space; no kernel',
  perPodDetail: 'a pod: its containers share a network',
  perSandboxDetail: 'a Sentry that answers system calls',
  perVmKernel: 'a small VM with its own kernel',
  underVmDetail: 'one machine; other VMs may run here too',
  underHiddenVmDetail: 'one host, whose kernel no container uses',
  conventionalDetail: 'the engine manages; system calls go straight to the kernel',
  containersTitle: '{engine}: {things}',
  saysStack: '{things} runs with {engine}.|{things} run with {engine}.',
  'class.engine':
    '{engine} is a container engine: it prepares and supervises containers and is not on the path of their system calls.',
  'class.cri-runtime':
    '{engine} is a runtime manager: the kubelet of Kubernetes tells it over the CRI what to run.',
  'class.system-containers':
    '{engine} runs system containers: each holds an init and the whole user space of a distribution, but no kernel.',
  'class.orchestrator':
    '{engine} is an orchestrator: its control plane assigns pods to nodes, and on each node the kubelet has {runtime} run them over the CRI.',
  'class.sandboxed-runtime':
    '{engine} is a sandboxed runtime: it puts a kernel in user space between the containers and the host kernel.',
  'class.vm-runtime': '{engine} is a runtime that starts a small VM instead of a mere process.',
  'class.windows-runtime':
    '{engine}: the Host Compute Service of Windows sets the containers up for an engine such as Docker.',
  'class.desktop-product':
    '{engine} is a desktop product: its containers run in a Linux VM that it starts and hides.',
  saysNoDaemon: '{runtime} has no daemon: it exists only while a command runs.',
  saysExits: '{runtime} exits after it has started a container; {stays} stays.',
  saysPods: 'The containers of a pod share its network, IPC and UTS namespaces.',
  saysSharedKernel:
    'The container uses the {os} kernel of {host}.|Both containers share one kernel, the {os} kernel of {host}.|All {n} containers share one kernel, the {os} kernel of {host}.',
  saysHiddenKernel:
    'The container uses the Linux kernel of that VM, not the kernel of the host.|Both containers share one kernel, the Linux kernel of that VM, not the kernel of the host.|All {n} containers share one kernel, the Linux kernel of that VM, not the kernel of the host.',
  saysWslKernel:
    'The distribution uses one Linux kernel in one VM.|Both distributions share one Linux kernel, network namespace and device tree in one VM.|All {n} distributions share one Linux kernel, network namespace and device tree in one VM.',
  saysSandboxKernel:
    'Each sandbox has a user-space kernel, the Sentry; the host kernel serves only the few system calls of the Sentries.',
  saysPodKernel: 'Each pod has a VM and a {os} kernel of its own.',
  saysOwnKernel: 'Each container has a VM and a {os} kernel of its own.',
  'says.kernel-enforced': 'The boundary of a container is enforced by the kernel it shares.',
  'says.user-space-kernel':
    'The boundary is the user-space kernel, over the boundary that the host kernel enforces.',
  'says.hardware-assisted': 'The boundary is that of a VM, assisted by the hardware.',
  saysConventional:
    'The engine is drawn as a layer, as convention has it; in truth system calls go straight to the kernel.',
  saysInVm: 'All of this runs in a virtual machine.',
  noEngine: 'No engine',
  anyEngine: 'Container engine',
  perUnknownDetail: 'an app with its files',
  saysUnknown:
    '{name} is drawn as named: the picture does not tell whose kernel serves its containers, nor what separates them.',
  saysNoEngine: 'No engine and no runtime is named that creates them.',
  'class.oci-runtime': '{engine} is an OCI runtime: it sets a container up, starts it and exits.',
  noCri: 'no CRI runtime',
  noAdapter: 'no adapter to the CRI',
  saysNoCri:
    '{engine} is an orchestrator, and the picture has no container runtime on its node: the kubelet has nothing that runs pods.',
  saysNoAdapter:
    '{engine} is an orchestrator, and nothing adapts {runtime} on its node to the CRI over which the kubelet would call it.',
  rootless: 'rootless',
  delegated: 'delegated: {list}',
  saysRootless:
    'The engine is rootless: it has no more rights on the host than the user who runs it.',
  exposesVirtualisation: 'nested virtualisation',
  saysExposes: 'The VM exposes hardware virtualisation to what runs in it.',
  saysVmLeftOut: 'The picture leaves out the VM that {engine} runs its containers in.',
  asUser: 'user {user}',
  kernelInside: 'a kernel inside the container',
  perContainerKernel:
    'app, libraries, configuration, and here a kernel, which no such container has',
  saysKernelsInside:
    'The picture has a kernel inside {n} container, which a container of this engine never holds.|The picture has kernels inside {n} containers, which containers of this engine never hold.',
  kernelOfHost: 'on the kernel of the physical host',
  noNamespaces: 'no namespaces of its own',
  translated: '{arch}, translated',
  translates: 'translates foreign code',
  saysTranslated: 'Programs for other CPU architectures are translated, which is much slower.',
  saysNoKernel: 'The picture leaves out the host kernel.',
  cloudMachines: 'machines of the cloud; each VM may be on another',
  saysRemote:
    'The VM of each pod is one of the cloud, beside the node and not in it: nothing is nested.',
  saysSentryOnKvm:
    'The Sentry catches system calls through KVM: without QEMU, without virtual devices and without a guest kernel.',
  saysSandboxVm: 'The picture has each sandbox in a VM with virtual hardware.',
  'role.init': 'init: ends before the next one starts',
  'role.sidecar': 'sidecar: starts early and stays',
  requestsOf: 'requests {list}',
  requestsAreLimits: 'requests = limits: {list}',
  limitsOf: 'limits {list}',
  wholePod: 'whole pod: {words}',
  saysReplicas: 'Drawn once with the number of its replicas: {list}.',
  saysStartsFirst: 'Before the other containers of {pod} start, in this order: {list}.',
  'saysRole.init': '{name}, an init container, which runs to its end',
  'saysRole.sidecar': '{name}, a sidecar, which stays',
  saysQos: 'QoS class {qos}: {list}.',
  'saysWeights.linear':
    'The cpu.weight of containers follows from their CPU requests by the linear formula of {runtime}; that of pods by the linear formula of the kubelet.',
  'saysWeights.quadratic':
    'The cpu.weight of containers follows from their CPU requests by the quadratic formula of {runtime}; that of pods by the linear formula of the kubelet.',
  saysAssumed: 'No version of {runtime} is named: a current one is assumed.',
  saysNoFormula:
    'By which formula {runtime} makes the cpu.weight of containers is not known; that of pods follows from their CPU requests by the linear formula of the kubelet.',
  saysCgroup: 'Cgroup of {pod}: {own}; in it {list}.',
  saysCgroupInVm: 'Cgroup of {pod}: {own}; in its VM {list}.',
  saysPodCgroup: 'Cgroup of {pod}: {own}.',
  saysOnePodCgroup:
    'What runs in a sandbox runs in the cgroup of its pod, whose cpu.weight follows from the CPU requests by the linear formula of the kubelet.',
  saysValues: 'Cgroup of {list}.',
  saysUnreserved:
    'Requests of memory are for the scheduler: the kubelet writes them into no cgroup unless its memoryReservationPolicy is TieredReservation.',
} as const satisfies Record<string, string>;
