// Tags and events in the JSX of React 19 and newer.
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { DataTags, DiagramEvents, DiagramTags } from './tags.js';

type Handlers<Element> = {
  [Name in keyof DiagramEvents as `on${Name}`]?:
    ((event: DiagramEvents[Name] & { readonly currentTarget: Element }) => void) | undefined;
};
type Props<Element, Own> = Own &
  Omit<DetailedHTMLProps<HTMLAttributes<Element>, Element>, keyof Own> & {
    class?: string | undefined;
  };
type Diagrams = {
  [Tag in keyof DiagramTags]: Props<DiagramTags[Tag]['element'], DiagramTags[Tag]['attributes']> &
    Handlers<DiagramTags[Tag]['element']>;
};
type Data = { [Tag in keyof DataTags]: Props<HTMLElement, DataTags[Tag]> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Diagrams, Data {}
  }
}
