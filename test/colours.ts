import { converter, differenceCie76, formatHex, wcagContrast, type Color } from 'culori';

const linear = converter('lrgb');
const cie76 = differenceCie76();

/** Contrast of two colours, 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrast(one: string, other: string): number {
  return wcagContrast(one, other);
}

/**
 * How colours look to people who lack a kind of cone, for linear light: Machado, Oliveira,
 * Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency, 2009,
 * severity 1.0. Who has no cones at all sees luminance (the weights of sRGB, IEC 61966-2-1): rods,
 * which are more sensitive to blue, see it still otherwise.
 */
export const SIGHTS = {
  trichromacy: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  deuteranopia: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
  tritanopia: [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
  ],
  achromatopsia: [0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722],
} as const;
export type Sight = keyof typeof SIGHTS;

/** A colour as a sight sees it, `#rrggbb`. */
export function seen(colour: string, sight: Sight): string {
  return formatHex(simulated(colour, sight));
}

/** How different two colours look to a sight: distance in CIE L*a*b*, 2.3 is just noticeable. */
export function difference(one: string, other: string, sight: Sight): number {
  return cie76(simulated(one, sight), simulated(other, sight));
}

function simulated(colour: string, sight: Sight): Color {
  const { r = 0, g = 0, b = 0 } = linear(colour) ?? {};
  const [row, matrix] = [[r, g, b], SIGHTS[sight]];
  const [red = 0, green = 0, blue = 0] = [0, 3, 6].map((at) => {
    const sum = row.reduce((total, value, index) => total + value * (matrix[at + index] ?? 0), 0);
    return Math.min(1, Math.max(0, sum));
  });
  return { mode: 'lrgb', r: red, g: green, b: blue };
}
