import type { Common } from '../input/common.ts';
import type { Kind } from './kind.ts';

/**
 * What people read of a diagram: in editors, in the manifest of its element, in the JSON Schema, in the
 * types of tags and in tables. Nothing that draws loads it. Texts are Markdown in one line.
 */
export interface DiagramDocs<Key extends string = string> {
  /** A line for lists: `A machine and the VMs on it.` */
  readonly summary: string;
  /** What it shows, in a sentence or two. */
  readonly description: string;
  /** The same for who chooses one in a table: no sentence, with links where they help. */
  readonly shows: string;
  /** What stands between its tags: `` `<vm-guest name="…">` children ``; without any, only a JSON script. */
  readonly children?: string;
  /** What each key means, as an attribute, as a property and in files. */
  readonly keys: Readonly<Record<Key, string>>;
  /** What a key is when nobody writes it, where that is always the same. */
  readonly defaults?: Readonly<Partial<Record<Key, string>>>;
  /** Types of properties that say more than the schema can, as TypeScript writes them. */
  readonly types?: Readonly<Partial<Record<Key, string>>>;
  /** An input that shows what it is for: a file in `examples/` or in `test/fixtures/<name>/`. */
  readonly example: string;
}

/** The docs of a diagram: each of its own keys is described. */
export type DocsOf<Diagram> =
  Diagram extends Kind<infer Model>
    ? DiagramDocs<Exclude<keyof Model, keyof Common> & string>
    : never;
