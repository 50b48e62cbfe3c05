/** A tree of cgroups on a host, as somebody would write it. */
export function host(
  settings: Readonly<Record<string, unknown>>,
  ...children: readonly object[]
): Readonly<Record<string, unknown>> {
  return { kind: 'cgroup-slice', ...settings, children };
}
