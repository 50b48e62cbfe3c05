import { CHILD_TAGS, type Args, type Input } from './args.ts';
import type { Kind } from './tag.ts';

export { argsOf, type Input } from './args.ts';

/** The file of a story's controls, for what is drawn without an element. */
export function inputOf(kind: Kind, { children = '', ...attributes }: Args): Input {
  const root = document.createElement('template');
  root.innerHTML = `<x-root>${children}</x-root>`;
  const element = root.content.firstElementChild as Element;
  const own = Object.fromEntries(
    Object.entries(attributes)
      .filter(([, value]) => value !== undefined && value !== '' && value !== false)
      .map(([name, value]) => [camelCase(name), value]),
  );
  return { kind, ...own, ...childrenOf(element, kind === 'stack-compare') };
}

function childrenOf(element: Element, compared = false): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const child of element.children) {
    const stack = compared && /^(vm|container)-stack$/.test(child.localName);
    const key = stack
      ? 'stacks'
      : Object.keys(CHILD_TAGS).find((name) => CHILD_TAGS[name] === child.localName);
    if (!key) continue;
    const own = Object.fromEntries(
      [...child.attributes].map(({ name, value }) => [camelCase(name), value]),
    );
    const item = { ...(stack ? { kind: child.localName } : {}), ...own, ...childrenOf(child) };
    if (key.endsWith('Stack')) result[key] = item;
    else result[key] = [...((result[key] as unknown[] | undefined) ?? []), item];
  }
  return result;
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
