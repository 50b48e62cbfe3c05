/** As much of a CycloneDX document as is read here. */
export interface Sbom {
  readonly components: readonly { readonly purl: string }[];
  readonly dependencies: readonly Dependency[];
}

interface Dependency {
  readonly ref: string;
  readonly dependsOn: readonly string[];
}

/** The compiler and what only it reads. */
const OF_TYPES = /^pkg:npm\/(%40types\/|%40typescript\/|typescript@)/;

/** Everything in one of two documents; types are in nothing that is published. */
export function merged(one: Sbom, other: Sbom): Sbom {
  const components = new Map(
    [...one.components, ...other.components]
      .filter(({ purl }) => !OF_TYPES.test(purl))
      .map((component) => [component.purl, component]),
  );
  const dependencies = new Map<string, Set<string>>();
  for (const { ref, dependsOn } of [...one.dependencies, ...other.dependencies]) {
    if (OF_TYPES.test(ref)) continue;
    const known = dependencies.get(ref) ?? new Set();
    dependsOn.filter((on) => !OF_TYPES.test(on)).forEach((on) => known.add(on));
    dependencies.set(ref, known);
  }
  return {
    ...one,
    components: [...components.values()],
    dependencies: [...dependencies].map(([ref, on]) => ({ ref, dependsOn: [...on].toSorted() })),
  };
}
