import type { DiagramName as Kind } from '@stratagram/core';
import type { TemplateResult } from 'lit';
import type { Args } from './args.ts';

/** A diagram as a story writes it, or the card around one. */
export type Shown =
  | { readonly kind: Kind; readonly args: Args }
  | { readonly name: string; readonly note?: string | undefined };

const shown = new WeakMap<TemplateResult, Shown>();

/** Keeps beside a template what it shows, for pages that are written without a browser. */
export function showing(what: Shown, template: TemplateResult): TemplateResult {
  shown.set(template, what);
  return template;
}

/** What a template shows, if it was said; templates inside it are told apart. */
export function shownBy(template: TemplateResult): Shown | undefined {
  return shown.get(template);
}
