import type { Block, Tone } from '../../figure/block.ts';
import { childPath, joinFacts } from '../../figure/legend.ts';
import type { Translate } from '../../words/translate.ts';
import { breaksWall, crossingsOf, sortOf, type Crossing, type CrossingSort } from './crossings.ts';
import type { Together } from './pods.ts';
import type { ContainerUnit } from './schema.ts';
import type { Setup } from './setup.ts';
import type { DerivedContainers } from './stack.ts';
import { containerName } from './unit.ts';

const TONES: Readonly<Partial<Record<CrossingSort, Tone>>> = {
  workspace: 'app',
  network: 'engine',
  proxy: 'engine',
  credentials: 'libs',
};

/** Does anything open the boundary of a container to whoever is in it? */
export function hasBreach(unit: ContainerUnit, setup: Setup): boolean {
  return crossingsOf(unit, setup).some(breaksWall);
}

/** A tenant with what crosses its boundary, at the top of that. */
export function withCrossings(
  t: Translate,
  tenant: Block,
  path: string,
  { members }: Together,
  setup: Setup,
): Block {
  const children = members.flatMap(({ unit, index }, member) =>
    crossingsOf(unit, setup).flatMap((crossing, at): Block[] => {
      // What crosses the boundary of all is said once for those that share one.
      if (member > 0 && at < (setup.crosses?.length ?? 0)) return [];
      return [crossingBlock(t, childPath(path, `containers.${index}.crosses.${at}`), crossing)];
    }),
  );
  if (children.length === 0) return tenant;
  const group: Block = {
    id: `${tenant.id}.crosses`,
    kind: 'crossings',
    layout: 'crossings',
    children,
  };
  return inFrame(tenant, group);
}

/** In the outermost frame of a column. */
function inFrame(block: Block, group: Block): Block {
  const { children = [] } = block;
  if (block.look === 'frame') return { ...block, children: [group, ...children] };
  const at = children.findIndex(({ look }) => look === 'frame');
  const frame = children[at];
  return frame ? { ...block, children: children.with(at, inFrame(frame, group)) } : block;
}

function crossingBlock(t: Translate, id: string, crossing: Crossing): Block {
  const { what, way, through, readOnly } = crossing;
  const tone = TONES[sortOf(crossing)];
  const breaks = breaksWall(crossing);
  return {
    id,
    kind: 'crossing',
    look: 'scaled',
    label: what,
    detail: joinFacts(
      way === 'none' ? t('crossNone') : undefined,
      readOnly ? t('crossReadOnly') : undefined,
      through ? t('crossThrough', { through }) : undefined,
      breaks ? t('crossBreaks') : undefined,
    ),
    ...(way === 'none' ? {} : { description: t(`cross.${way}`) }),
    crossing: { way, breaks, ...(tone ? { tone } : {}) },
  };
}

/** What crosses the boundaries of a stack, in sentences. */
export function saysCrossings(t: Translate, { setup, containers }: DerivedContainers): string[] {
  const own = containers.list.flatMap((unit, index) => {
    if (!unit.crosses?.length) return [];
    const name = containerName(t, { unit, index }, setup.contents);
    return [t('saysCrossingOf', { name, list: listOf(t, unit.crosses) })];
  });
  const all = [...(setup.crosses ?? []), ...containers.list.flatMap(({ crosses = [] }) => crosses)];
  const broken = [...new Set(all.filter(breaksWall).map(({ what }) => what))];
  return [
    ...(setup.crosses?.length ? [t('saysCrossing', { list: listOf(t, setup.crosses) })] : []),
    ...own,
    ...broken.map((what) =>
      t(setup.rootless === 'told' ? 'saysBreachRootless' : 'saysBreach', { what }),
    ),
  ];
}

function listOf(t: Translate, crossings: readonly Crossing[]): string {
  return crossings
    .map((crossing) => {
      const { what, way, through, readOnly } = crossing;
      return [
        what,
        t(`cross.${way}`),
        readOnly ? t('crossReadOnly') : undefined,
        through ? t('crossThrough', { through }) : undefined,
      ]
        .filter(Boolean)
        .join(' ');
    })
    .reduce((list, one) => t('crossList', { list, one }));
}
