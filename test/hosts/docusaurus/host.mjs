/** Docusaurus with the remark plugin: pages in Markdown, not in MDX. */
export default {
  title: 'Docusaurus',
  page: 'docs/index.md',
  front: 'title: Diagrams\nslug: /',
  files: 'docs',
  build: ['docusaurus build --out-dir site'],
  site: 'site',
  dark: async (page) => {
    // It goes round: the system's, light, dark.
    for (let tries = 0; tries < 3; tries += 1) {
      if ((await page.getAttribute('html', 'data-theme')) === 'dark') return;
      await page.click('button[class*=toggleButton]');
    }
  },
};
