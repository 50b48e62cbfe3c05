/** Packs every package, installs the packed files in a new folder, and gives that folder. */
export function workplace(): string;
/** Runs a command with the tools of a folder first; throws with what it printed when it fails. */
export function run(
  command: string,
  args: readonly string[],
  cwd: string,
  env?: Readonly<Record<string, string>>,
): string;
