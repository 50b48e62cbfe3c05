import createMDX from '@next/mdx';

const withMDX = createMDX({ options: { remarkPlugins: ['@stratagram/remark'] } });

export default withMDX({ output: 'export', pageExtensions: ['mdx', 'jsx'] });
