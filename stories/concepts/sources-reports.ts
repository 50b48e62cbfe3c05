import type { Source } from './source.ts';

/** Papers, the press and vendors. */
export const REPORT_SOURCES = {
  lightvm: {
    title: 'My VM is Lighter (and Safer) than your Container',
    publisher: 'Manco et al., SOSP 2017',
    href: 'https://doi.org/10.1145/3132747.3132763',
  },
  slacker: {
    title: 'Slacker: Fast Distribution with Lazy Docker Containers',
    publisher: 'Harter et al., FAST 2016',
    href: 'https://www.usenix.org/conference/fast16/technical-sessions/presentation/harter',
  },
  felter: {
    title: 'An updated performance comparison of virtual machines and Linux containers',
    publisher: 'Felter et al., ISPASS 2015',
    href: 'https://research.ibm.com/publications/an-updated-performance-comparison-of-virtual-machines-and-linux-containers',
  },
  'not-vms': {
    title: 'Containers are not VMs',
    publisher: 'Mike Coleman, Docker, 2016',
    href: 'https://www.docker.com/blog/containers-are-not-vms/',
  },
  microservices: {
    title: 'Microservices',
    publisher: 'James Lewis and Martin Fowler, 2014',
    href: 'https://martinfowler.com/articles/microservices.html',
  },
  'container-history': {
    title: 'A brief history of containers',
    publisher: 'Aqua Security, 2016',
    href: 'https://blog.aquasec.com/a-brief-history-of-containers-from-1970s-chroot-to-docker-2016',
    reports: 'the dates of chroot, jails, Zones, LXC and Docker',
  },
  'tripwire-infosecurity': {
    title: 'Infosecurity Magazine on the Tripwire survey',
    publisher: 'Infosecurity Magazine, January 2019',
    href: 'https://infosecurity-magazine.com/news/75-firms-hit-container-security',
    reports: 'Tripwire, State of Container Security, 2019',
  },
  'tripwire-devclass': {
    title: 'DevClass on the Tripwire survey',
    publisher: 'DevClass, January 2019',
    href: 'https://devclass.com/2019/01/07/yes-containers-are-insecure-we-wont-stop-deploying-them/',
    reports: 'Tripwire, State of Container Security, 2019',
  },
  'tripwire-threatpost': {
    title: 'ThreatList: Container Security Lags Amidst DevOps Enthusiasm',
    publisher: 'Threatpost, January 2019',
    href: 'https://threatpost.com/threatlist-container-security/140614/',
    reports: 'Tripwire, State of Container Security, 2019',
  },
  stackrox: {
    title: '6 Container Adoption Trends of 2020',
    publisher: 'StackRox, March 2020',
    href: 'https://www.stackrox.com/post/2020/03/6-container-adoption-trends-of-2020/',
  },
  'stackrox-sample': {
    title: 'Container and Kubernetes Security: a 2020 update',
    publisher: 'Cherre, March 2020',
    href: 'https://blog.cherre.com/2020/03/23/container-and-kubernetes-security-a-2020-update/',
    reports: 'StackRox, State of Container and Kubernetes Security, 2020',
  },
  'stackrox-red-hat': {
    title: 'Interview on the acquisition of StackRox by Red Hat',
    publisher: 'GovDevSecOpsHub, April 2021',
    href: 'https://govdevsecopshub.com/2021/04/13/increasing-the-appsec-of-complex-containerized-applications-a-qa-with-michael-epley-of-red-hat/',
    reports: 'an announcement by Red Hat',
  },
  'gartner-it-online': {
    title: 'Strong revenue growth forecast for container management',
    publisher: 'IT-Online, June 2020',
    href: 'https://it-online.co.za/2020/06/29/strong-revenue-growth-forecast-for-container-management/',
    reports: 'Gartner, June 2020',
  },
  'gartner-register': {
    title: 'Report on Gartner’s forecast for containers',
    publisher: 'The Register, June 2020',
    href: 'https://www.theregister.com/2020/06/25/container_forecast_gartner/',
    reports: 'Gartner, June 2020',
  },
  'google-register': {
    title: 'Report on Joe Beda’s slides at GlueCon',
    publisher: 'The Register, May 2014',
    href: 'https://www.theregister.com/2014/05/23/google_containerization_two_billion/',
    reports: 'Joe Beda, Containers at Scale, 2014',
  },
  'kata-launch': {
    title: 'OpenStack Foundation announces Kata Containers',
    publisher: 'InfoQ, December 2017',
    href: 'https://www.infoq.com/news/2017/12/openstack-kata-containers',
    reports: 'the announcement of the project',
  },
  'firecracker-launch': {
    title: 'Firecracker announced',
    publisher: 'AWS News Blog, November 2018',
    href: 'https://aws.amazon.com/blogs/aws/firecracker-lightweight-virtualization-for-serverless-computing/',
  },
  'cncf-2020': {
    title: 'CNCF Survey 2020',
    publisher: 'Cloud Native Computing Foundation, November 2020',
    href: 'https://www.cncf.io/wp-content/uploads/2020/11/CNCF_Survey_Report_2020.pdf',
  },
  'cncf-2021': {
    title: 'Record Kubernetes and container adoption in the 2021 survey',
    publisher: 'Cloud Native Computing Foundation, February 2022',
    href: 'https://www.cncf.io/announcements/2022/02/10/cncf-sees-record-kubernetes-and-container-adoption-in-2021-cloud-native-survey/',
  },
  'nist-containers': {
    title: 'Application Container Security Guide',
    publisher: 'NIST, SP 800-190, 2017',
    href: 'https://doi.org/10.6028/NIST.SP.800-190',
  },
  'vmware-broadcom': {
    title: 'Broadcom completes acquisition of VMware',
    publisher: 'Silicon Republic, November 2023',
    href: 'https://www.siliconrepublic.com/business/broadcom-vmware-acquisition-merger-regulatory-approval-china',
    reports: 'a statement of both companies',
  },
} as const satisfies Record<string, Source>;
