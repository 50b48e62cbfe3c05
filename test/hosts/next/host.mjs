/** Next.js as a static export, with MDX and the remark plugin. */
export default {
  title: 'Next.js',
  page: 'app/page.mdx',
  mdx: true,
  assets: 'public/assets',
  files: 'public',
  build: ['next build'],
  env: { NEXT_TELEMETRY_DISABLED: '1' },
  site: 'out',
};
