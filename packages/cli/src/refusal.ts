/** Done; the input has errors; wrong usage or a file that cannot be read or written. */
export type ExitCode = 0 | 1 | 2;

/** Wrong usage, or a file that cannot be read or written: said in one line, the command ends with 2. */
export class Refusal extends Error {
  readonly about: 'usage' | 'file';

  constructor(message: string, about: Refusal['about']) {
    super(message);
    this.about = about;
  }
}

/** Wrong usage, in one sentence. */
export function usage(message: string): Refusal {
  return new Refusal(message, 'usage');
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EBUSY: 'the file is in use',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'a file of that name is in the way',
  EFBIG: 'the file would be too large',
  EIO: 'the device reports an error',
  EISDIR: 'it is a folder',
  ELOOP: 'too many symbolic links',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'no space is left on the device',
  ENOTDIR: 'a part of the path is no folder',
  ENXIO: 'it is a socket or a device without a reader',
  EROFS: 'the file system is read-only',
};

/**
 * What the system said about a file, in words.
 *
 * @param near - The file that may have been meant.
 */
export function refusalOf(
  verb: 'read' | 'write',
  file: string,
  thrown: unknown,
  near?: string,
): Refusal {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  const reason =
    REASONS[code] ?? (code || (thrown instanceof Error ? thrown.message : 'no reason given'));
  const hint = near ? `; did you mean ${near}?` : '';
  return new Refusal(`cannot ${verb} ${file}: ${reason}${hint}`, 'file');
}
