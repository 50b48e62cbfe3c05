import {
  addedCapabilities,
  CAPABILITIES,
  capabilityEntry,
  type CapabilityEntry,
} from '../../../domain/capabilities.ts';
import { quote } from '../../../input/issue.ts';
import { nearest } from '../../../input/unknown-keys.ts';
import { loadsKernelCode, sharesKernel } from '../openings.ts';
import type { ContainerPlace } from '../../places.ts';
import type { Finding, Rule } from '../../../rules/rule.ts';

const KNOWN = new Set(CAPABILITIES);

/** Checked on 2026-11-30: capabilities(7); moby oci/caps/utils.go. */
export const capabilities: Rule = {
  id: 'R89',
  code: 'capabilities',
  severity: 'error',
  title: 'A capability does not exist, or opens the kernel that the container shares.',
  why: 'Engines refuse names that the kernel does not have; with CAP_SYS_MODULE a container loads code into the kernel, and CAP_SYS_ADMIN allows so much that little confines it.',
  source: {
    title: 'capabilities(7)',
    href: 'https://man7.org/linux/man-pages/man7/capabilities.7.html',
  },
  on: {
    container(at) {
      const { unit, on } = at;
      if (!unit.capabilities || on.setup.family !== 'linux') return undefined;
      const entries = unit.capabilities.map(capabilityEntry);
      return [...unknown(at, entries), ...ineffective(at, entries), ...powerful(at, entries)];
    },
  },
};

function found({ unit, id }: ContainerPlace, text: string, message: string): Finding {
  return { path: ['capabilities', unit.capabilities?.indexOf(text) ?? 0], message, node: id };
}

function unknown(at: ContainerPlace, entries: readonly CapabilityEntry[]): readonly Finding[] {
  return entries.flatMap(({ text, name }): readonly Finding[] => {
    if (name === 'ALL' || KNOWN.has(name)) return [];
    const near = nearest(name.toLowerCase(), CAPABILITIES);
    const help = near ? `; did you mean ${near}?` : ', see capabilities(7)';
    return [found(at, text, `${quote(text)} is not a capability of Linux${help}`)];
  });
}

/** Engines of the family of Docker give a privileged container every capability, whatever is dropped. */
function ineffective(at: ContainerPlace, entries: readonly CapabilityEntry[]): readonly Finding[] {
  const { unit, on, name } = at;
  const dropped = entries.filter(({ added }) => !added);
  if (!unit.privileged || !dropped[0] || on.setup.manager.id !== 'docker-engine') return [];
  const list = dropped.map(({ text }) => text).join(' ');
  const message = `${list} has no effect: ${name} is privileged and has all capabilities.`;
  return [{ ...found(at, dropped[0].text, message), severity: 'warning' }];
}

function powerful(at: ContainerPlace, entries: readonly CapabilityEntry[]): readonly Finding[] {
  const { unit, on, name } = at;
  if (unit.privileged || !sharesKernel(on.setup)) return [];
  const added = addedCapabilities(entries);
  const code = loadsKernelCode(unit, on.setup);
  const entry = added.find((one) =>
    code ? /^(ALL|SYS_MODULE)$/.test(one.name) : one.name === 'SYS_ADMIN',
  );
  if (!entry) return [];
  const own = on.setup.rootless === 'told';
  // In a user namespace of a user neither reaches the kernel itself.
  if (own) return [];
  const message = code
    ? `With ${entry.text} ${name} can load code into the kernel that it shares: nothing confines it.`
    : `${entry.text} lets ${name} mount file systems and change much of the kernel; it is close to root on its host.`;
  return [{ ...found(at, entry.text, message), severity: 'warning' }];
}
