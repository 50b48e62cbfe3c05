import { linesOf } from '@stratagram/embed';
import { nameOf, readInput } from './input.ts';
import { Refusal } from './refusal.ts';
import { decodeUtf8 } from './utf8.ts';

/**
 * The text of a page, with its byte order mark where it has one.
 *
 * @throws A refusal when it is no UTF-8: other encodings would not survive.
 */
export async function readPage(file: string): Promise<string> {
  const bytes = await readInput(file);
  const text = decodeUtf8(bytes);
  if (typeof text === 'string') {
    return Buffer.byteLength(text) === bytes.length ? text : `\ufeff${text}`;
  }
  const before = linesOf(text.text.slice(0, text.offset));
  const place = `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
  const message = `expected text in UTF-8, got ${text.what} (${place})`;
  throw new Refusal(`cannot read ${nameOf(file)}: ${message}`, 'file');
}
