import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The revision that speed is compared with: the last one before drawing was made faster. */
export const REVISION = '74a137200d22997f89c827ad813d0203d3cca396';

export interface Baseline {
  /** Address of the module that the core of then exports from. */
  readonly core: string;
  /** Folder of the fixtures of then. */
  readonly fixtures: string;
}

/**
 * Builds the core of an earlier revision, so that both can be measured in one run.
 *
 * @param folder - Where to build it; its packages are found from there.
 * @throws When git does not know the revision, as in a shallow clone, or it does not build.
 */
export function buildBaseline(folder: string): Baseline {
  mkdirSync(folder, { recursive: true });
  const archive = spawnSync(
    'git',
    ['archive', REVISION, 'packages/core', 'packages/tsconfig.base.json', 'test/fixtures'],
    { cwd: ROOT, maxBuffer: 256e6 },
  );
  if (archive.status !== 0)
    throw new Error(`git has no revision ${REVISION.slice(0, 7)} to compare with`);
  execFileSync('tar', ['-x', '-C', folder], { input: archive.stdout });
  const compiler = join(ROOT, 'node_modules/.bin/tsc');
  const { status, stdout } = spawnSync(compiler, ['-p', join(folder, 'packages/core')], {
    encoding: 'utf8',
  });
  const core = join(folder, 'packages/core/dist/index.js');
  if (status !== 0 || !existsSync(core))
    throw new Error(`revision ${REVISION.slice(0, 7)} does not build: ${stdout}`);
  return { core: pathToFileURL(core).href, fixtures: join(folder, 'test/fixtures') };
}

/**
 * A typical input of each kind: of its fixtures the one of middle length, leaving out those that are
 * wrong or long on purpose.
 */
export function typicalInputs(fixtures: string): { kind: string }[] {
  return readdirSync(fixtures, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'broken')
    .map(({ name }) => typicalOf(join(fixtures, name)))
    .filter((input) => input !== undefined);
}

function typicalOf(folder: string): { kind: string } | undefined {
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith('.json') && !/wrong|error|long-labels/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .sort((a, b) => a.length - b.length);
  const text = texts[Math.floor(texts.length / 2)];
  return text === undefined ? undefined : JSON.parse(text);
}
