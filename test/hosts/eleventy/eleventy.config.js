import stratagram from '@stratagram/markdown-it';

export default function (eleventy) {
  eleventy.amendLibrary('md', (markdown) => markdown.use(stratagram, { narrow: 360 }));
  eleventy.addPassthroughCopy({ assets: 'assets', 'static.svg': 'static.svg' });
  return { dir: { input: '.', includes: '_includes', output: 'site' } };
}
