/** VitePress with the markdown-it plugin; Vue is told which tags are not its own. */
export default {
  title: 'VitePress',
  page: 'index.md',
  front: 'title: Diagrams\noutline: false',
  files: '.',
  build: ['vitepress build'],
  site: '.vitepress/dist',
  dark: (page) => page.click('.VPNavBarAppearance button'),
};
