import { remember } from './remember.ts';

/** CPU architectures by their name in OCI image indexes, with the names that others give them. */
export const NAMES: Readonly<Record<string, string>> = {
  amd64: 'x86_64 x86-64 x64 intel64 em64t x86_64-v2 x86_64-v3 x86_64-v4 x86 intel',
  386: 'i386 i486 i586 i686 ia32 x86_32 x86-32',
  arm64: 'aarch64 armv8 armv8l armv8-a armv9 arm64e arm64v8 arm64-v8 apple-silicon graviton',
  arm: 'arm32 aarch32 armhf armel armv5 armv6 armv6l armv6hf armv7 armv7l armv7-a armv7hf arm32v5 arm32v6 arm32v7 arm-v5 arm-v6 arm-v7',
  ppc64le: 'ppc64el powerpc64le power8 power9 power10',
  ppc64: 'powerpc64',
  riscv64: 'risc-v rv64 riscv64gc',
  s390x: 'ibm-z',
  loong64: 'loongarch64',
  mips64le: 'mips64el',
};

/** Programs of an older architecture that run on the processors of its successor. */
export const ALSO_RUNS: Readonly<Record<string, string>> = { amd64: '386', arm64: 'arm' };

/** The canonical name of an architecture; undefined for text that names none: it is not judged. */
export function architecture(text: string | undefined): string | undefined {
  return text === undefined ? undefined : canonical(text);
}

const canonical = /* @__PURE__ */ remember((text): string | undefined => {
  // Platforms of images come with their system: `linux/arm64/v8`.
  const key = text
    .trim()
    .toLowerCase()
    .replace(/^(linux|windows|darwin|freebsd)\//, '')
    .replace(/[\s/]+/g, '-');
  if (!key) return undefined;
  return Object.keys(NAMES).find((name) => name === key || NAMES[name]?.split(' ').includes(key));
});

/**
 * Whether code runs on a processor without being translated; both as people write them.
 *
 * @returns Undefined when one of the two is not known.
 */
export function runsOn(code: string | undefined, host: string | undefined): boolean | undefined {
  const wanted = architecture(code);
  const there = architecture(host);
  if (!wanted || !there) return undefined;
  return wanted === there || ALSO_RUNS[there] === wanted;
}

/** The architecture that runs most of the others, where nobody says what the host has. */
export function widest(codes: readonly (string | undefined)[]): string | undefined {
  return codes.reduce<string | undefined>((host, code) => {
    if (!architecture(code)) return host;
    return !host || (runsOn(code, host) === false && runsOn(host, code)) ? code : host;
  }, undefined);
}
