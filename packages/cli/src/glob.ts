import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { globSync, isDynamicPattern } from 'tinyglobby';
import type { Settings } from './settings.ts';

/** Files that a pattern means, sorted; nothing when there are none. A plain name means itself. */
export function matches(pattern: string): readonly string[] | undefined {
  // On Windows a backslash parts folders; everywhere else it makes a letter plain.
  const portable = sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
  const ignore = ['**/stratagram.config.{json,yaml,yml}'];
  if (!pattern.includes('node_modules')) ignore.push('**/node_modules/**');
  const absolute = isAbsolute(pattern);
  const names = globSync([portable], { ignore, absolute, expandDirectories: false });
  if (names.length > 0) return names.map((file) => (file === '-' ? './-' : file)).sort();
  return isDynamicPattern(portable) ? undefined : [pattern];
}

/** Files that no pattern of the settings leaves out; a folder stands for all in it. */
export function without(
  files: readonly string[],
  { patterns, file }: NonNullable<Settings['ignore']>,
): readonly string[] {
  const folder = resolve(dirname(file));
  const leavesOut = picomatch(
    patterns.flatMap((pattern) => [pattern, `${pattern.replace(/\/+$/, '')}/**`]),
    { dot: true },
  );
  return files.filter((name) => {
    const inside = relative(folder, resolve(name));
    return name === '-' || /^\.\.(?:[/\\]|$)/.test(inside) || !leavesOut(inside);
  });
}
