/** C0 and C1 controls, marks that reorder text, halves of surrogate pairs, no letters: nothing that a label shows. */
const UNSAFE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/gu;
/** Most texts hold none of them, which is quicker to find out. */
const MAYBE_UNSAFE = /[^\x20-\x7e\u00a0-\u061b\u061d-\u1fff]/;
const BREAKS = /[\t\n\r\u2028\u2029]+/g;

/** A text in one line in which nothing acts on its surroundings: what would is replaced by `\ufffd`. */
export function printable(text: string): string {
  return MAYBE_UNSAFE.test(text) ? text.replace(BREAKS, ' ').replace(UNSAFE, '\ufffd') : text;
}
