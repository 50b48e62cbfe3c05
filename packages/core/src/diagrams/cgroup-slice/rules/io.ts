import type { CgroupPlace } from '../../places.ts';
import type { Rule } from '../../../rules/rule.ts';
import { at, kernel } from './finding.ts';
import { meantBySystemd } from './systemd-names.ts';

const ioSettings: Rule = {
  id: 'R43',
  code: 'io-settings',
  severity: 'error',
  title:
    'io.max has an unknown key, a value of 0 or no device, or io.weight has nothing to act on.',
  why: 'A limit without its device limits nothing; a weight does nothing until a disk scheduler that knows weights is in use.',
  source: kernel('io-interface-files'),
  values: ['ioMax'],
  meant: meantBySystemd,
  on: {
    cgroup(place) {
      // Said once for a tree.
      if (place.parent || /enable=1/.test(place.node.ioCostQos ?? '')) return undefined;
      const weighed = firstWeighed(place);
      if (!weighed) return undefined;
      const message = 'io.weight needs the iocost controller (io.cost.qos with enable=1) or BFQ.';
      const found = at(weighed, 'ioWeight', message, 'info');
      return { ...found, path: [...weighed.path.slice(place.path.length), ...found.path] };
    },
  },
};

/** The first with an I/O weight that nothing is told to act on. */
function firstWeighed(top: CgroupPlace): CgroupPlace | undefined {
  const open = [top];
  for (let place = open.pop(); place; place = open.pop()) {
    // On the root there is no such file.
    const { ioWeight, ioBfqWeight } = place.node;
    // Where nobody wrote to it the file reads `default 100`.
    const isSet = ioWeight !== undefined && !/^(default )?100$/.test(ioWeight);
    if (!place.root && isSet && ioBfqWeight === undefined) return place;
    for (const child of place.children.toReversed()) open.push(child);
  }
  return undefined;
}

/** Rules about block I/O. */
export const IO_RULES: readonly Rule[] = [ioSettings];
