import { controllerOf, isMissingOnRoot } from '../../domain/cgroup/controllers.ts';
import { isDelegated, slicePath, unitOf } from '../../domain/cgroup/systemd.ts';
import { above, at, filesOf, hasProcesses, keeperOf } from '../cgroup-slice/rules/finding.ts';
import type { CgroupPlace } from '../places.ts';
import type { Finding, Rule, Source } from '../../rules/rule.ts';

const DELEGATION: Source = {
  title: 'systemd, Control Group APIs and Delegation',
  href: 'https://systemd.io/CGROUP_DELEGATION/',
};

function manual(page: string): Source {
  return {
    title: page,
    href: `https://www.freedesktop.org/software/systemd/man/latest/${page.replace(/\(.*/, '')}.html`,
  };
}

const unitTree: Rule = {
  id: 'R44',
  code: 'unit-tree',
  severity: 'error',
  title: 'A unit of systemd holds or stands where its type and name do not allow.',
  why: 'Slices are branches, services and scopes leaves: systemd refuses other trees or tidies them away.',
  source: DELEGATION,
  on: {
    cgroup(place) {
      const { name = '' } = place.node;
      const type = unitOf(name)?.type;
      const find = (key: string, violation: string) => [at(place, key, `${name}: ${violation}.`)];
      if (type === 'slice') return place.root ? undefined : sliceFaults(place, find);
      const { delegate = isDelegated(name), unitFile } = place.node;
      return [
        ...(type && place.children.length && delegate === false
          ? find(
              'children',
              `a ${type} has no cgroups below it unless Delegate= hands it the subtree`,
            )
          : []),
        ...(type === 'scope' && unitFile
          ? find('unitFile', 'scopes are made by programs and have no unit file')
          : []),
      ];
    },
  },
};

function sliceFaults(
  place: CgroupPlace,
  find: (key: string, violation: string) => Finding[],
): Finding[] {
  const { name = '', delegate } = place.node;
  const path = slicePath(name);
  const parent = path?.split('/').at(-2);
  const misplaced = parent && place.parent && place.parent.node.name !== parent;
  return [
    ...(hasProcesses(place)
      ? find('cgroupProcs', 'a slice has no processes of its own, only units')
      : []),
    ...(delegate ? find('delegate', 'Delegate= is for services and scopes, not for slices') : []),
    ...(path ? [] : find('name', 'this is no valid name of a slice: each dash is a level')),
    ...(misplaced
      ? find('name', `by its name it lies in ${parent}, not in ${place.parent?.name}`)
      : []),
  ];
}

const rootProcesses: Rule = {
  id: 'R76',
  code: 'root-processes',
  severity: 'warning',
  title: 'Processes other than systemd are in the root slice.',
  why: 'A cgroup has one writer: what somebody else puts into the root, systemd does not manage and may move.',
  source: DELEGATION,
  on: {
    cgroup(place) {
      if (!place.root || !hasProcesses(place)) return undefined;
      const { name = '', cgroupProcs } = place.node;
      const systemd = unitOf(name) ?? place.children.some((child) => unitOf(child.node.name ?? ''));
      // The first process is systemd; the second, where all are told, begets the kernel's threads here.
      const pids: readonly string[] = cgroupProcs?.match(/\d+/g) ?? [];
      if (!systemd || pids.includes('2') || pids.every((pid) => pid === '1')) return undefined;
      const message = 'The root cgroup belongs to systemd (single-writer rule).';
      return at(place, 'cgroupProcs', message);
    },
  },
};

const disabledController: Rule = {
  id: 'R77',
  code: 'disabled-controller',
  severity: 'warning',
  title: 'A setting stands below a unit that disables its controller.',
  why: 'The controller is kept out of the whole subtree: the setting is read and never applied.',
  source: manual('systemd.resource-control(5)'),
  on: {
    cgroup(place) {
      const disables = (controller?: string) =>
        above(place, ({ node: { disableControllers: list } }) =>
          controller ? list?.includes(controller) === true : list !== undefined,
        );
      if (!disables()) return undefined;
      return filesOf(place.slice.told).flatMap(([key, file]) => {
        const controller = isMissingOnRoot(file) ? controllerOf(file) : undefined;
        const who = controller && disables(controller);
        // Of a file that nobody enabled, that is said.
        if (!who || keeperOf(place, controller)) return [];
        const message = `${file} has no effect: ${who.name} disables the ${controller} controller.`;
        return [at(place, key, message)];
      });
    },
  },
};

/** Units by what they hold, and the slice that is theirs. */
const HOMES = [
  [/^machine-.+\.scope$|^systemd-nspawn@.+\.service$/, 'machine.slice', /^machine(-.+)?\.slice$/],
  [
    /^(cri-containerd|crio)-.+\.scope$|^kubepods-.+\.slice$/,
    'kubepods.slice',
    // With a root of its own for the kubelet that is kubelet-kubepods.slice.
    /^(.+-)?kubepods(-.+)?\.slice$/,
  ],
] as const;

const unusualPlace: Rule = {
  id: 'R78',
  code: 'unusual-place',
  severity: 'info',
  title: 'A VM or registered container is outside machine.slice, or a pod outside kubepods.slice.',
  why: 'Limits and protections of that slice do not hold for it, and tools that look there do not find it.',
  source: manual('systemd.slice(5)'),
  on: {
    cgroup(place) {
      const { name = '' } = place.node;
      const [, home, inside] = HOMES.find(([unit]) => unit.test(name)) ?? [];
      if (!home || !place.parent || above(place, ({ node }) => inside.test(node.name ?? '')))
        return undefined;
      // What lies above a top that is no unit is not told.
      const top = above(place, ({ parent }) => !parent);
      if (!top?.root && !unitOf(top?.node.name ?? '')) return undefined;
      return at(place, 'name', `Unusual place: ${name} is normally under ${home}.`);
    },
  },
};

/** Rules of systemd about its tree of units. */
export const UNIT_RULES: readonly Rule[] = [
  unitTree,
  rootProcesses,
  disabledController,
  unusualPlace,
];
