import type { Block } from '../figure/block.ts';
import type { Plan } from '../plan.ts';
import type { Scene } from '../figure/scene.ts';
import { composeFigure } from './frame.ts';

const INKSCAPE = 'http://www.inkscape.org/namespaces/inkscape';

/** What no XML name may hold (XML 1.0, fifth edition, production 4a); no colon, so that it is no prefix either. */
const OTHER =
  /[^-.\w\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u167f\u1681-\u1fff\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]+/gu;
/** What none may begin with: digits and marks. */
const NO_START = /^[-.\d\u00b7\u0300-\u036f\u203f\u2040]/u;
/** A name is a name: the whole label stands in the picture. */
const LONGEST = 60;

/**
 * The drawing with a named layer for each of its parts, for drawing programs: Inkscape shows groups
 * with `inkscape:groupmode="layer"` as layers called by `inkscape:label`
 * (https://wiki.inkscape.org/wiki/Inkscape-specific_XML_attributes), Figma and Illustrator call a
 * group by its `id`. Such a file is for a program, not for a page, where an `id` may be taken: it
 * has no style sheet either, so that the theme `auto` is the light one.
 */
export function nameLayers(scene: Scene, plan: Plan): Scene {
  const labels = labelsOf(composeFigure(plan));
  plan.sequence?.frames.forEach(({ step: { name } }, index) => {
    if (name) labels.set(`steps.${index}`, name);
  });
  const names = new Map<string, number>();
  const visit = (part: Scene, outer?: Scene): Scene => {
    const name = part.tag === 'g' ? nameOf(part, labels) : undefined;
    // An outer layer is counted before the ones in it.
    const named = name !== undefined && {
      id: unique(idOf(name, part), names),
      // What has no place of its own and is not said is a sign: a thing in its layer.
      'inkscape:groupmode':
        outer === scene || part.attrs['transform'] || part.attrs['role'] ? 'layer' : undefined,
      'inkscape:label': name,
    };
    const inside = part.children
      .filter((child) => typeof child === 'string' || child.tag !== 'style')
      .map((child) => (typeof child === 'string' ? child : visit(child, part)));
    return { tag: part.tag, attrs: { ...named, ...part.attrs }, children: inside };
  };
  const whole = visit(scene);
  return { ...whole, attrs: { 'xmlns:inkscape': INKSCAPE, ...whole.attrs } };
}

/** What each part of the picture is called in it. */
function labelsOf(block: Block, labels = new Map<string, string>()): Map<string, string> {
  if (block.label) labels.set(block.id, block.label);
  for (const child of block.children ?? []) labelsOf(child, labels);
  return labels;
}

/** By its label, else by its own text, else by its kind; a group without a kind only keeps others together. */
function nameOf({ attrs, children }: Scene, labels: ReadonlyMap<string, string>) {
  const kind = String(attrs['class'] ?? '').split(' ');
  if (!kind[0]) return undefined;
  const node = String(attrs['data-node']);
  const own = children.flatMap((child) =>
    typeof child !== 'string' && child.tag === 'text' ? child.children : [],
  );
  return (
    labels.get(node) ??
    // Of several steps each has the layers of the diagram.
    labels.get(node.replace(/^steps\.\d+\./, '')) ??
    (own.join(' ') || (kind[0] === 'layer' ? kind.at(-1) : kind[0])?.replaceAll('-', ' '))
  );
}

function idOf(name: string, { attrs }: Scene): string {
  const id = [...name.replace(OTHER, '-')]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[-.]+|-+$/g, '');
  if (id && !NO_START.test(id)) return id;
  const [kind = ''] = String(attrs['class']).split(' ').slice(-1);
  return [kind, id].filter(Boolean).join('-');
}

/** The second of a name is `name-2`. */
function unique(id: string, names: Map<string, number>): string {
  let count = names.get(id) ?? 0;
  let free = id;
  do {
    count += 1;
    free = count === 1 ? id : `${id}-${count}`;
  } while (count > 1 && names.has(free));
  names.set(id, count);
  if (free !== id) names.set(free, 1);
  return free;
}
