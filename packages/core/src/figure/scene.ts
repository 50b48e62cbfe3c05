/** The elements a drawing is made of. */
export type Tag = 'svg' | 'title' | 'desc' | 'style' | 'g' | 'rect' | 'path' | 'text';

/** A drawing as data: what every output is written from. */
export interface Scene {
  readonly tag: Tag;
  readonly attrs: Attributes;
  readonly children: readonly (Scene | string)[];
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;
