import { readable, shownName } from '../../domain/cgroup/shown-name.ts';
import { unitOf } from '../../domain/cgroup/systemd.ts';
import type { Translate } from '../../words/translate.ts';
import type { Slice } from './schema.ts';

type Write = (name: string) => string;

/** How those in a cgroup are called. */
const SHOWN = /* @__PURE__ */ new WeakMap<Slice, Write>();

/** The name that is shown: the one that somebody gave it, what an id stands for, its own. */
export function nameOf(slice: Slice, index: number, t: Translate): string {
  return givenName(slice) || (slice.parent ? t('cgroup', { n: index + 1 }) : '/');
}

/** The same, '' for one without any name. */
export function givenName({ node: { label, name }, parent }: Slice): string {
  if (label || !name) return label ?? '';
  return (parent ? shownIn(parent)(name) : shownName(name)) || name;
}

/** How those in a cgroup are called whose names are ids: by their start, or else by their end. */
function shownIn(parent: Slice): Write {
  const found = SHOWN.get(parent);
  if (found) return found;
  const names = new Set(parent.children.map(({ node }) => (node.label ? '' : (node.name ?? ''))));
  const start = alone(names, (name) => shownName(name));
  const end = alone(names, (name) => shownName(name, true));
  const shown: Write = (name) => start(name) || end(name);
  SHOWN.set(parent, shown);
  return shown;
}

/** The same way to write names, for those that no other is written like. */
function alone(names: ReadonlySet<string>, write: Write): Write {
  const times = new Map<string, number>();
  for (const name of names) times.set(write(name), (times.get(write(name)) ?? 0) + 1);
  return (name) => (times.get(write(name)) === 1 ? write(name) : '');
}

/** The name of an ancestor, wherever it stands. */
export function nameOfAncestor(slice: Slice, t: Translate): string {
  return nameOf(slice, slice.parent?.children.indexOf(slice) ?? 0, t);
}

/** The name that the kernel knows, where another is shown. */
export function realName({ node }: Slice, shown: string): string {
  const { name = '' } = node;
  return name === shown ? '' : name;
}

/** Does the kubelet manage it? */
export function isInPods({ node, parent }: Slice): boolean {
  return /^(.+-)?kubepods/.test(node.name ?? '') || (!!parent && isInPods(parent));
}

/** Is it a pod? Where its containers have the same limit, that is the one of the pod, passed on. */
export function isPod(slice: Slice): boolean {
  return /(^|-)pod/.test(slice.node.name ?? '') && isInPods(slice);
}

/** What engines begin the names of their scopes with. */
const MANAGERS = /^(docker|libpod|cri-containerd|crio)-/;

/** Shorter names of a unit: without its type, its engine, and what its slice's name says already. */
export function shortNames(name: string, { parent }: Slice): string[] {
  const stem = unitOf(name)?.stem;
  const above = unitOf(parent?.node.name ?? '')?.stem;
  if (!stem) return [];
  const begins = above !== undefined && stem.startsWith(`${above}-`);
  const prefix = begins ? `${above}-` : (MANAGERS.exec(stem)?.[0] ?? '');
  const own = readable(stem.slice(prefix.length));
  return prefix ? [readable(stem), own] : [own];
}
