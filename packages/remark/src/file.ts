import type { Message, Page } from '@stratagram/embed';

/** What is needed of a VFile. */
export interface File {
  readonly path?: string | undefined;
  readonly value?: unknown;
  readonly data: object;
  message(reason: string, options?: object): Said;
  info(reason: string, options?: object): Said;
  fail(reason: string, options?: object): never;
}

interface Said {
  note?: string | undefined;
  url?: string | undefined;
}

/** Puts all messages of a page into its file; one that fails the build is thrown, as the last. */
export function tellFile(file: File, { messages, failure }: Page): void {
  for (const message of messages) if (message !== failure) say(file, message);
  if (failure) file.fail(failure.reason, placed(failure));
}

function say(file: File, message: Message): void {
  const { severity, reason, source, href } = message;
  const said = file[severity === 'info' ? 'info' : 'message'](reason, placed(message));
  if (source) said.note = source;
  if (href) said.url = href;
}

function placed({ start, end, rule }: Message): object {
  return { place: end ? { start, end } : start, ruleId: rule, source: 'stratagram' };
}

/** What the front matter of a page says about diagrams, wherever its host keeps it. */
export function frontMatterOf({ data }: File, ...more: readonly unknown[]): unknown {
  const { matter, frontMatter, frontmatter, astro } = data as Record<string, unknown>;
  const places = [...more, matter, frontMatter, frontmatter, Object(astro).frontmatter];
  return Object(places.find((place) => Object(place).stratagram !== undefined)).stratagram;
}
