import { getCustomElements, type ArgTypes } from '@storybook/web-components-vite';

/** An entry of the custom-elements manifest. */
interface Item {
  readonly name: string;
  readonly kind?: string;
  readonly description?: string;
  readonly attribute?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
  readonly return?: { readonly type?: { readonly text: string } };
  readonly parameters?: readonly Item[];
}

interface Declaration {
  readonly tagName?: string;
  readonly description?: string;
  readonly [list: string]: unknown;
}

/** Controls for the attributes of an element, and the tables of everything else it offers. */
export function argTypesOf(tag: string): ArgTypes {
  const declared = declaration(tag);
  const items = (list: string): readonly Item[] => (declared?.[list] as Item[] | undefined) ?? [];
  const members = items('members');
  return Object.fromEntries([
    ...items('attributes').map((item) => [item.name, attribute(item)] as const),
    ...members
      .filter(({ kind }) => kind === 'field')
      .map((item) => [`property ${item.name}`, row(item, 'properties', item.type?.text)] as const),
    ...members
      .filter(({ kind }) => kind === 'method')
      .map((item) => [`method ${item.name}`, row(item, 'methods', signature(item))] as const),
    ...items('events').map(
      (item) => [`event ${item.name}`, row(item, 'events', item.type?.text)] as const,
    ),
    ...items('slots').map(
      (item) =>
        [`slot ${item.name}`, row({ ...item, name: item.name || '(default)' }, 'slots')] as const,
    ),
    ...items('cssParts').map((item) => [`part ${item.name}`, row(item, 'parts')] as const),
    ...items('cssProperties').map(
      (item) => [`css ${item.name}`, row(item, 'custom properties')] as const,
    ),
  ]);
}

export function descriptionOf(tag: string): string {
  return declaration(tag)?.description ?? '';
}

function declaration(tag: string): Declaration | undefined {
  const modules: { declarations?: Declaration[] }[] = getCustomElements()?.modules ?? [];
  return modules
    .flatMap(({ declarations }) => declarations ?? [])
    .find(({ tagName }) => tagName === tag);
}

function attribute(item: Item): ArgTypes[string] {
  const type = item.type?.text ?? 'string';
  const options = [...type.matchAll(/'([^']+)'/g)].map(([, value]) => value);
  const control = options.length
    ? { type: 'select' as const }
    : { type: type.startsWith('boolean') ? ('boolean' as const) : ('text' as const) };
  return {
    ...row(item, 'attributes', type),
    control,
    ...(options.length ? { options } : {}),
  };
}

function row(item: Item, category: string, type?: string): ArgTypes[string] {
  return {
    name: item.name,
    description: item.description ?? '',
    control: false,
    table: {
      category,
      ...(type ? { type: { summary: type } } : {}),
      ...(item.default ? { defaultValue: { summary: item.default } } : {}),
    },
  };
}

function signature(item: Item): string {
  const parameters = (item.parameters ?? []).map(
    ({ name, type, default: preset }) => `${name}${preset ? '?' : ''}: ${type?.text ?? 'unknown'}`,
  );
  return `(${parameters.join(', ')}) => ${item.return?.type?.text ?? 'void'}`;
}
