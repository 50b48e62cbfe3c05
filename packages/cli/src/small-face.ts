/** What the small faces have, as in a regular expression; the build cuts them out of the whole ones. */
export const SMALL_FACE = String.raw`\u0020-\u007e\u00a0-\u00ff\u2010-\u2027\u2190-\u2193\u2264\u2265`;
