import createMDX from '@next/mdx';

const withMDX = createMDX({
  options: { remarkPlugins: [['@stratagram/remark', { narrow: 360 }]] },
});

export default withMDX({ output: 'export', pageExtensions: ['mdx', 'jsx'] });
