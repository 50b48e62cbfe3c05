import { defineConfig, passthroughImageService } from 'astro/config';
import starlight from '@astrojs/starlight';
import stratagram from '@stratagram/remark';

export default defineConfig({
  // An SVG needs no other size.
  image: { service: passthroughImageService() },
  markdown: { remarkPlugins: [[stratagram, { narrow: 360 }]] },
  integrations: [
    starlight({
      title: 'Diagrams in Starlight',
      customCss: ['@stratagram/elements/stratagram.css'],
      components: { Footer: './src/components/Footer.astro' },
    }),
  ],
});
