import { nearest } from '@stratagram/core';
import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readSync,
  type Stats,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal, refusalOf } from './refusal.ts';

/** Most bytes that are read of one input. */
const MAX_BYTES = 8 * 1024 * 1024;

/** The name of standard input in messages. */
export const STDIN = '<stdin>';

/** The bytes of a regular file, or of standard input for `-`; refuses what is too large. */
export async function readInput(file: string): Promise<Uint8Array> {
  return file === '-' ? readStdin() : readFile(file);
}

/** How messages call an input. */
export function nameOf(file: string): string {
  return file === '-' ? STDIN : file;
}

function readFile(file: string): Uint8Array {
  let fd: number;
  try {
    // Opening a named pipe would wait for a writer that may never come.
    fd = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (thrown) {
    throw refusalOf('read', file, thrown, nearestFile(file));
  }
  try {
    const odd = oddity(fstatSync(fd));
    if (odd) throw new Refusal(`cannot read ${file}: it is ${odd}`, 'file');
    return readAll(fd, file);
  } catch (thrown) {
    throw thrown instanceof Refusal ? thrown : refusalOf('read', file, thrown);
  } finally {
    closeSync(fd);
  }
}

/** The file in the same folder whose name is most like one that is not there. */
function nearestFile(file: string): string | undefined {
  try {
    if (existsSync(file)) return undefined;
    const near = nearest(basename(file), readdirSync(dirname(file)));
    return near && (dirname(file) === '.' ? near : join(dirname(file), near));
  } catch {
    return undefined;
  }
}

function oddity(stats: Stats): string | undefined {
  if (stats.isFile()) return undefined;
  if (stats.isDirectory()) return 'a folder';
  return stats.isFIFO() ? 'a pipe; give - and redirect it to standard input' : 'a device';
}

function readAll(fd: number, file: string): Uint8Array {
  const chunks: Uint8Array[] = [];
  for (let size = 0; ;) {
    const chunk = Buffer.allocUnsafe(64 * 1024);
    const count = readSync(fd, chunk);
    if (count === 0) return Buffer.concat(chunks);
    size += count;
    if (size > MAX_BYTES) throw tooLarge(file);
    chunks.push(chunk.subarray(0, count));
  }
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of process.stdin) {
      const bytes = chunk as Uint8Array;
      size += bytes.length;
      if (size > MAX_BYTES) throw tooLarge(STDIN);
      chunks.push(bytes);
    }
  } catch (thrown) {
    throw thrown instanceof Refusal ? thrown : refusalOf('read', STDIN, thrown);
  }
  return Buffer.concat(chunks);
}

function tooLarge(file: string): Refusal {
  return new Refusal(`cannot read ${file}: expected at most ${MAX_BYTES} bytes (8 MiB)`, 'file');
}
