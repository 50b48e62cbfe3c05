import stratagram from '@stratagram/remark';

export default {
  title: 'Diagrams in Docusaurus',
  url: 'https://example.org',
  baseUrl: '/',
  favicon: 'data:,',
  markdown: { format: 'detect' },
  clientModules: ['./src/diagrams.js'],
  presets: [
    [
      'classic',
      {
        docs: { routeBasePath: '/', remarkPlugins: [[stratagram, { narrow: 360 }]] },
        blog: false,
        pages: false,
      },
    ],
  ],
};
