import { evaluate, type EvaluateOptions } from '@mdx-js/mdx';
import { read, serialize, toHast, drawPlan, type HastElement } from '@stratagram/core';
import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import * as runtime from 'react/jsx-runtime';
import { afterEach, expect, test, vi } from 'vitest';
import remarkStratagram, { rehypeStratagram } from './index.ts';

const FENCE = '```vm-stack\nheading: "{a} {{b}} <c>"\nguests: [{name: web}]\n```\n';
const PLAN = read({ kind: 'vm-stack', heading: '{a} {{b}} <c>', guests: [{ name: 'web' }] });
const SCENE = drawPlan(PLAN, { standalone: false });

const complaints = vi.spyOn(console, 'error').mockImplementation(() => {});
afterEach(() => complaints.mockClear());

async function html(mdx: string, options: Partial<EvaluateOptions>): Promise<string> {
  const { default: Page } = await evaluate(mdx, { ...(runtime as object), ...options } as never);
  return renderToStaticMarkup(createElement(Page as FunctionComponent));
}

/** HTML in one spelling: React escapes other characters than we do, and closes each tag. */
function spelled(text: string): string {
  return text.replace(/&#x27;|&#39;/g, "'").replace(/<(\w+)([^>]*)\/>/g, '<$1$2></$1>');
}

test.each([
  ['remark', { remarkPlugins: [remarkStratagram] }],
  ['rehype', { rehypePlugins: [rehypeStratagram] }],
])(
  'React draws what the command writes, through %s, and has nothing to complain of',
  async (_name, plugins) => {
    const text = await html(FENCE, plugins as never);
    const svg = /<svg .*<\/svg>/s.exec(text)?.[0] ?? '';
    expect(spelled(svg) === spelled(serialize(SCENE))).toBe(true);
    expect(text.replace(svg, '')).toBe(
      '<figure class="stratagram"><vm-stack model="{&quot;heading&quot;:&quot;{a} {{b}} &lt;c&gt;&quot;,&quot;guests&quot;:[{&quot;name&quot;:&quot;web&quot;}]}"></vm-stack></figure>',
    );
    expect(complaints).not.toHaveBeenCalled();
  },
);

test('a host may put its own component in the place of a figure', async () => {
  const { default: Page } = await evaluate(FENCE, {
    ...(runtime as object),
    remarkPlugins: [remarkStratagram],
  } as never);
  const figure = ({ className }: { className: string }) => createElement('b', null, className);
  const page = createElement(Page as FunctionComponent<{ components: object }>, {
    components: { figure },
  });
  expect(renderToStaticMarkup(page)).toBe('<b>stratagram</b>');
});

test('an element of hast has the names of hast, and no empty text', () => {
  const names = new Set<string>();
  const visit = ({ properties, children }: HastElement): void => {
    for (const name of Object.keys(properties)) names.add(name);
    for (const child of children) {
      if (child.type === 'element') visit(child);
      else expect(child.value.trim()).not.toBe('');
    }
  };
  visit(toHast(SCENE));
  expect([...names]).toEqual(
    expect.arrayContaining(['className', 'viewBox', 'fontSize', 'ariaLabel', 'dataNode']),
  );
  expect([...names].filter((name) => /-|^class$|^tabindex$/.test(name))).toEqual([]);
});

test('drawing twice is drawing once, also tags that are written by hand', async () => {
  const mdx = `${FENCE}\n<vm-stack hypervisor="xen" />\n\n<vm-stack>\n  <vm-guest name="a" />\n</vm-stack>\n`;
  const [first, second] = await Promise.all(
    [[remarkStratagram], [remarkStratagram, () => remarkStratagram()]].map((remarkPlugins) =>
      html(mdx, { remarkPlugins } as never),
    ),
  );
  expect(second === first).toBe(true);
  expect(first?.match(/<svg /g)).toHaveLength(3);
  expect(complaints).not.toHaveBeenCalled();
});
