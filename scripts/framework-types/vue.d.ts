// Tags and events in the templates of Vue, and in its JSX.
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { DataTags, DiagramEvents, DiagramTags } from './tags.js';

type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Name>;
type Emits = { [Name in keyof DiagramEvents]: (event: DiagramEvents[Name]) => void };
type Handlers = {
  [Name in keyof DiagramEvents as `on${Pascal<Name>}`]?: Emits[Name] | undefined;
};
type Camel<Name> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name & string;
/** Templates are checked with `host-os` as `hostOs`, however it is written there. */
type InTemplates<Own> = { [Name in keyof Own as Camel<Name>]?: Own[Name] };
type Props<Own> = Own & InTemplates<Own> & Omit<HTMLAttributes, keyof Own> & PublicProps;
type Tag<Element, AllProps, Events> = new () => Element & {
  $props: AllProps;
  $emit: EmitFn<Events>;
};
type Diagrams = {
  [Name in keyof DiagramTags]: Tag<
    DiagramTags[Name]['element'],
    Props<DiagramTags[Name]['attributes']> & Handlers,
    Emits
  >;
};
type Data = { [Name in keyof DataTags]: Tag<HTMLElement, Props<DataTags[Name]>, {}> };
type Jsx = {
  [Name in keyof (Diagrams & Data)]: InstanceType<(Diagrams & Data)[Name]>['$props'];
};

declare module 'vue' {
  interface GlobalComponents extends Diagrams, Data {}
}
declare module 'vue/jsx-runtime' {
  namespace JSX {
    interface IntrinsicElements extends Jsx {}
  }
}
