import { defineConfig } from 'vitepress';
import stratagram from '@stratagram/markdown-it';

export default defineConfig({
  title: 'Diagrams in VitePress',
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  markdown: { config: (markdown) => void markdown.use(stratagram, { narrow: 360 }) },
  // Without this, Vue drops our tags and says nothing.
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.includes('-') } } },
});
