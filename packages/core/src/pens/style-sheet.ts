import type { Ink } from '../figure/ink.ts';
import {
  colour,
  PALETTES,
  RULES,
  type Palette,
  type Property,
  type Rule,
} from '../figure/theme.ts';

/** Can a style sheet give shapes of an ink this colour by their class? */
export function isStyled(ink: Ink, property: Property): boolean {
  return RULES.some((rule) => rule.property === property && fits(ink, rule));
}

/** Does a rule give shapes of an ink the colour that the ink has? */
function fits(ink: Ink, { token, name, property }: Rule): boolean {
  return ink[property] === token && ink.name.split(' ').includes(name);
}

/**
 * The style sheet of a file that follows the reader's colour scheme: rules for what the picture
 * shows, and no others.
 *
 * @param used - Inks of the picture, each once.
 * @param numbers - It has numbers on solid marks.
 * @param paper - It has a ground of its own.
 */
export function styleOf(used: readonly Ink[], numbers: boolean, paper: boolean): string {
  const { light, dark } = PALETTES;
  const rules = RULES.filter(
    (rule) =>
      rule.selector === '.detail' ||
      (numbers && rule.selector === '.number') ||
      (paper && rule.selector === '.paper') ||
      used.some((ink) => fits(ink, rule)),
  );
  const coloured = rules.filter(({ token }) => token !== 'none');
  const day = rulesText(rules, light, [['.detail', 'font-size:11px;font-weight:400']]);
  const night = rulesText(coloured, dark, [['svg', `fill:${dark.ink}`]]);
  return `${day}@media (prefers-color-scheme:dark){${night}}`;
}

/** One rule for selectors that set the same, after what is set before. */
function rulesText(
  rules: readonly Rule[],
  palette: Palette,
  before: readonly (readonly [selector: string, body: string])[],
): string {
  const bodies = new Map(before);
  for (const { selector, property, token } of rules) {
    const body = bodies.get(selector);
    bodies.set(selector, `${body ? `${body};` : ''}${property}:${colour(palette, token)}`);
  }
  const selectors = new Map<string, string>();
  for (const [selector, body] of bodies) {
    const alike = selectors.get(body);
    selectors.set(body, `${alike ? `${alike},` : ''}${selector}`);
  }
  return [...selectors].map(([body, all]) => `${all}{${body}}`).join('');
}
