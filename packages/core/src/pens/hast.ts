import type { Attributes } from '../figure/scene.ts';

/** Elements as data, drawn or not: a scene is one of them. */
export interface Tree {
  readonly tag: string;
  readonly attrs: Attributes;
  readonly children: readonly (Tree | string)[];
}

/** An element of hast, the tree that remark and rehype turn into HTML or JSX. */
export interface HastElement {
  type: 'element';
  tagName: string;
  properties: Record<string, string | number | string[]>;
  children: (HastElement | { type: 'text'; value: string })[];
}

/** hast's own spelling where it is not that of the attribute in camel case. */
const PROPERTIES: Readonly<Record<string, string>> = { class: 'className', tabindex: 'tabIndex' };

/**
 * Writes a scene as hast, under hast's property names: `fontSize`, `ariaLabel`, `className`.
 *
 * @param scene - Of `renderScene`, `drawPlan`, or elements around one.
 * @returns An empty `svg` for what is no scene: nothing that is drawn ends a page's build.
 * @example
 * ```ts
 * const { children } = toHast(renderScene({ kind: 'vm-stack', guests: 2 }));
 * ```
 */
export function toHast(scene: Tree): HastElement {
  try {
    return elementOf(scene);
  } catch {
    return { type: 'element', tagName: 'svg', properties: {}, children: [] };
  }
}

function elementOf({ tag, attrs, children }: Tree): HastElement {
  const properties: HastElement['properties'] = {};
  for (const [name, value] of Object.entries(attrs)) {
    if (value === undefined) continue;
    properties[propertyOf(name)] = name === 'class' ? String(value).split(' ') : value;
  }
  return {
    type: 'element',
    tagName: tag,
    properties,
    children: children.map((child) =>
      typeof child === 'string' ? { type: 'text', value: child } : elementOf(child),
    ),
  };
}

function propertyOf(attribute: string): string {
  return (
    PROPERTIES[attribute] ??
    attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  );
}
