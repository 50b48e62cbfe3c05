import type { OutputChunk, RollupBuild } from 'rollup';

/** Elements whose parts others share most; what an earlier one uses is not asked of a later one. */
const FAMILIES = [
  { part: 'machines', of: ['vm-stack', 'container-stack'] },
  { part: 'vms', of: ['vm-stack', 'hypervisor-type'] },
  { part: 'engines', of: ['container-stack', 'portability-map'] },
  { part: 'containers', of: ['container-stack'] },
];

/**
 * Which file a module comes in: what all elements use is `diagram`, what families of them share has
 * a file for each family; what one element uses is in its own, and the rest goes by who uses it.
 *
 * @param entries - The modules that pages ask for, by the name of the element.
 * @returns The part by the id of the module.
 */
export async function sharedParts(
  bundle: RollupBuild,
  entries: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const users = await usersOf(bundle, entries);
  const parts = new Map<string, string>();
  for (const [id, names] of users) {
    const part =
      names.size === entries.size
        ? 'diagram'
        : FAMILIES.find(({ of }) => names.size > 1 && of.every((name) => names.has(name)))?.part;
    if (part) parts.set(id, part);
  }
  return parts;
}

/** Modules without those that nothing is taken from, with the elements that start with them. */
async function usersOf(
  bundle: RollupBuild,
  entries: ReadonlyMap<string, string>,
): Promise<Map<string, Set<string>>> {
  const { output } = await bundle.generate({ format: 'es', preserveModules: true });
  const chunks = output.filter((file): file is OutputChunk => file.type === 'chunk');
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const users = new Map<string, Set<string>>();
  const visit = (chunk: OutputChunk | undefined, name: string): void => {
    if (!chunk?.facadeModuleId) return;
    const names = users.get(chunk.facadeModuleId) ?? new Set();
    if (names.has(name)) return;
    users.set(chunk.facadeModuleId, names.add(name));
    for (const file of chunk.imports) visit(byFile.get(file), name);
  };
  for (const [name, id] of entries) {
    visit(
      chunks.find((chunk) => chunk.facadeModuleId === id),
      name,
    );
  }
  return users;
}
