// Tags and events in the markup of Svelte 5 and newer.
import type { HTMLAttributes } from 'svelte/elements';
import type { DataTags, DiagramEvents, DiagramTags } from './tags.js';

type Handlers<Element> = {
  [Name in keyof DiagramEvents as `on${Name}` | `on:${Name}`]?:
    ((event: DiagramEvents[Name] & { readonly currentTarget: Element }) => void) | null | undefined;
};
type Props<Element extends EventTarget, Own> = Own & Omit<HTMLAttributes<Element>, keyof Own>;
type Diagrams = {
  [Tag in keyof DiagramTags]: Props<DiagramTags[Tag]['element'], DiagramTags[Tag]['attributes']> &
    Handlers<DiagramTags[Tag]['element']>;
};
type Data = { [Tag in keyof DataTags]: Props<HTMLElement, DataTags[Tag]> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Diagrams, Data {}
}
