/** Registers an element; a second copy of the library on the page leaves the first in place. */
export function define(name: string, element: CustomElementConstructor): void {
  const present = customElements.get(name);
  if (!present) customElements.define(name, element);
  else if (present !== element) {
    // oxlint-disable-next-line no-console
    console.warn(`<${name}> is already defined on this page; the first definition is kept.`);
  }
}
