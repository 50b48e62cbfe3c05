import { isUtf8 } from 'node:buffer';

/** Bytes that are no text in UTF-8: what they are instead, and where. */
export interface EncodingFault {
  /** As a part of a sentence: `expected text in UTF-8, got …`. */
  readonly what: string;
  /** The bytes as far as they are text. */
  readonly text: string;
  readonly offset: number;
}

/** Bytes as text, without a byte order mark, or why they are none. */
export function decodeUtf8(bytes: Uint8Array): string | EncodingFault {
  const order = utf16Order(bytes);
  if (order) return { what: `UTF-16 (${order}): save it as UTF-8`, text: '', offset: 0 };
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  const text = all.startsWith('\ufeff') ? all.slice(1) : all;
  const zero = text.indexOf('\0');
  if (zero >= 0) return { what: 'a NUL character: this is no text file', text, offset: zero };
  if (isUtf8(bytes)) return text;
  const offset = text.indexOf('\ufffd');
  const start = all.length - text.length;
  const byte = bytes[Buffer.byteLength(all.slice(0, start + offset))] ?? 0;
  const what = `the byte 0x${byte.toString(16)}: save it as UTF-8, or this is no text file`;
  return { what, text, offset };
}

/** Whether a text is UTF-16: by its byte order mark, or every other byte of its start is zero. */
function utf16Order(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'little-endian';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'big-endian';
  const start = bytes.subarray(0, 64);
  if (start.length < 2 || bytes.length % 2 !== 0) return undefined;
  const zeros = (parity: number): boolean =>
    start.every((byte, index) => (byte === 0) === (index % 2 === parity));
  return zeros(1) ? 'little-endian' : zeros(0) ? 'big-endian' : undefined;
}
