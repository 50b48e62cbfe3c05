/** A page of the catalogue. Its file is `stories/chapters/<slug>.mdx`, its title `Chapters/<title>`. */
export interface Chapter {
  readonly slug: string;
  readonly number: number;
  readonly title: string;
  /** What it is about, in one sentence. */
  readonly about: string;
}

export const CHAPTERS = [
  {
    slug: 'why-virtualise',
    number: 1,
    title: 'Why virtualise',
    about: 'One machine, several tenants: what that is good for, and the words for it.',
  },
  {
    slug: 'vm-anatomy',
    number: 2,
    title: 'Inside a virtual machine',
    about: 'What a virtual machine is made of, and what has to be under it.',
  },
  {
    slug: 'hypervisors',
    number: 3,
    title: 'Hypervisors',
    about: 'What a hypervisor does, where it sits, and the cases that fit neither of two types.',
  },
  {
    slug: 'vm-isolation-and-mixing',
    number: 4,
    title: 'Walls between virtual machines',
    about:
      'What stops at the boundary of a virtual machine, and which systems may live side by side.',
  },
  {
    slug: 'vm-costs',
    number: 5,
    title: 'What virtual machines cost',
    about: 'Size, copies, boot, idle allocation and moving house.',
  },
  {
    slug: 'container-anatomy',
    number: 6,
    title: 'Inside a container',
    about: 'What a container holds, what it lacks, and what it borrows from its host.',
  },
  {
    slug: 'side-by-side',
    number: 7,
    title: 'The two side by side',
    about: 'The picture that everybody draws, and the one layer that makes the difference.',
  },
  {
    slug: 'namespaces',
    number: 8,
    title: 'Namespaces',
    about: 'What a process can see: the first half of what the kernel gives a container.',
  },
  {
    slug: 'cgroups',
    number: 9,
    title: 'Control groups',
    about: 'How much a process may use: the second half of what the kernel gives a container.',
  },
  {
    slug: 'engines',
    number: 10,
    title: 'Engines and orchestrators',
    about: 'Who brings one container to life, and who looks after a thousand.',
  },
  {
    slug: 'images',
    number: 11,
    title: 'Images and registries',
    about: 'From a package of layers to a running process.',
  },
  {
    slug: 'os-compatibility',
    number: 12,
    title: 'Which system runs where',
    about: 'What follows from a shared kernel for the systems that can be mixed.',
  },
  {
    slug: 'container-security',
    number: 13,
    title: 'Container security',
    about: 'How far a fault reaches, where attacks start, and what surveys have counted.',
  },
  {
    slug: 'density-performance',
    number: 14,
    title: 'Density, speed and start',
    about: 'How many a host carries, at what speed, and after what wait.',
  },
  {
    slug: 'portability-delivery',
    number: 15,
    title: 'Moving and replacing',
    about: 'Taking workloads elsewhere, and replacing them where they are.',
  },
  {
    slug: 'microservices',
    number: 16,
    title: 'From monolith to services',
    about: 'Why containers and small services grew up together.',
  },
  {
    slug: 'together',
    number: 17,
    title: 'Using both',
    about: 'Containers in virtual machines: the usual case, not the odd one.',
  },
  {
    slug: 'history',
    number: 18,
    title: 'History',
    about: 'Half a century from time-sharing mainframes to image registries.',
  },
  {
    slug: 'adoption',
    number: 19,
    title: 'Adoption in figures',
    about: 'What surveys and forecasts said, and how far they can be trusted.',
  },
  {
    slug: 'choosing',
    number: 20,
    title: 'Choosing and beginning',
    about: 'Uses, trade-offs and first steps.',
  },
] as const satisfies readonly Chapter[];

export type ChapterSlug = (typeof CHAPTERS)[number]['slug'];
