import { architecture, runsOn } from './architectures.ts';
import { operatingSystem } from './operating-systems.ts';

/** What a manifest is made for: a system, a processor and its variant, as far as they are told. */
export interface Platform {
  readonly text: string;
  readonly os?: string;
  readonly arch?: string;
  readonly variant?: string;
}

/** Reads `linux/arm64/v8`, `amd64` or `ubuntu`; Windows may name its build: `windows/amd64:10.0.20348`. */
export function platform(text: string): Platform {
  const parts = text.slice(0, 120).trim().split('/');
  const [first = '', second, variant] = parts;
  const alone = second === undefined && architecture(first) !== undefined;
  const arch = alone ? first : second?.split(/[:@(]/)[0];
  const os = alone || !first ? undefined : first;
  return { text: text.trim(), ...present({ os, arch, variant }) };
}

/** A platform of separate parts. */
export function platformOf(os: string | undefined, arch: string | undefined): Platform | undefined {
  if (!os && !arch) return undefined;
  const parsed = platform([os ?? '', arch].filter((part) => part !== undefined).join('/'));
  return { ...parsed, text: [os, arch].filter(Boolean).join('/') };
}

function present(parts: Readonly<Record<'os' | 'arch' | 'variant', string | undefined>>) {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value));
}

/** Does what is made for one platform run on another? What is not told is not held against it. */
function fits(image: Platform, target: Platform): boolean {
  return fitsSystem(image, target) && fitsProcessor(image, target);
}

function fitsSystem({ os: image }: Platform, { os: target }: Platform): boolean {
  if (!image || !target) return true;
  return (operatingSystem(image).family ?? image) === (operatingSystem(target).family ?? target);
}

function fitsProcessor(image: Platform, target: Platform): boolean {
  if (!image.arch || !target.arch) return true;
  const runs = runsOn(image.arch, target.arch) ?? image.arch === target.arch;
  // Later variants of a processor run code for earlier ones.
  const same = architecture(image.arch) === architecture(target.arch);
  const [older, newer] = [image.variant, target.variant].map((one) => Number(one?.slice(1)));
  return runs && !(same && (older ?? 0) > (newer ?? 0));
}

/** The one of several that is taken for a target: what names its processor first. */
export function chosen(all: readonly Platform[], target: Platform): Platform | undefined {
  const fitting = all.filter((one) => fits(one, target));
  const exact = fitting.find((one) => architecture(one.arch) === architecture(target.arch));
  return exact ?? fitting[0];
}
