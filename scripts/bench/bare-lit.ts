import { renderSvg } from '../../packages/core/dist/index.js';
import { PICTURE } from './picture.ts';

/**
 * The source of a Lit component that draws the very SVG of the picture and knows nothing else: one
 * template for the frame, one for a guest, with a binding wherever two guests differ.
 */
export function bareLitSource(): string {
  const { svg } = renderSvg(PICTURE, { standalone: false, theme: 'light' });
  const groups = PICTURE.guests.map((_, index) => group(svg, `guests.${index}`));
  const [first = '', second = ''] = groups;
  const [before = '', after = ''] = [
    svg.slice(0, svg.indexOf(first)),
    svg.slice(svg.lastIndexOf(groups.at(-1) ?? '') + (groups.at(-1) ?? '').length),
  ];
  const tokens = groups.map(split);
  const differs = (index: number): boolean => new Set(tokens.map((list) => list[index])).size > 1;
  if (split(first).length !== split(second).length)
    throw new Error('the guests of the picture differ in shape');
  let value = 0;
  const template = split(first)
    .map((token, index) =>
      differs(index)
        ? (token.startsWith('"') ? '"${' : '${') +
          `g[${value++}]` +
          (token.startsWith('"') ? '}"' : '}')
        : token,
    )
    .join('');
  const data = tokens.map((list) =>
    list.filter((_, index) => differs(index)).map((token) => token.replaceAll('"', '')),
  );
  return `import { html, LitElement, svg } from 'lit';
class BareLit extends LitElement {
  static properties = { guests: { attribute: false } };
  constructor() { super(); this.guests = BareLit.data; }
  static data = ${JSON.stringify(data)};
  render() { return html\`${before}\${this.guests.map((g) => svg\`${template}\`)}${after}\`; }
}
customElements.define('bare-lit', BareLit);
`;
}

/** The markup of the group that draws a node. */
function group(svg: string, node: string): string {
  const start = svg.lastIndexOf('<g ', svg.indexOf(`data-node="${node}"`));
  let depth = 0;
  for (const tag of svg.slice(start).matchAll(/<g[ >]|<\/g>/g)) {
    depth += tag[0] === '</g>' ? -1 : 1;
    if (depth === 0) return svg.slice(start, start + tag.index + 4);
  }
  throw new Error(`no group for ${node}`);
}

/** Quoted values and texts apart from the rest. */
function split(markup: string): string[] {
  return markup.split(/("[^"]*"|(?<=>)[^<>]+(?=<))/);
}
