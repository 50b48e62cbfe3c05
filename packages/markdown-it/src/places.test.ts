import MarkdownIt, { type StateBlock } from 'markdown-it';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import stratagram, { type MarkdownItOptions, type Message } from './index.ts';

type Env = {
  [key: PropertyKey]: unknown;
  stratagramMessages?: readonly Message[];
};

/** A page as HTML without what is drawn, and what is said about it. */
function page(markdown: string, options?: MarkdownItOptions, given: Env = {}) {
  const env: Env = { ...given };
  const html = new MarkdownIt({ html: true })
    .use(stratagram, options)
    .render(markdown, env)
    .replace(/<svg .*?<\/svg>/gs, '<svg/>')
    .replace(/ model=('[^']*'|"[^"]*")/g, '');
  const messages = env.stratagramMessages ?? [];
  return {
    html,
    messages: messages.map(({ start, reason }) => [start.line, start.column, reason]),
  };
}

const FIGURE = '<figure class="stratagram"><vm-stack><svg/></vm-stack></figure>\n';
const FENCE = ['```vm-stack', 'guests:', '  - name: web', '    memory: lots', '```'];
const behind = (first: string, prefix = first) =>
  FENCE.map((line, index) => (index ? prefix : first) + line).join('\n');
const LOTS = expect.stringMatching(/^guests\.0\.memory: expected a size .*got "lots"$/);

describe.each([
  ['at the left', behind(''), 4, 13, FIGURE],
  ['after a paragraph', `Text\n${behind('')}\nmore`, 5, 13, `<p>Text</p>\n${FIGURE}<p>more</p>\n`],
  ['in a quote', behind('> '), 4, 15, `<blockquote>\n${FIGURE}</blockquote>\n`],
  ['in a list', behind('- ', '  '), 4, 15, `<ul>\n<li>\n${FIGURE}</li>\n</ul>\n`],
  ['in a list with tabs', behind('-\t', '\t'), 4, 14, `<ul>\n<li>\n${FIGURE}</li>\n</ul>\n`],
  ['between tildes', behind('').replaceAll('```', '~~~~'), 4, 13, FIGURE],
  ['without an end', behind('').replace(/\n```$/, ''), 4, 13, FIGURE],
])('a block %s', (_name, markdown, line, column, expected) => {
  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('with %s', (_end, end) => {
    const { html, messages } = page(markdown.replaceAll('\n', end));
    expect(html).toBe(expected);
    expect(messages).toEqual([[line, column, LOTS]]);
  });
});

test.each([
  ['one line', '::vm-stack{hypervisor=xen guests=3}', FIGURE],
  ['the line of other plugins', '::: vm-stack hypervisor=xen\n:::', FIGURE],
  ['tags inside', ':::vm-stack\n::vm-guest{name=web}\n::vm-guest{name=db}\n:::', FIGURE],
  ['tags in tags', '::::vm-stack\n:::vm-guest\n::container-stack{containers=2}\n:::\n::::', FIGURE],
  ['a fence as its text', ':::vm-stack\n```yaml\nguests: 2\n```\n:::', FIGURE],
  ['no end', ':::vm-stack\n::vm-guest{name=web}', FIGURE],
  ['a list around it', '- a\n\n  ::vm-stack', `<ul>\n<li>\n<p>a</p>\n${FIGURE}</li>\n</ul>\n`],
  ['a paragraph before it', 'a\n::vm-stack\nb', `<p>a</p>\n${FIGURE}<p>b</p>\n`],
  [
    'a caption that is Markdown',
    ':::vm-stack\nWhat is *repeated*.\n:::\nafter',
    FIGURE.replace('</figure>', '<figcaption>What is <em>repeated</em>.</figcaption></figure>') +
      '<p>after</p>\n',
  ],
])('draws a directive with %s', (_name, markdown, expected) => {
  expect(page(markdown)).toEqual({ html: expected, messages: [] });
});

test('says where an attribute, a tag, a value of a fence is wrong', () => {
  const markdown = [
    '- :::vm-stack{memory=lots}',
    '  ::vm-guest{name=web}',
    '  ::vm-guest{memory=more}',
    '  ::vm-gest{name=db}',
    '  :::',
    '',
    '> :::vm-stack',
    '> ```yaml',
    '> cpus: many',
    '> ```',
    '> :::',
  ].join('\n');
  expect(page(markdown).messages).toEqual([
    [1, 3, expect.stringMatching(/^memory: /)],
    [3, 3, expect.stringMatching(/^guests\.1\.memory: /)],
    [4, 3, expect.stringContaining('vm-gest')],
    [9, 9, expect.stringMatching(/^cpus: /)],
  ]);
});

test('a directive nested without end is no bomb', () => {
  /** How many characters of lines are read until it is drawn. */
  const nested = (depth: number): number => {
    const md = new MarkdownIt().use(stratagram);
    let count = 0;
    md.block.State = class extends md.block.State {
      override getLines(...how: Parameters<StateBlock['getLines']>): string {
        const lines = super.getLines(...how);
        count += lines.length;
        return lines;
      }
    };
    md.render(`:::::vm-stack\n${':::vm-guest\n'.repeat(depth)}`);
    return count;
  };
  const few = nested(500);
  expect(few).toBeGreaterThan(0);
  expect(nested(5_000) / few).toBeLessThan(10.5);
});

test('a page may be left alone, its directives too', () => {
  const env = { frontmatter: { stratagram: false } };
  const { html, messages } = page(
    `${behind('')}\n\n::vm-stack\n\n${':::vm-stack\na\n:::'}`,
    {},
    env,
  );
  expect(html).not.toContain('<figure');
  expect(html).toContain('::vm-stack');
  expect(messages).toEqual([]);
});

test.each([
  ['Eleventy', { page: { inputPath: './a.md' }, stratagram: { mode: 'static' } }],
  ['VitePress and VuePress', { frontmatter: { stratagram: { mode: 'static' } } }],
])('takes front matter as %s has it', (_name, env) => {
  expect(page('```vm-stack\n```', {}, env).html).toBe(
    '<figure class="stratagram"><svg/></figure>\n',
  );
});

test.each([
  ['VitePress', { cleanUrls: false, path: '/docs/a.md', relativePath: 'a.md' }],
  ['VuePress', { filePath: '/docs/a.md', filePathRelative: 'a.md' }],
])('keeps figures from the compiler of Vue in %s', (_name, env) => {
  expect(page('```vm-stack\n```', {}, env).html).toContain('<figure class="stratagram" v-pre>');
  expect(page('```vm-stack\n```', { vue: false }, env).html).not.toContain('v-pre');
});

test('no label is code for a template', () => {
  const markdown = '```vm-stack heading="{{ 7*7 }} {% raw %}"\n```';
  expect(new MarkdownIt().use(stratagram).render(markdown)).not.toMatch(/\{[{%]/);
});

test('fails only where that is asked for, with file, line and rule', () => {
  const options = { strict: true } as const;
  const env = { path: 'docs/a.md' };
  expect(() => page(behind(''), options, env)).toThrow(
    /^docs\/a\.md:4:13: error wrong-value guests\.0\.memory: expected/,
  );
  expect(() => page(behind(''), {}, env)).not.toThrow();
  expect(() => page('```vm-stack\n```', options, env)).not.toThrow();
});

test('counts the lines of the file, which has front matter', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stratagram-'));
  const path = join(folder, 'a.md');
  const lines: string[] = [];
  try {
    const body = `${behind('')}\n\n${behind('')}\n`;
    writeFileSync(path, `---\ntitle: A\n---\n${body}`);
    page(
      body,
      { report: (line) => lines.push(line.slice(folder.length + 1).slice(0, 10)) },
      { path },
    );
    expect(lines).toEqual(['a.md:7:13:', 'a.md:13:13']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('using the plugin twice draws once', () => {
  const markdown = `${behind('')}\n\n::vm-stack\n\n<vm-stack>\n</vm-stack>\n`;
  const once = new MarkdownIt({ html: true }).use(stratagram);
  const twice = new MarkdownIt({ html: true }).use(stratagram).use(stratagram);
  expect(twice.render(markdown) === once.render(markdown)).toBe(true);
  expect(once.render(markdown).match(/<svg /g)).toHaveLength(3);
});
