/** The page of a fact, which works without script; the site has it, a catalogue in the making does not. */
export function Permalink({ address, title }) {
  if (!import.meta.env.PROD) return null;
  return (
    <a
      className="permalink"
      href={`${address}index.html`}
      target="_parent"
      aria-label={`Page of: ${title}`}
    >
      #
    </a>
  );
}
