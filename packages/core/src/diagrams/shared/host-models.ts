/** More hosts in one picture show nothing. */
export const MOST_HOSTS = 12;

/** What a stack takes when it stands on several hosts. */
export interface Hosts<Model> {
  /** What each has that the others have not; the rest is said once for all. */
  readonly hosts?: readonly Host<Model>[] | undefined;
  /** What spans all of them: `vCenter`, `overlay network`. */
  readonly across?: readonly string[] | undefined;
}

/** One of several hosts. */
export type Host<Model> = Partial<Model> & { readonly name?: string | undefined };

/** Each host as a stack of its own: what it has not is as said for all. */
export function hostsOf<Model extends object>(
  model: Model & Hosts<Model>,
): readonly { readonly name: string | undefined; readonly model: Model }[] {
  const { hosts = [], across: _, ...all } = model;
  return hosts.slice(0, MOST_HOSTS).map(({ name, ...own }) => ({
    name,
    model: { ...all, ...own } as unknown as Model,
  }));
}
