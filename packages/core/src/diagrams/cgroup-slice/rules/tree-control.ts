import {
  controllerOf,
  controllersIn,
  isDomainController,
  isMissingOnRoot,
} from '../../../domain/cgroup/controllers.ts';
import type { CgroupPlace } from '../../places.ts';
import type { Rule } from '../../../rules/rule.ts';
import { at, filesOf, hasProcesses, keeperOf, kernel } from './finding.ts';

const fileOnRoot: Rule = {
  id: 'R23',
  code: 'file-on-root',
  severity: 'error',
  title: 'A limit, weight or protection is set on the root cgroup of the host.',
  why: 'The root is the machine itself: it has no such files, and what it has is shared out among its children.',
  source: kernel('core-interface-files'),
  on: {
    cgroup(place) {
      if (!place.root) return undefined;
      return filesOf(place.slice.told)
        .filter(([, file]) => isMissingOnRoot(file))
        .map(([key, file]) =>
          at(place, key, `The root cgroup has no ${file}: set limits on its children.`),
        );
    },
  },
};

const processesInside: Rule = {
  id: 'R38',
  code: 'internal-processes',
  severity: 'error',
  title: 'A cgroup with processes hands controllers of whole processes to its children.',
  why: 'Processes of the group itself would compete with its children and nobody could say at which weight: the kernel refuses.',
  source: kernel('no-internal-process-constraint'),
  on: {
    cgroup(place) {
      const handed = controllersToo(place).filter(isDomainController);
      if (!handed.length || isThreaded(place)) return undefined;
      const message = `${place.name} has processes, so it cannot hand ${handed.join(', ')} to children. Move the processes to a leaf.`;
      return at(place, 'cgroupSubtreeControl', message);
    },
  },
};

const threadedDomain: Rule = {
  id: 'R72',
  code: 'threaded-domain',
  severity: 'warning',
  title: 'A cgroup with processes hands controllers of threads to its children.',
  why: 'It silently becomes a threaded domain, whose children take threads of those processes and no processes of their own.',
  source: kernel('threads'),
  on: {
    cgroup(place) {
      const handed = controllersToo(place);
      // Who says its type knows.
      if (
        !handed.length ||
        handed.some(isDomainController) ||
        place.node.cgroupType?.includes('threaded')
      )
        return undefined;
      const message = `Legal: ${place.name} becomes a threaded domain for ${handed.join(', ')}. Usually a leaf cgroup is meant.`;
      return at(place, 'cgroupSubtreeControl', message);
    },
  },
};

/** What a cgroup hands down although it has processes itself; the root may. */
function controllersToo(place: CgroupPlace): readonly string[] {
  const { cgroupSubtreeControl } = place.node;
  if (!cgroupSubtreeControl || place.root || !hasProcesses(place)) return [];
  return controllersIn(cgroupSubtreeControl);
}

function isThreaded({ node }: CgroupPlace): boolean {
  return node.cgroupType === 'threaded';
}

/** The controllers that a cgroup has, by what its parent enables or it says itself; undefined when untold. */
function available({ node, parent }: CgroupPlace): readonly string[] | undefined {
  const list = parent?.node.cgroupSubtreeControl ?? node.cgroupControllers;
  return list === undefined ? undefined : controllersIn(list);
}

const topDown: Rule = {
  id: 'R39',
  code: 'top-down',
  severity: 'error',
  title: 'A cgroup hands its children a controller that it does not have itself.',
  why: 'Controllers are given from the root down, level by level: the kernel refuses to skip one.',
  source: kernel('top-down-constraint'),
  on: {
    cgroup(place) {
      const { cgroupSubtreeControl } = place.node;
      const known = cgroupSubtreeControl ? available(place) : undefined;
      if (!cgroupSubtreeControl || !known) return undefined;
      const giver = place.parent?.name ?? 'what lies above';
      return controllersIn(cgroupSubtreeControl)
        .filter((controller) => !known.includes(controller))
        .map((controller) => {
          const message = `${controller} is not enabled in ${giver}: enable it top-down.`;
          return at(place, 'cgroupSubtreeControl', message);
        });
    },
  },
};

const fileWithoutController: Rule = {
  id: 'R40',
  code: 'file-without-controller',
  severity: 'error',
  title: 'A file is set whose controller no cgroup above has enabled for it.',
  why: 'The file does not exist there, so its value limits, shares and protects nothing.',
  source: kernel('top-down-constraint'),
  on: {
    cgroup(place) {
      if (place.root) return undefined;
      const missing = new Map<string, (readonly [key: string, file: string])[]>();
      for (const one of filesOf(place.slice.told)) {
        const controller = controllerOf(one[1]);
        if (!controller || !keeperOf(place, controller)) continue;
        missing.set(controller, [...(missing.get(controller) ?? []), one]);
      }
      // One cause, one remark.
      return [...missing].map(([controller, files]) => {
        const are = files.length > 1 ? 'do not exist' : 'does not exist';
        const names = files.map(([, file]) => file).join(', ');
        const message = `${names} ${are} in ${place.name}: ${keeperOf(place, controller)} has not enabled ${controller}.`;
        return at(place, files[0]?.[0] ?? '', message);
      });
    },
  },
};

const threadedSubtree: Rule = {
  id: 'R73',
  code: 'threaded-subtree',
  severity: 'error',
  title:
    'A threaded cgroup has a controller of whole processes, or a child with processes of its own.',
  why: 'Threads of one process share its memory and devices, so only CPU time, CPU sets and counts can be divided among them.',
  source: kernel('threads'),
  on: {
    cgroup(place) {
      const only = 'Only threaded controllers are allowed in a threaded subtree';
      const { cgroupSubtreeControl = '', cgroupType } = place.node;
      if (isThreaded(place)) {
        const handed = controllersIn(cgroupSubtreeControl).filter(isDomainController);
        const files = filesOf(place.node).filter(([, file]) =>
          isDomainController(controllerOf(file) ?? 'cpu'),
        );
        return [
          ...handed.map((name) => at(place, 'cgroupSubtreeControl', `${only}: ${name} is none.`)),
          ...files.map(([key, file]) => at(place, key, `${only}: ${file} belongs to none.`)),
        ];
      }
      const above = place.parent?.node.cgroupType;
      if (!above?.includes('threaded') || !hasProcesses(place)) return undefined;
      const key = cgroupType === undefined ? 'cgroupProcs' : 'cgroupType';
      const message = `${only}, and ${place.name} has processes as a domain of its own below ${place.parent?.name} (${above}).`;
      return at(place, key, message);
    },
  },
};

const treeSize: Rule = {
  id: 'R75',
  code: 'tree-size',
  severity: 'error',
  title: 'A tree is deeper or larger than one of its cgroups allows.',
  why: 'The kernel refuses to make the cgroups beyond the number, so whoever manages the subtree fails to start.',
  source: kernel('core-interface-files'),
  on: {
    cgroup(place) {
      const { node, name, levels, below } = place;
      return (
        [
          ['cgroupMaxDepth', levels, 'level'],
          ['cgroupMaxDescendants', below, 'descendant'],
        ] as const
      ).flatMap(([key, there, what]) => {
        const most = node[key] ?? Infinity;
        if (there <= most) return [];
        const message = `${name} allows ${most} ${what}${most === 1 ? '' : 's'} below it, there are ${there}.`;
        return [at(place, key, message)];
      });
    },
  },
};

/** Rules about which cgroup may have what, and where processes stand. */
export const TREE_RULES: readonly Rule[] = [
  fileOnRoot,
  processesInside,
  threadedDomain,
  topDown,
  fileWithoutController,
  threadedSubtree,
  treeSize,
];
