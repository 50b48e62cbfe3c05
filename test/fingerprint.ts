import { createHash } from 'node:crypto';
import { describe, renderSvg } from '../packages/core/src/index.ts';
import { fixtures } from './fixtures.ts';

/** One number for all pictures and all words of the fixtures. */
export function fingerprint(): string {
  const hash = createHash('sha256');
  for (const { input } of fixtures()) {
    hash.update(renderSvg(input).svg);
    hash.update(renderSvg(input, { width: 320, theme: 'print', locale: 'ar' }).svg);
    hash.update(describe(input));
  }
  return hash.digest('hex');
}
