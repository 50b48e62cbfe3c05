import type { Shape } from './box.ts';
import { ink } from './ink.ts';
import type { Pen } from './pen.ts';

/** Signs in a field of 10 by 10, by the names that they have here. */
const SIGNS: Readonly<Record<string, string>> = {
  // Of its own: a closed ring. Shared: two that overlap. The host's: open to the ground.
  'own-cap': 'M5 1A4 4 0 1 1 5 9A4 4 0 1 1 5 1Z',
  'ancestor-cap': 'M4 2A3 3 0 1 1 4 8A3 3 0 1 1 4 2ZM7 2A3 3 0 1 1 7 8A3 3 0 1 1 7 2Z',
  host: 'M1 1V9M9 1V9M-1 9H11',
  // There already; to be fetched.
  demand: 'M.5 5.5L3.8 8.8L9.5 1.5',
  idle: 'M5 0V8M1.5 5L5 8.5L8.5 5M0 10H10',
};

const SIGN = /* @__PURE__ */ ink('sign', { fill: 'none', stroke: 'ink', width: 1.4 });

/** A sign before a name; a check mark is the same in every language. */
export function signs(pen: Pen, { look, x, y }: Shape): void {
  pen.glyph(SIGN, SIGNS[look] ?? '', x, y, 10);
}
