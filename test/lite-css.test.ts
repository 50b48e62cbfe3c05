import { expect, test } from 'vitest';
import { liteCss } from '../packages/elements/dist/internal/lite-css.generated.js';
import { liteCss as written } from '../scripts/lite-css.ts';

test('the style sheet of the small runtime is that of the themes: `node scripts/build-lite-css.ts` writes it', () => {
  expect(liteCss).toBe(written());
});
