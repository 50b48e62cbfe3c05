/** One of the five texts that the catalogue is made from. Cited by title, never repeated. */
export interface Document {
  /** As it stands in the text. */
  readonly title: string;
  readonly publisher: string;
  readonly author?: string;
  readonly date: string;
  /** Where it can be read, if that is known. */
  readonly href?: string;
  /** What can be known from the text about its origin and its age. */
  readonly remark: string;
}

export const DOCUMENTS = {
  blog: {
    title: 'Containers and VMs: What is the difference?',
    publisher: 'A developer’s blog',
    date: '16 August 2021',
    remark: 'Names neither author nor address. Two figures are mentioned; the pictures are lost.',
  },
  interview: {
    title: 'VMs vs Containers | Simply Explained',
    publisher: 'An interview-preparation blog',
    date: 'undated',
    remark: 'A short answer to an interview question, with a summary. Names no author.',
  },
  publisher: {
    title: 'Virtual machines vs Containers',
    publisher: 'A technical publisher',
    date: '17 October 2017',
    remark: 'An article between book offers; it credits an analogy to Mike Coleman of Docker.',
  },
  'trend-micro': {
    title: 'The Difference Between Virtual Machines and Containers',
    publisher: 'Trend Micro',
    date: 'undated',
    remark: 'By a security vendor. One diagram is mentioned; the picture is lost.',
  },
  bmc: {
    title: 'Virtual Machines (VMs) vs Containers: What’s the Difference?',
    publisher: 'BMC',
    author: 'Muhammad Raza and Chrissy Kidd',
    date: 'about 2020',
    href: 'https://www.bmc.com/blogs/containers-vs-virtual-machines/',
    remark:
      'Calls 2019 the year before. Authors are named on the published page only. One diagram is mentioned; its two labels survive.',
  },
} as const satisfies Record<string, Document>;

export type DocumentKey = keyof typeof DOCUMENTS;
