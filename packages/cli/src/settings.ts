import type { RuleSettings } from '@stratagram/core';
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { JudgeOptions } from './options.ts';

/** How inputs are judged. */
export interface Settings {
  readonly rules: RuleSettings;
  readonly maxWarnings?: number | undefined;
  /** Patterns of files that are left out, as seen from the folder of the file that says so. */
  readonly ignore?: { readonly patterns: readonly string[]; readonly file: string } | undefined;
}

/** Names of the file with settings, the first one counts. */
const NAMES = ['json', 'yaml', 'yml'].map((ending) => `stratagram.config.${ending}`);

/** The settings of the command line over those of the file. */
export async function settingsOf({ config, rule }: JudgeOptions): Promise<Settings> {
  const file = config ?? findConfig();
  if (!file && rule.length === 0) return { rules: {} };
  const { readConfig, mergeRules, parseRules } = await import('./config.ts');
  const overrides = parseRules(rule);
  const settings: Settings = file ? await readConfig(file) : { rules: {} };
  return { ...settings, rules: mergeRules(settings.rules, overrides) };
}

/** The nearest file with settings, in this folder or above, not above the root of a repository. */
function findConfig(): string | undefined {
  const here = workingFolder();
  for (let folder = here; folder;) {
    for (const name of NAMES) {
      const file = join(folder, name);
      if (existsSync(file)) return relative(here, file);
    }
    const above = dirname(folder);
    if (above === folder || existsSync(join(folder, '.git'))) return undefined;
    folder = above;
  }
  return undefined;
}

/** Nowhere when somebody has removed it. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    return '';
  }
}
