import type { Box } from './box.ts';
import { measureArial } from './measure.ts';
import { LANE, SMALL, STYLES, TITLE_HEIGHT } from './style.ts';

/** An area of the picture. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the layers of a placed picture are, and their texts. */
export function placesIn(root: Box): {
  readonly areas: ReadonlyMap<string, Area>;
  readonly texts: readonly Area[];
} {
  const areas = new Map<string, Area>();
  const texts: Area[] = [];
  const visit = (box: Box, left: number, top: number): void => {
    const { block, width, height, children } = box;
    areas.set(block.id, { left, top, right: left + width, bottom: top + height });
    texts.push(...textsOf(box, left, top));
    for (const child of children) visit(child, left + child.x, top + child.y);
  };
  visit(root, root.x, root.y);
  return { areas, texts };
}

function textsOf(box: Box, x: number, y: number): Area[] {
  const { block, width, height, label, detail, aside, texts = [] } = box;
  const placed = texts.map((text): Area => {
    const wide = measureArial(text.words, text.font);
    const left = x + text.x - (text.anchor === 'start' ? 0 : text.anchor ? wide : wide / 2);
    return { left, right: left + wide, top: y + text.y - 6, bottom: y + text.y + 6 };
  });
  if (block.look === 'frame') return [...placed, ...titleOf(box, x, y)];
  const styles = STYLES[block.look ?? 'band'];
  const wide = Math.max(
    0,
    ...label.map((line) => measureArial(line, styles.label) + (block.kernel ? 22 : 0)),
    ...detail.map((line) => measureArial(line, SMALL)),
    measureArial(aside, SMALL),
  );
  const high = label.length * styles.labelLine + detail.length * styles.detailLine - 6;
  if (wide === 0 || high <= 0) return placed;
  const [middle, centre] = [x + width / 2, y + height / 2];
  const half = { x: wide / 2 + 2, y: high / 2 };
  return [
    ...placed,
    {
      left: middle - half.x,
      right: middle + half.x,
      top: centre - half.y,
      bottom: centre + half.y,
    },
  ];
}

/** The title line of a frame: its name at the start, its facts at the end or under it. */
function titleOf({ block, width, label, detail, aside }: Box, x: number, y: number): Area[] {
  const name = measureArial(label[0] ?? '', STYLES.frame.label) + (block.kernel ? 18 : 0);
  const facts = detail.length
    ? detail.map((line) => measureArial(line, SMALL))
    : [measureArial(aside, SMALL)];
  const top = y + 6;
  const bottom = y + TITLE_HEIGHT - 4;
  const lane = block.lane ? LANE : 0;
  const start = x + 10 + lane;
  const end = x + width - 10 - lane;
  return [
    ...(name ? [{ left: start, right: start + name + 4, top, bottom }] : []),
    ...facts.flatMap((wide, index): Area[] =>
      wide === 0
        ? []
        : detail.length
          ? [
              {
                left: start,
                right: start + wide + 4,
                top: bottom + index * 14,
                bottom: bottom + 14 + index * 14,
              },
            ]
          : [{ left: end - wide - 4, right: end, top, bottom }],
    ),
  ];
}
