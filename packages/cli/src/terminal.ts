import { writeSync } from 'node:fs';

const STDOUT = 1;
const STDERR = 2;

/** Text or bytes to standard output, whole. */
export function print(content: string | Uint8Array): void {
  writeAll(STDOUT, content);
}

/** A line about the command itself to standard error. */
export function complain(message: string): void {
  tell(complaint(message));
}

/** The same as text. */
export function complaint(message: string): string {
  return `stratagram: ${printable(message)}\n`;
}

/** Text that is safe for a terminal to standard error; nobody listening is no reason to fail. */
export function tell(text: string): void {
  if (text === '') return;
  try {
    writeAll(STDERR, text);
  } catch {
    // A message about a message that cannot be delivered would not be delivered either.
  }
}

export function isTerminal(stream: 'stdout' | 'stderr'): boolean {
  // Not imported: it loads all of node:net, which drawing a file does not need.
  return process.getBuiltinModule('node:tty').isatty(stream === 'stdout' ? STDOUT : STDERR);
}

/** Whether a reader of our output has gone, as `head` does when it has seen enough. */
export function isClosedPipe(thrown: unknown): boolean {
  return thrown instanceof Error && 'code' in thrown && thrown.code === 'EPIPE';
}

/** Controls, line separators, marks that reorder or hide text, halves of surrogate pairs. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0]/gu;

/** A text in which what a terminal would obey or hide is spelled out: `\u{1b}`. */
export function printable(text: string): string {
  return text.replace(UNSAFE, (character) => {
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  });
}

/** JSON in which what a terminal would obey or hide is spelled out as well: it means the same. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2).replace(UNSAFE, (character) => {
    if (character === '\n') return character;
    return character.replace(/[^]/g, (unit) => {
      return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
    });
  });
  return `${text}\n`;
}

/** Writes through to the end, also into pipes that are not waited for by default. */
export function writeAll(fd: number, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  for (let done = 0; done < bytes.length;) {
    try {
      done += writeSync(fd, bytes, done);
    } catch (thrown) {
      if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EAGAIN')) throw thrown;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
