import { inChapter } from './concept.ts';

export const CONTAINER_SECURITY = inChapter('container-security', [
  {
    id: 'container-less-isolated',
    title: 'Less isolated',
    says: 'Because they share a kernel, containers are less isolated and so less secure.',
    today:
      'The direction is right. How much depends on what else is switched on, from user namespaces to sandboxes.',
    documents: ['blog', 'publisher'],
    notes: ['A29'],
    element: 'stack-compare',
  },
  {
    id: 'kernel-vuln-affects-all',
    title: 'One flaw, all containers',
    says: 'A flaw in the shared kernel can touch every container on the host.',
    today:
      'Every container on that kernel, and none on another: a virtual machine in between ends its reach.',
    documents: ['interview'],
    notes: ['A29'],
    element: 'stack-compare',
  },
  {
    id: 'security-biggest-drawback',
    title: 'The biggest drawback',
    says: 'Weak security may be the greatest weakness of containers.',
    today:
      'The figure behind it is from 2018, from a vendor, and counts incidents of any severity.',
    documents: ['bmc'],
    notes: ['A29', 'A30'],
    element: 'stack-compare',
  },
  {
    id: 'attack-surface',
    title: 'Where attacks start',
    says: 'Bugs, weak authentication and authorisation, and wrong configuration make for a large surface.',
    today:
      'Image, registry, runtime, orchestrator and kernel are places to look, not the kernel alone.',
    documents: ['bmc'],
    notes: ['A29'],
    element: 'stack-compare',
  },
  {
    id: 'security-across-lifecycle',
    title: 'Security at every stage',
    says: 'It is hard to build security into the stack, the life cycle and the pipeline as a whole.',
    documents: ['bmc'],
    sources: ['nist-containers'],
    element: 'image-layers',
  },
  {
    id: 'survey-tripwire-60',
    title: 'Figure: 60 % had an incident',
    says: 'Tripwire is cited: 60 % of organisations had an incident with containers in 2018.',
    today:
      'Reports confirm the number: 311 professionals were asked, and an incident counted whatever its severity.',
    documents: ['bmc'],
    notes: ['A30'],
    element: 'survey-chart',
  },
  {
    id: 'survey-known-vulnerable',
    title: 'Figure: nearly half were vulnerable',
    says: 'In that survey nearly half shipped containers with known flaws or without a test for them.',
    today:
      '47 % knew of flaws; another 46 % did not know whether there were any. Two groups, not one.',
    documents: ['bmc'],
    notes: ['A31'],
    element: 'survey-chart',
  },
  {
    id: 'devsecops-early',
    title: 'Security from the beginning',
    says: 'As containers spread, people from operations and security are brought in from the start.',
    today: 'A statement on 2020, from a vendor’s survey.',
    documents: ['bmc'],
    notes: ['A53'],
    element: 'survey-chart',
  },
  {
    id: 'container-isolated-execution',
    title: 'Alone in its environment',
    says: 'A component runs as a whole in an environment of its own and leaves others alone.',
    today: 'As far as files are concerned. Kernel, clock, devices and bandwidth remain common.',
    documents: ['bmc'],
    notes: ['A27'],
    element: 'container-stack',
  },
  {
    id: 'no-library-conflicts',
    title: 'No conflicts',
    says: 'Libraries and components do not clash at run time.',
    today:
      'Their files do not. Ports of the host’s network, kernel modules and settings still can.',
    documents: ['bmc'],
    notes: ['A27'],
    element: 'container-stack',
  },
]);
