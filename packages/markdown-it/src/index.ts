export { default, default as stratagram } from './plugin.ts';
export type { MarkdownItOptions } from './plugin.ts';
export type { MarkdownIt } from './markdown-it.ts';
export type { Message, Mode, PluginOptions } from '@stratagram/embed';
