import { useAddress } from './context.jsx';

/** Drawings one below the other, or beside each other where they are to be compared. */
export function Pictures({ drawings }) {
  return (
    <div className={drawings.length > 1 ? 'gallery' : 'gallery one'}>
      {drawings.map((drawing) => (
        <Picture key={drawing.files[0].path} {...drawing} />
      ))}
    </div>
  );
}

/** A drawing for every width of a page, with its words and the sources of its marks. */
function Picture({ name, note, title, words, marks, files }) {
  const to = useAddress();
  const [widest, ...narrower] = files;
  return (
    <figure className="picture">
      {name && (
        <figcaption>
          <strong>{name}</strong>
          {note && <> {note}</>}
        </figcaption>
      )}
      <picture>
        {narrower.toReversed().map(({ path, width, height, belowRem }) => (
          <source
            key={path}
            media={`(width < ${belowRem}rem)`}
            srcSet={to(path)}
            width={width}
            height={height}
          />
        ))}
        <img
          src={to(widest.path)}
          alt={title}
          width={widest.width}
          height={widest.height}
          loading="lazy"
        />
      </picture>
      {marks.length > 0 && (
        <ul className="marks">
          {marks.map(({ rule, message, source, href }) => (
            <li key={rule + message}>
              <a href={to(`rule/${rule}/`)}>{rule}</a> {message} Source:{' '}
              {href ? <a href={href}>{source}</a> : source}.
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>The picture in words</summary>
        <p className="words">{words}</p>
      </details>
    </figure>
  );
}
