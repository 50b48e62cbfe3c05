/** A colour as it is written, `#rrggbb`, in linear light. */
type Linear = readonly [red: number, green: number, blue: number];

function linear(colour: string): Linear {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}

function luminance([red, green, blue]: Linear): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other]
    .map((colour) => luminance(linear(colour)))
    .sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * How colours look to people who lack a kind of cone, for linear light. Machado, Oliveira,
 * Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency, 2009,
 * severity 1.0.
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
} as const;

/** How different two colours look to a sight: distance in CIE L*a*b*, 2.3 is just noticeable. */
export function difference(one: string, other: string, sight: keyof typeof SIGHTS): number {
  const [a, b] = [one, other].map((colour) => lab(seen(linear(colour), SIGHTS[sight])));
  return Math.hypot(...(a ?? []).map((value, index) => value - (b?.[index] ?? 0)));
}

function seen([red, green, blue]: Linear, matrix: readonly number[]): Linear {
  const row = (at: number): number =>
    Math.min(
      1,
      Math.max(
        0,
        (matrix[at] ?? 0) * red + (matrix[at + 1] ?? 0) * green + (matrix[at + 2] ?? 0) * blue,
      ),
    );
  return [row(0), row(3), row(6)];
}

/** CIE L*a*b* for the white of sRGB, D65. */
function lab([red, green, blue]: Linear): readonly number[] {
  const root = (value: number): number =>
    value > 216 / 24_389 ? Math.cbrt(value) : (24_389 / 27) * (value / 116) + 16 / 116;
  const x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
  const y = root(luminance([red, green, blue]));
  const z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
