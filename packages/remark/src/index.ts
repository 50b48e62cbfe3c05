export { default, default as remarkStratagram } from './remark.ts';
export { default as rehypeStratagram } from './rehype.ts';
export type { File } from './file.ts';
export type { Mode, PluginOptions } from '@stratagram/embed';
