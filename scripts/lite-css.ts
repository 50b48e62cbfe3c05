import { TONES } from '../packages/core/src/figure/block.ts';
import { colour, PALETTES, rules } from '../packages/core/src/figure/theme.ts';
import { FORCED, FRAME, PRINTED, SLOT } from '../packages/elements/dist/internal/style-parts.js';

/**
 * As `styles.ts` writes it for the theme `auto`, for a picture that nobody chooses from, that says
 * itself what has no fill, and whose names have the colour of the whole: in as few bytes as can be.
 */
export function liteCss(): string {
  const all = (rules((token) => `<${token}>`).match(/[^{}]+\{[^}]*\}/g) ?? []).filter(
    (rule) => !/\{fill:none\}$|^\.label\{/.test(rule),
  );
  const ofTone = (tone: string): string[] =>
    all.filter((rule) => rule.startsWith(`.${tone}>`)).map((rule) => rule.replaceAll(tone, 'TONE'));
  const [first = ''] = TONES;
  if (TONES.some((tone) => String(ofTone(tone)) !== String(ofTone(first))))
    throw new Error('tones differ by more than their colours');
  const ofAll = ofTone(first)
    .join('')
    .replaceAll('.TONE>', '>')
    .replaceAll('<TONE-fill>', 'var(--_f)')
    .replaceAll('<TONE-line>', 'var(--_l)');
  const tones = TONES.map(
    (tone) => `.${tone}{--_f:${value(`${tone}-fill`)};--_l:${value(`${tone}-line`)}}`,
  );
  const others = all.filter((rule) => !TONES.some((tone) => rule.startsWith(`.${tone}>`))).join('');
  const tokens = [...new Set([...others.matchAll(/<([\w-]+)>/g)].map(([, token = '']) => token))];
  return [
    FRAME(tokens.map((token) => `--_${token}:${value(token)}`).join(';')),
    others.replaceAll(/<([\w-]+)>/g, 'var(--_$1)'),
    // One rule for both colours of a box.
    `:is(${TONES.map((tone) => `.${tone}`).join()}){${ofAll.replace(/(>\.box\{)([^}]*)\}\1/, '$1$2;')}}`,
    ...tones,
    SLOT,
    PRINTED,
    FORCED.replace(/,\[role=treeitem\][^{]*/, ''),
  ]
    .join('')
    .replaceAll('\n', '');
}

/** A colour, which `lite.ts` writes out: its token, then light and dark in hexadecimal digits. */
function value(token: string): string {
  const [light, dark] = [PALETTES.light, PALETTES.dark].map((one) => colour(one, token).slice(1));
  return `@${token} ${light}${dark}`;
}
