// Stands in for `@storybook/addon-docs/blocks` where pages are written without script.
import { useAddress, useDrawings } from './context.jsx';
import { Pictures } from './picture.jsx';

/** Titles a page in the catalogue only. */
export const Meta = () => null;

/** Tables of attributes and controls are the catalogue's own. */
export const Controls = () => null;
export const ArgTypes = () => null;

export function Canvas({ of }) {
  return <Pictures drawings={useDrawings(of)} />;
}

/** Alone it looks the same. */
export function Story(props) {
  return <Canvas {...props} />;
}

export function AnchorMdx({ href, children, ...rest }) {
  return (
    <a href={useAddress()(href)} {...rest}>
      {children}
    </a>
  );
}

export function Unstyled({ children }) {
  return <div>{children}</div>;
}

/** The catalogue's own element for code in a text. */
export const CodeOrSourceMdx = 'code';

export function Source({ code }) {
  return (
    <Code>
      <code>{code}</code>
    </Code>
  );
}

/** What is wider than the page is scrolled, by keys as well. */
export function Code({ children }) {
  return <pre tabIndex={0}>{children}</pre>;
}
