import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** What a script imports before it runs, and what that imports in turn. */
function staticImports(file: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const names = [
    ...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^;=]*?(?:from )?'([^']+)';/gm),
  ];
  return names.flatMap(([, name = '']) =>
    name.startsWith('.') ? staticImports(join(dirname(file), name), seen) : [name],
  );
}

test.each(['scripts/start.mjs', 'scripts/test.mjs'])(
  '%s begins before any package is installed',
  (script) => {
    const names = staticImports(script);
    expect(names).toContain('node:fs');
    expect(names.filter((name) => !name.startsWith('node:'))).toEqual([]);
  },
);
