import type { PropertyDeclaration, PropertyDeclarations } from '@lit/reactive-element';
import type { Kind } from '@stratagram/core/diagrams/kind';
import { flag } from '@stratagram/core/input/fields';

/** A value as it is written; the decoder judges it. Lists and objects have no attribute. */
const VALUE: PropertyDeclaration = {
  reflect: true,
  converter: {
    fromAttribute: (value) => value ?? undefined,
    toAttribute: (value) => (/^(string|number)$/.test(typeof value) ? String(value) : null),
  },
};

/** Set or not; frameworks also write `true` and `false`. */
const FLAG: PropertyDeclaration = {
  reflect: true,
  converter: {
    fromAttribute: (value) => (value === '' || value === 'true' ? true : (value ?? undefined)),
    toAttribute: (value) => (value === true ? '' : typeof value === 'string' ? value : null),
  },
};

/**
 * The properties of an element, one for each key of its kind, with the attribute of the same name
 * in kebab-case. What every HTML element has already (`lang`, `dir`, `children`) stays as it is.
 */
export function attributesOf({ schema }: Kind): PropertyDeclarations {
  const { entries } = schema as unknown as { entries: Readonly<Record<string, unknown>> };
  const declared: Record<string, PropertyDeclaration> = {
    model: { converter: VALUE.converter as object },
  };
  for (const key of Object.keys(entries)) {
    if (key === 'kind' || key in HTMLElement.prototype) continue;
    declared[key] = { ...(entries[key] === flag ? FLAG : VALUE), attribute: kebab(key) };
  }
  return declared;
}

/** `hostOs` is `host-os`, `hugetlb2mbMax` is `hugetlb-2mb-max`. */
function kebab(key: string): string {
  return key.replace(/[A-Z]|\d+/g, (letter) => `-${letter.toLowerCase()}`);
}
