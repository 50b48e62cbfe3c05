// Tags and events in the JSX of Preact.
import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { DataTags, DiagramEvents, DiagramTags } from './tags.js';

type Handlers<Element> = {
  [Name in keyof DiagramEvents as `on${Name}`]?:
    ((event: DiagramEvents[Name] & { readonly currentTarget: Element }) => void) | undefined;
};
type Props<Element extends EventTarget, Own> = Own &
  Omit<HTMLAttributes<Element> & ClassAttributes<Element>, keyof Own>;
type Diagrams = {
  [Tag in keyof DiagramTags]: Props<DiagramTags[Tag]['element'], DiagramTags[Tag]['attributes']> &
    Handlers<DiagramTags[Tag]['element']>;
};
type Data = { [Tag in keyof DataTags]: Props<HTMLElement, DataTags[Tag]> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Diagrams, Data {}
  }
}
