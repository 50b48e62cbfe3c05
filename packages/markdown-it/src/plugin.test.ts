import MarkdownIt from 'markdown-it';
import MarkdownIt14 from 'markdown-it-14';
import { describe, expect, test } from 'vitest';
import stratagram, { type MarkdownItOptions } from './index.ts';

const FENCE = '```vm-stack\nhypervisor: xen\nguests: 2\n```\n';
const MODEL = `model='{"hypervisor":"xen","guests":2}'`;

const withoutPictures = (text: string) => text.replace(/<svg.*?<\/svg>/gs, '<svg/>');

describe.each([
  ['15', (options?: MarkdownItOptions) => new MarkdownIt().use(stratagram, options)],
  ['14', (options?: MarkdownItOptions) => new MarkdownIt14().use(stratagram, options)],
])('with markdown-it %s', (_version, make) => {
  const html = (markdown: string, options?: MarkdownItOptions, env = {}) =>
    withoutPictures(make(options).render(markdown, env));

  test('draws a fence as a figure: the picture inside the element', () => {
    expect(html(FENCE)).toBe(
      `<figure class="stratagram"><vm-stack ${MODEL}><svg/></vm-stack></figure>\n`,
    );
  });

  test.each([
    ['static', '<figure class="stratagram"><svg/></figure>\n'],
    ['element', `<figure class="stratagram"><vm-stack ${MODEL}></vm-stack></figure>\n`],
  ] as const)('draws it %s where that is asked for', (mode, expected) => {
    expect(html(FENCE, { mode })).toBe(expected);
    expect(html(FENCE.replace('vm-stack', `vm-stack mode=${mode}`))).toBe(expected);
    expect(html(FENCE, { mode: 'both' }, { frontmatter: { stratagram: { mode } } })).toBe(expected);
  });
});
