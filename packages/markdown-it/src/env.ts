import type { Message } from '@stratagram/embed';

type Env = Record<string, unknown>;

/** The file of a page, where its host names it: VitePress, VuePress, Eleventy. */
export function fileOf(env: unknown): string | undefined {
  const { path, filePath, page } = Object(env) as Env;
  const file = path ?? filePath ?? (Object(page) as Env)['inputPath'];
  return typeof file === 'string' ? file : undefined;
}

/** What the front matter of a page says about diagrams; Eleventy has it among all data of the page. */
export function frontMatterOf(env: unknown): unknown {
  const { frontmatter, stratagram } = Object(env) as Env;
  return (Object(frontmatter) as Env)['stratagram'] ?? stratagram;
}

/** Is the HTML a template of Vue? VitePress and VuePress name the page so. */
export function isVue(env: unknown): boolean {
  const known = Object(env) as Env;
  return 'cleanUrls' in known || 'sfcBlocks' in known || 'filePathRelative' in known;
}

/** Leaves the messages where whoever renders the page can find them. */
export function keep(env: unknown, messages: readonly Message[]): void {
  if (typeof env === 'object' && env && Object.isExtensible(env)) {
    (env as Env)['stratagramMessages'] = messages;
  }
}
