/** Builds of Windows by what a release is called; client and server disagree about some names. */
export const BUILDS: Readonly<Record<string, Readonly<Record<string, number>> | number>> = {
  1607: 14393,
  1703: 15063,
  1709: 16299,
  1803: 17134,
  1809: 17763,
  1903: 18362,
  1909: 18363,
  2004: 19041,
  '20h2': 19042,
  '21h1': 19043,
  '21h2': { 10: 19044, 11: 22000, server: 20348 },
  '22h2': { 10: 19045, 11: 22621 },
  '23h2': { 11: 22631, server: 25398 },
  '24h2': 26100,
  '25h2': 26200,
};

/** Releases with long support, by year. */
export const YEARS: Readonly<Record<string, number>> = {
  2016: 14393,
  2019: 17763,
  2021: 19044,
  2022: 20348,
  2024: 26100,
  2025: 26100,
};

/** A build that has the year's name for the annual channel of servers. */
const ANNUAL = 25398;
const SERVER_2022 = 20348;
const CLIENT_11 = 22000;

const BUILD =
  /\b10\.0\.(\d{5})(?!\d)|\b(14393|15063|16299|17134|17763|1836[23]|1904[1-5]|20348|22000|226[23]1|25398|26[12]00)\b/;
const YEAR = /(?:windows|server|core|ltsc)[\s:_-]*(20(?:16|19|2[1245]))(?!\d)/;
const RELEASE = /(?<![\da-z.])(1607|1703|1709|1803|1809|190[39]|2004|2[0-5]h[12])(?![\da-z])/;

/** The builds that a host may have, as far as its name tells; a release without a number is several. */
export interface Builds {
  readonly least: number;
  readonly most: number;
}

/** Builds by the name of a system: `windows-server-2022`, `Windows 11 24H2`, `windows-10.0.17763`. */
export function hostBuilds(os: string): Builds | undefined {
  const build = buildOf(os);
  if (build) return { least: build, most: build };
  if (/windows[\s_-]*10\b/i.test(os)) return { least: 10240, most: 19045 };
  return /windows[\s_-]*11\b/i.test(os) ? { least: CLIENT_11, most: Infinity } : undefined;
}

/** The build that a text names: of a system or of a base image, `nanoserver:ltsc2022`. */
export function buildOf(text: string): number | undefined {
  const name = text.slice(0, 300).toLowerCase();
  const [, full, number = full] = BUILD.exec(name) ?? [];
  if (number) return Number(number);
  const year = YEAR.exec(name)?.[1];
  if (year) return YEARS[year];
  const [, release = ''] = (/windows|nanoserver|servercore/.test(name) && RELEASE.exec(name)) || [];
  const builds = BUILDS[release];
  const edition = /windows[\s_-]*(1[01])(?!\d|\.\d)/.exec(name)?.[1] ?? 'server';
  return typeof builds === 'object' ? builds[edition] : builds;
}

/**
 * Whether an image runs on a host without a kernel of its own: the builds are the same, or one of
 * the newer hosts takes the image of Windows Server 2022. Microsoft Learn, version compatibility.
 */
export function sharesKernel(image: number, { least, most }: Builds): boolean {
  if (image >= least && image <= most) return true;
  if (image === SERVER_2022) return least >= CLIENT_11 && most !== ANNUAL;
  return image === YEARS[2025] && least >= image;
}
