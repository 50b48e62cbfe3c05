import type { Detail } from '../input/common.ts';

/** What a stack has room for. */
export interface Room {
  /** Second lines of all bands, of those that carry several columns, or of none. */
  readonly seconds: 'all' | 'shared' | 'none';
  /** Sizes of tenants: beside their names, under them, or not at all. */
  readonly sizes: 'beside' | 'under' | 'none';
  /** Brackets stand at the start with their words, or lie over and under what they describe. */
  readonly brackets: 'side' | 'lying' | 'none';
  /** Names of what stands beside the tenants are turned, and read upwards. */
  readonly turned: boolean;
  /** Names have their versions. */
  readonly versions: boolean;
  /** The kernel mark stands over the name. */
  readonly markAbove: boolean;
  /** No tenant is narrower, px, and none in another tenant. */
  readonly narrowest: number;
  readonly nested: number;
  /** Words break before a capital letter. */
  readonly capitals: boolean;
}

const NORMAL: Room = {
  seconds: 'all',
  sizes: 'beside',
  brackets: 'side',
  turned: false,
  versions: true,
  markAbove: false,
  narrowest: 88,
  nested: 80,
  capitals: false,
};

/** Below this width brackets lie, and tenants may be as narrow as on a slide, px. */
const NARROW = 480;

/** Steps from all to least; each adds to those before it. */
const STEPS: readonly Partial<Room>[] = [
  { sizes: 'under' },
  { seconds: 'shared' },
  { sizes: 'none' },
  { brackets: 'lying' },
  { turned: true },
  { narrowest: 72, nested: 72 },
  { versions: false },
  { markAbove: true },
  { capitals: true },
  { nested: 43 },
];

/**
 * What goes first as room shrinks, the same in every stack. On phones second lines and sizes are left
 * out from the start, unless somebody asks for them.
 */
export function roomsFor(detail: Detail | undefined, width: number): readonly Room[] {
  const narrow = width < NARROW;
  const bare = detail === 'plain' || (narrow && detail === undefined);
  const first: Room = {
    ...NORMAL,
    ...(narrow ? { brackets: 'lying', narrowest: 72, nested: 72 } : {}),
    ...(bare ? { seconds: detail === 'plain' ? 'none' : 'shared', sizes: 'none' } : {}),
    ...(detail === 'plain' ? { brackets: 'none', narrowest: 72, nested: 72 } : {}),
  };
  const rooms: Room[] = [first];
  for (const step of STEPS) {
    const last = rooms.at(-1) as Room;
    if (bare && ('seconds' in step || 'sizes' in step)) continue;
    if (detail === 'plain' && 'brackets' in step) continue;
    // Who asks for everything gets second lines at any width.
    if (detail === 'full' && 'seconds' in step) continue;
    rooms.push({ ...last, ...step });
  }
  return rooms;
}
