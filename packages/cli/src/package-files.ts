import { readFileSync } from 'node:fs';
import type { ExitCode } from './refusal.ts';
import { print } from './terminal.ts';

/** The JSON Schema that the build wrote beside the command. */
export function printSchema(): ExitCode {
  print(readFileSync(new URL('schema.json', import.meta.url)));
  return 0;
}

export function printVersion(): ExitCode {
  print(`${version()}\n`);
  return 0;
}

export function version(): string {
  const manifest: unknown = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  return String(Reflect.get(Object(manifest), 'version'));
}
