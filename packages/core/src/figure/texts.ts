import type { Box } from './box.ts';
import { LANE, MARK_ROOM, SMALL, STYLES, TITLE_HEIGHT } from './style.ts';
import type { Brush } from './pen.ts';
import type { Scene } from './scene.ts';
import { hexagon, text } from './pen.ts';

/** Label and second lines in the middle of the box. */
export function centred(brush: Brush, box: Box, x: number, y: number): Scene[] {
  const styles = STYLES[box.block.look ?? 'band'];
  const total = box.label.length * styles.labelLine + box.detail.length * styles.detailLine;
  return lines(brush, box, x + box.width / 2, y + (box.height - total) / 2, undefined);
}

/** Label and second lines from the start of the box. */
export function started(brush: Brush, box: Box, x: number, y: number): Scene[] {
  const styles = STYLES[box.block.look ?? 'text'];
  return lines(brush, box, x + styles.padX, y + styles.padY, 'start');
}

function lines(brush: Brush, box: Box, x: number, y: number, anchor: 'start' | undefined): Scene[] {
  const styles = STYLES[box.block.look ?? 'band'];
  const shift = anchor ? 0 : box.block.kernel ? MARK_ROOM / 2 : 0;
  const label = box.label.map((line, index) =>
    text(
      brush,
      line,
      x + shift,
      y + (index + 0.5) * styles.labelLine,
      styles.label,
      'label',
      anchor,
    ),
  );
  const below = y + box.label.length * styles.labelLine;
  const detail = box.detail.map((line, index) =>
    text(brush, line, x, below + (index + 0.5) * styles.detailLine, SMALL, 'detail', anchor),
  );
  return [...label, ...detail];
}

/** A frame's name at the start of its title line, its facts at the end or below. */
export function titled(brush: Brush, box: Box, x: number, y: number): Scene[] {
  const lane = box.block.lane ? LANE : 0;
  const start = x + 12 + lane + (box.block.kernel ? MARK_ROOM - 4 : 0);
  const middle = y + TITLE_HEIGHT / 2 + 1;
  const marked = box.block.kernel ? [mark(brush, box, x, y)] : [];
  const label = box.label.map((line) =>
    text(brush, line, start, middle, STYLES.frame.label, 'label', 'start'),
  );
  if (!box.aside) return [...marked, ...label];
  if (!box.detail.length) {
    const end = x + box.width - 12 - lane;
    return [...marked, ...label, text(brush, box.aside, end, middle, SMALL, 'detail', 'end')];
  }
  const facts = box.detail.map((line, index) =>
    text(brush, line, start, middle + (index + 1) * 14, SMALL, 'detail', 'start'),
  );
  return [...marked, ...label, ...facts];
}

/** The kernel mark before the first line of a label. */
export function mark(brush: Brush, box: Box, x: number, y: number): Scene {
  const { block, width, height } = box;
  const [fill, line] = brush.palette.tones[block.tone ?? 'host'];
  const lane = block.lane ? LANE : 0;
  if (block.look === 'frame')
    return hexagon(brush, x + 18 + lane, y + TITLE_HEIGHT / 2 + 1, line, fill);
  const styles = STYLES.band;
  const total = box.label.length * styles.labelLine + box.detail.length * styles.detailLine;
  const middle = y + (height - total + styles.labelLine) / 2;
  return hexagon(brush, x + (width - box.labelWidth) / 2 - 3, middle, line, fill);
}

/** Lines that a layout has placed one by one. */
export function placed(brush: Brush, box: Box, x: number, y: number): Scene[] {
  return (box.texts ?? []).map((line) =>
    text(brush, line.words, x + line.x, y + line.y, line.font, line.look, line.anchor),
  );
}
