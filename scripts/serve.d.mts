/** Serves the files of a folder at a path of this machine; port 0 is any free one. */
export function serve(
  folder: string,
  port: number,
  at?: string,
): Promise<{ readonly port: number; close(): void }>;
