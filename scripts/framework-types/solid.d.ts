// Tags and events in the JSX of Solid 1.
import type { JSX } from 'solid-js';
import type { DataTags, DiagramEvents, DiagramTags } from './tags.js';

type Handlers<Element> = {
  [Name in keyof DiagramEvents as `on:${Name}`]?:
    JSX.EventHandlerWithOptionsUnion<Element, DiagramEvents[Name]> | undefined;
};
/** Solid sets values as properties where it is not told otherwise. */
type Told<Own> = {
  [Name in keyof Own as `attr:${Name & string}` | `prop:${Name & string}`]?: Own[Name];
};
type Props<Element, Own> = Own & Told<Own> & Omit<JSX.HTMLAttributes<Element>, keyof Own>;
type Diagrams = {
  [Tag in keyof DiagramTags]: Props<DiagramTags[Tag]['element'], DiagramTags[Tag]['attributes']> &
    Handlers<DiagramTags[Tag]['element']>;
};
type Data = { [Tag in keyof DataTags]: Props<HTMLElement, DataTags[Tag]> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Diagrams, Data {}
  }
}
