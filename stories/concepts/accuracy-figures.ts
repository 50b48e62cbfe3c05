import type { Note } from './note.ts';

/** Security, surveys, history and opinion. */
export const FIGURE_NOTES: readonly Note[] = [
  {
    id: 'A29',
    title: 'Less secure: by how much depends',
    claim: 'Containers are less secure than virtual machines.',
    verdict: 'partial',
    truth:
      'The direction is right: a shared kernel is the larger surface, and there have been ways out, through kernels and through runc (CVE-2019-5736, CVE-2024-21626, three more in 2025, in 2026 the minor CVE-2026-41579). Running without root, user namespaces, filters for system calls, roots that cannot be written and sandboxes shrink it; Kubernetes supports user namespaces as stable since version 1.36. Virtual machines have been broken out of as well.',
    documents: ['blog', 'interview', 'publisher', 'bmc'],
    sources: [
      'containers-vs-vms',
      'nist-containers',
      'runc-changelog',
      'cve-2019-5736',
      'cve-2024-21626',
      'kep-127',
    ],
  },
  {
    id: 'A30',
    title: 'Sixty per cent of those who were asked',
    claim: '60 % of organisations had a container incident in 2018, according to Tripwire.',
    verdict: 'partial',
    truth:
      'The figure is confirmed, its scope is narrower: 311 people who work in security, in companies of more than 100 as two reports have it; one speaks of the USA. 60 % had at least one incident within a year, 75 % of those with more than 100 containers. A vendor’s survey; incidents are self-reported and of any severity.',
    doubt: 'Tripwire’s own report was not at hand; a third report says 100 companies instead.',
    documents: ['bmc'],
    sources: ['tripwire-infosecurity', 'tripwire-devclass', 'tripwire-threatpost'],
  },
  {
    id: 'A31',
    title: 'Nearly half, and another half that did not know',
    claim:
      'Nearly half shipped containers that were known to be vulnerable or had not been tested.',
    verdict: 'partial',
    truth:
      'Of those with containers in production 47 % knew of flaws in them, 17 % with and 30 % without an idea where; 46 % more could not say whether there were any. The text runs the two groups together.',
    doubt: 'Known from reports in the press, not from the survey itself.',
    documents: ['bmc'],
    sources: ['tripwire-infosecurity', 'tripwire-devclass'],
  },
  {
    id: 'A32',
    title: 'Three or more applications, and a forecast',
    claim:
      'More than two thirds of organisations run two or more containerised applications by 2023.',
    verdict: 'wrong',
    truth:
      'As reported, Gartner said 70 % with three or more such applications in production by 2023, from less than 20 % in 2019. It is a forecast; another of June 2020 says more than 75 % with containers in production by 2022. No measurement of the same statement for 2023 was found.',
    doubt: 'Gartner’s own texts were not at hand.',
    documents: ['bmc'],
    sources: ['stackrox', 'gartner-it-online', 'gartner-register'],
  },
  {
    id: 'A33',
    title: 'From 23 to 29 is not 29 %',
    claim: 'A rise from 23 % to 29 % is called a growth rate of 29 %.',
    verdict: 'wrong',
    truth:
      'It is 6 percentage points, or 26.1 % of 23. The publisher of the survey says 22 %, which does not fit either. The catalogue computes such figures instead of typing them.',
    documents: ['bmc'],
    sources: ['stackrox'],
  },
  {
    id: 'A34',
    title: 'A ranking of clouds that stands alone',
    claim:
      'AWS leads, Azure is second, Google gained seven points; 20 % of Azure users and 33 % of the others containerised half or more.',
    verdict: 'unconfirmed',
    truth:
      'That AWS led and that the second place was contested is reported elsewhere. The percentages are in this text only. One vendor’s survey of 2020: no statement on today.',
    doubt: 'The exact percentages could not be checked.',
    documents: ['bmc'],
    sources: ['stackrox'],
  },
  {
    id: 'A35',
    title: 'Two billion a week, in 2014',
    claim: 'Google starts two billion containers a week.',
    verdict: 'dated',
    truth:
      'Joe Beda’s slides of May 2014 say so: about 3 300 every second. What was counted are tasks in control groups under Borg, not Docker containers.',
    documents: ['bmc'],
    sources: ['google-register'],
  },
  {
    id: 'A53',
    title: 'The survey section describes 2020',
    claim: 'Interest and spending grow; mature users bring in security early.',
    verdict: 'dated',
    truth:
      'The text looks back on 2019. Red Hat announced in January 2021 that it would buy StackRox. In the survey of 2021 by the Cloud Native Computing Foundation 96 % used or evaluated Kubernetes: what was a trend is now the normal case.',
    documents: ['bmc'],
    sources: ['cncf-2020', 'cncf-2021', 'stackrox-red-hat'],
  },
  {
    id: 'A36',
    title: 'Solaris Zones are not Linux',
    claim: 'LXC and Solaris Zones are both counted as Linux containers.',
    verdict: 'wrong',
    truth:
      'Zones belong to Solaris; LXC belongs to Linux. Older relatives are chroot (1979), jails in FreeBSD (2000) and Virtuozzo.',
    doubt: 'The years come from a vendor’s summary, not from the makers.',
    documents: ['bmc'],
    sources: ['lxc', 'freebsd-jail', 'container-history'],
  },
  {
    id: 'A37',
    title: 'Docker in 2013, and since',
    claim: 'Docker was launched in 2013; its engine is the example of an engine.',
    verdict: 'holds',
    truth:
      'The year is right. It drove LXC at first, then a library of its own, and today a chain: dockerd, containerd, a shim, runc, and then the process.',
    doubt: 'The month, March, is common knowledge, not checked here.',
    documents: ['bmc'],
    sources: ['containerd-runtime', 'container-history'],
  },
  {
    id: 'A38',
    title: 'New or old depends on what is meant',
    claim: 'One text calls containers a newer technology, two say that they are nothing new.',
    verdict: 'contradiction',
    truth:
      'The mechanisms are from 2000 to 2013, tools and standards from 2013 to 2015. By 2026 both are mature.',
    documents: ['blog', 'trend-micro', 'bmc'],
    sources: ['namespaces', 'cgroups', 'container-history'],
  },
  {
    id: 'A39',
    title: 'Containers did not replace virtual machines',
    claim: 'Containers may take the place of virtualisation altogether.',
    verdict: 'wrong',
    truth:
      'They commonly run inside virtual machines, in clouds above all, and the technique of virtual machines came back as a wall around containers, with Kata, with Firecracker, on Windows and on the Mac.',
    documents: ['bmc', 'publisher'],
    sources: [
      'containers-vs-vms',
      'kata-architecture',
      'kata-launch',
      'firecracker-design',
      'firecracker-launch',
      'apple-container',
    ],
  },
  {
    id: 'A40',
    title: 'Older than the 1970s',
    claim: 'Virtualisation is dated to the early 1970s.',
    verdict: 'partial',
    truth:
      'As a product, with VM/370 in 1972. IBM’s CP-40 and CP-67 ran virtual machines in the 1960s. On x86 it came as a product in 1999, with help from the processor in 2005 and 2006, in Linux as KVM with version 2.6.20 in 2007.',
    doubt: 'Of these years only CP-67 and KVM were checked.',
    documents: ['bmc'],
    sources: ['cp-67', 'red-hat-kvm'],
  },
  {
    id: 'A55',
    title: 'Some rows are opinions',
    claim: 'Steeper to learn, fewer people needed, better quality and compliance.',
    verdict: 'opinion',
    truth:
      'Judgements of their authors, without a measurement. The catalogue keeps them and marks them as opinions.',
    documents: ['blog', 'bmc', 'publisher'],
    sources: [],
  },
];
