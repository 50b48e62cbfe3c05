import type { DiagramName as Kind } from '@stratagram/core';
import { noChange, type TemplateResult } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import type { Args } from './args.ts';
import { showing } from './shown.ts';

export { DIAGRAM_NAMES as KINDS, type DiagramName as Kind } from '@stratagram/core';
export type { Args } from './args.ts';

/** The diagram of a story's controls. */
export function diagram(kind: Kind, args: Args): TemplateResult {
  const { children = '', ...attributes } = args;
  const tag = unsafeStatic(kind);
  return showing(
    { kind, args },
    html`<${tag} ${spread(attributes)}>${unsafeHTML(children)}</${tag}>`,
  );
}

/** Sets attributes from an object, and takes back only those it has set. */
const spread = directive(
  class extends Directive {
    #set: string[] = [];

    render(_attributes: Readonly<Record<string, unknown>>) {
      return noChange;
    }

    override update({ element }: ElementPart, [attributes]: [Readonly<Record<string, unknown>>]) {
      const written = Object.entries(attributes).filter(([, value]) => isSet(value));
      const names = written.map(([name]) => name);
      for (const name of this.#set) if (!names.includes(name)) element.removeAttribute(name);
      for (const [name, value] of written) {
        element.setAttribute(name, value === true ? '' : String(value));
      }
      this.#set = names;
      return noChange;
    }
  },
);

/** Listeners of the actions panel are no attributes. */
function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && typeof value !== 'function';
}
