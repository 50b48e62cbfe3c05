import { useAddress } from './context.jsx';

/** The page of a fact. */
export function Permalink({ address, title }) {
  return (
    <a className="permalink" href={useAddress()(address)} aria-label={`Page of: ${title}`}>
      #
    </a>
  );
}
