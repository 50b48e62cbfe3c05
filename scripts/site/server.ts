import { fileURLToPath } from 'node:url';
import mdx from '@mdx-js/rollup';
import rehypeSlug from 'rehype-slug';
import { createServer, type Plugin } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/**
 * Runs a module on stories and pages as they stand in `stories/`, outside of a browser: what they
 * take from Storybook is replaced by what writes plain HTML.
 */
export async function withStories<Module, Result>(
  module: string,
  work: (loaded: Module) => Promise<Result>,
): Promise<Result> {
  const server = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'warn',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    // What pages show of files in Markdown stays text.
    plugins: [
      { ...(mdx({ mdExtensions: [], rehypePlugins: [rehypeSlug] }) as Plugin), enforce: 'pre' },
    ],
    resolve: {
      alias: [
        { find: '@storybook/addon-docs/blocks', replacement: here('blocks.jsx') },
        { find: 'storybook/theming', replacement: here('no-theme.ts') },
        { find: 'storybook/test', replacement: here('no-play.ts') },
        { find: /^.*\/permalink\.jsx$/, replacement: here('permalink.jsx') },
      ],
    },
  });
  try {
    return await work((await server.ssrLoadModule(here(module))) as Module);
  } finally {
    await server.close();
  }
}
