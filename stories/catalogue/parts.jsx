import { AnchorMdx } from '@storybook/addon-docs/blocks';
import { NOTES, correctedBy, sourcesBehind } from '../concepts/accuracy.ts';
import { conceptOf } from '../concepts/concepts.ts';
import { DOCUMENTS } from '../concepts/documents.ts';
import { conceptHref, documentHref, noteHref, sourceHref } from '../concepts/links.ts';
import { VERDICTS } from '../concepts/note.ts';
import { SOURCES } from '../concepts/sources.ts';
import './catalogue.css';
import { Permalink } from './permalink.jsx';

// What pages of the catalogue are put together from. Links of plain JSX would leave the frame that
// a page is shown in, so all of them go through Storybook's own anchor.

/** A link inside the catalogue or out of it. */
export function Link({ href, children }) {
  const outside = href.startsWith('https://');
  return (
    <AnchorMdx href={href} {...(outside && { target: '_blank', rel: 'noreferrer' })}>
      {children}
    </AnchorMdx>
  );
}

/** Items with commas between them. */
function Row({ items }) {
  return items.map((item, index) => (
    <span key={item.key}>
      {index > 0 && ', '}
      {item}
    </span>
  ));
}

/** The documents that say something, by title, and where they can be read if that is known. */
export function DocumentLinks({ documents }) {
  const links = documents.map((key) => {
    const { title, href } = DOCUMENTS[key];
    return (
      <span key={key}>
        <Link href={documentHref(key)}>{title}</Link>
        {href && (
          <>
            {' '}
            (<Link href={href}>{new URL(href).hostname}</Link>)
          </>
        )}
      </span>
    );
  });
  return <Row items={links} />;
}

/** Notes on accuracy, by number and title. */
export function NoteLinks({ notes }) {
  const links = notes.map((id) => (
    <Link key={id} href={noteHref(id)}>
      {id} {NOTES.find((note) => note.id === id)?.title}
    </Link>
  ));
  return <Row items={links} />;
}

/** Sources, straight to where they can be read. */
export function SourceLinks({ sources }) {
  const links = sources.map((id) => (
    <Link key={id} href={SOURCES[id].href ?? sourceHref(id)}>
      {SOURCES[id].title}
    </Link>
  ));
  return <Row items={links} />;
}

/** Concepts, by title. */
export function ConceptLinks({ concepts }) {
  const links = concepts.map(({ id, title }) => (
    <Link key={id} href={conceptHref(id)}>
      {title}
    </Link>
  ));
  return <Row items={links} />;
}

/** A line under a fact: what it is about, and where it leads. */
export function Line({ name, children }) {
  return (
    <p className="line">
      <span className="name">{name}</span> {children}
    </p>
  );
}

/** A heading that others can point at, with the address of the fact under it. */
function FactHeading({ as: Heading, id, address, children }) {
  return (
    <div className="fact-heading">
      <Heading id={id}>{children}</Heading>
      {/* On the page of the fact itself it would lead nowhere. */}
      {Heading !== 'h1' && <Permalink address={address} title={children} />}
    </div>
  );
}

/** A concept with what the documents say of it, what holds today, and whose word that is. */
export function Concept({ id, heading = 'h3' }) {
  const concept = conceptOf(id);
  const { title, says, today, documents, notes = [] } = concept;
  const sources = sourcesBehind(concept);
  return (
    <section className="fact">
      <FactHeading as={heading} id={id} address={`concept/${id}/`}>
        {title}
      </FactHeading>
      <p>{says}</p>
      <Line name="Said by">
        <DocumentLinks documents={documents} />
      </Line>
      {today && (
        <p>
          <strong>Today:</strong> {today}
        </p>
      )}
      {notes.length > 0 && (
        <Line name="More">
          <NoteLinks notes={notes} />
        </Line>
      )}
      {sources.length > 0 && (
        <Line name="Sources">
          <SourceLinks sources={sources} />
        </Line>
      )}
    </section>
  );
}

/** A note on accuracy: what was said, how it stands, what holds, and on whose word. */
export function Note({ note, heading = 'h3' }) {
  const { id, title, verdict, claim, documents, truth, doubt, sources } = note;
  return (
    <section className="fact">
      <FactHeading as={heading} id={id.toLowerCase()} address={`accuracy/${id}/`}>
        {`${id} ${title}`}
      </FactHeading>
      <p>
        <span className="verdict">{VERDICTS[verdict]}</span> {claim}
      </p>
      {documents.length > 0 && (
        <Line name="Said by">
          <DocumentLinks documents={documents} />
        </Line>
      )}
      <p>{truth}</p>
      {doubt && (
        <p>
          <em>Not checked:</em> {doubt}
        </p>
      )}
      {sources.length > 0 && (
        <Line name="Sources">
          <SourceLinks sources={sources} />
        </Line>
      )}
      <Line name="Corrects">
        <ConceptLinks concepts={correctedBy(id)} />
      </Line>
    </section>
  );
}
