import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** Hash of all that is in the command; the build puts it here. */
declare const BUILD: string;

/** Commands that run often, and their threads. */
const PURPOSES: ReadonlySet<string> = new Set(
  ['render', 'check', 'markdown', 'prerender'].flatMap((name) => [name, `thread-${name}`]),
);

type Load = (name: string) => unknown;
type Body = (exports: object, require: Load, module: object, file: string, folder: string) => void;

/**
 * Gives what loads the files of the command with the machine code that V8 made of them before: half
 * of what a short command costs is to compile it. The code stands beside the command, where whoever
 * may write may change the command as well, or else in a folder of the user's own; nothing
 * depends on it. Node has such a cache from 22.8 on, for all Nodes this one costs less.
 *
 * @param folder - Where the files are: each is a function in parentheses.
 * @param nodeRequire - What loads anything else.
 * @param purpose - What the process is for: each takes other functions of the same files. Those that
 *   are no word of `PURPOSES` keep nothing.
 */
export function fileLoader(folder: string, nodeRequire: Load, purpose = ''): Load {
  const loaded = new Map<string, { exports: object }>();
  const fresh = new Map<string, Script>();
  const isOff = Boolean(process.env['NODE_DISABLE_COMPILE_CACHE']);
  const isCacheable = !isOff && PURPOSES.has(purpose);
  const cacheName = isCacheable ? purpose : 'render';
  const cache = isOff ? undefined : cacheFolders(folder, cacheName).find(isOurs);

  const load = (name: string): object => {
    const earlier = loaded.get(name);
    if (earlier) return earlier.exports;
    const module = { exports: {} };
    loaded.set(name, module);
    const file = join(folder, name);
    const cachedData = cache === undefined ? undefined : readCode(join(cache, name));
    const script = new Script(readFileSync(file, 'latin1'), { filename: file, cachedData });
    if (isCacheable && (!cachedData || script.cachedDataRejected)) {
      if (fresh.size === 0) {
        // What has been refused has not run much.
        process.once('exit', (code) => code < 2 && save(fresh, folder, purpose));
      }
      fresh.set(name, script);
    }
    const require: Load = (id) => (id.startsWith('./') ? load(id.slice(2)) : nodeRequire(id));
    (script.runInThisContext() as Body)(module.exports, require, module, file, folder);
    return module.exports;
  };
  return load;
}

/** Where the code may stand; of each build, each Node and each purpose its own. */
function cacheFolders(folder: string, purpose: string): readonly string[] {
  const name = `${BUILD}-${process.version}-${process.arch}-${purpose}`;
  const { env, platform } = process;
  const home = env['HOME'] ?? '';
  const own =
    platform === 'win32'
      ? env['LOCALAPPDATA']
      : env['XDG_CACHE_HOME'] ||
        (home && join(home, platform === 'darwin' ? 'Library/Caches' : '.cache'));
  return [join(folder, 'cache', name), ...(own ? [join(own, 'stratagram', name)] : [])];
}

/** A folder that is there and that nobody else may have written into: code of others is not run. */
function isOurs(folder: string, index: number): boolean {
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return false;
  if (index === 0 || !process.getuid) return true;
  return stats.uid === process.getuid() && (stats.mode & 0o022) === 0;
}

/** V8 does not look whether the code is damaged, and would crash on it: it stands there twice. */
function readCode(file: string): Buffer | undefined {
  try {
    const both = readFileSync(file);
    const half = both.length / 2;
    const code = both.subarray(0, half);
    return half > 0 && code.equals(both.subarray(half)) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the code of what has run, with the functions that it took; of other builds none. */
function save(scripts: ReadonlyMap<string, Script>, folder: string, purpose: string): void {
  for (const place of cacheFolders(folder, purpose)) {
    try {
      if (!statSync(place, { throwIfNoEntry: false })) makeFolder(place);
      if (!isOurs(place, place.startsWith(folder) ? 0 : 1)) continue;
      for (const [name, script] of scripts) {
        const code = script.createCachedData();
        const beside = join(place, `${name}.${process.pid}.${Math.random()}`);
        writeFileSync(beside, Buffer.concat([code, code]), { flag: 'wx', mode: 0o644 });
        renameSync(beside, join(place, name));
      }
      return;
    } catch {
      // A folder that cannot be written: the next one, or none.
    }
  }
}

function makeFolder(place: string): void {
  const around = join(place, '..');
  mkdirSync(place, { recursive: true, mode: 0o755 });
  for (const name of readdirSync(around)) {
    if (!name.startsWith(`${BUILD}-`)) rmSync(join(around, name), { recursive: true, force: true });
  }
}
