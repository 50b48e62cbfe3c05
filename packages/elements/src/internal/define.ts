const SAID = Symbol.for('stratagram.second-copy');

/**
 * Registers an element. Another copy of the library, or another library with an element of this name,
 * leaves the first one in place; a page hears of it once, however many elements and copies it has.
 * On a server, where hosts load the same modules to write their pages, there is nothing to define.
 */
export function define(name: string, element: CustomElementConstructor): void {
  if (!('document' in globalThis)) return;
  const present = customElements.get(name);
  if (!present) customElements.define(name, element);
  else if (present !== element && !Reflect.has(customElements, SAID)) {
    Reflect.set(customElements, SAID, true);
    // oxlint-disable-next-line no-console
    console.warn(
      `<${name}> is already defined on this page: Stratagram is loaded more than once. First definitions are kept.`,
    );
  }
}
