// As much of JSON Schema as the shapes of diagrams use.

export interface Shape {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly $defs?: Readonly<Record<string, Shape>>;
}

/** Ways through the shapes of a whole schema, whose definitions they refer to. */
export function shapes(whole: Shape) {
  const meant = (shape: Shape): Shape =>
    shape.$ref ? (whole.$defs?.[shape.$ref.replace('#/$defs/', '')] ?? {}) : shape;

  /** A shape and what it may be instead, one by one. */
  const choices = (given: Shape): readonly Shape[] => {
    const shape = meant(given);
    const { anyOf = [], oneOf = [] } = shape;
    return [shape, ...[...anyOf, ...oneOf].flatMap(choices)];
  };

  /** Every shape once, those that hold others first. */
  const walk = (visit: (shape: Shape) => void): void => {
    const seen = new Set<Shape>();
    const into = (given: Shape): void => {
      for (const shape of choices(given)) {
        if (seen.has(shape)) continue;
        seen.add(shape);
        visit(shape);
        Object.values(shape.properties ?? {}).forEach(into);
        if (shape.items) into(shape.items);
      }
    };
    into(whole);
  };

  return { choices, walk };
}
