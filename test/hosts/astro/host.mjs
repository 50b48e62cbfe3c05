/** Astro with Starlight and the remark plugin. */
export default {
  title: 'Astro with Starlight',
  page: 'src/content/docs/index.md',
  front: 'title: Diagrams',
  files: 'src/content/docs',
  build: ['astro build --silent --outDir site'],
  env: { ASTRO_TELEMETRY_DISABLED: '1' },
  site: 'site',
  dark: (page) => page.selectOption('starlight-theme-select select >> visible=true', 'dark'),
};
