import {
  accessSync,
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { refusalOf } from './refusal.ts';
import { isClosedPipe, writeAll } from './terminal.ts';

export type Content = string | Uint8Array;
/** A file and what it holds; `-` is standard output. */
export type FileContent = readonly [file: string, content: Content];

/**
 * Writes a file whole or not at all: beside its place first, then over it. Nothing interrupts it,
 * signals are looked at afterwards. A device or pipe is written to as it is.
 */
export function writeFile(file: string, content: string | Uint8Array): void {
  try {
    const entry = lstatSync(file, { throwIfNoEntry: false });
    const isLink = entry?.isSymbolicLink();
    const old = isLink ? statSync(file, { throwIfNoEntry: false }) : entry;
    if (old && !old.isFile()) return writeInto(openSync(file, 'w'), content);
    if (old) accessSync(file, constants.W_OK);
    replace(old && isLink ? realpathSync(file) : file, content, old?.mode ?? 0o666);
  } catch (thrown) {
    throw isClosedPipe(thrown) ? thrown : refusalOf('write', file, thrown);
  }
}

function replace(file: string, content: string | Uint8Array, mode: number): void {
  const beside = join(dirname(file), `.stratagram-${process.pid}.tmp`);
  try {
    writeInto(openSync(beside, 'wx', mode), content);
    renameSync(beside, file);
  } catch (thrown) {
    rmSync(beside, { force: true });
    throw thrown;
  }
}

function writeInto(fd: number, content: string | Uint8Array): void {
  try {
    writeAll(fd, content);
  } finally {
    closeSync(fd);
  }
}

/** Makes a folder and those around it where they are missing. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (thrown) {
    throw refusalOf('write', folder, thrown);
  }
}
