/** What is fetched once for all elements: a promise until it is there, undefined if it cannot be had. */
export type Lazy<T> = () => T | Promise<void> | undefined;

export function lazily<T>(fetch: () => Promise<T>): Lazy<T> {
  let found: T | Promise<void> | undefined;
  let asked = false;
  return () => {
    if (!asked)
      found = fetch().then(
        (value) => void (found = value),
        // Without it the rest is shown all the same.
        () => void (found = undefined),
      );
    asked = true;
    return found;
  };
}

/** Those that are still to come. */
export function whenAll(...parts: readonly unknown[]): Promise<unknown> | undefined {
  const waiting = parts.filter((part) => part instanceof Promise);
  return waiting.length ? Promise.all(waiting) : undefined;
}
