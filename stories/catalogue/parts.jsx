import { AnchorMdx } from '@storybook/addon-docs/blocks';
import { NOTES } from '../concepts/accuracy.ts';
import { conceptOf } from '../concepts/concepts.ts';
import { DOCUMENTS } from '../concepts/documents.ts';
import { conceptHref, documentHref, noteHref, sourceHref } from '../concepts/links.ts';
import { SOURCES } from '../concepts/sources.ts';
import './catalogue.css';

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

/** The documents that say something, by title. */
export function DocumentLinks({ documents }) {
  const links = documents.map((key) => (
    <Link key={key} href={documentHref(key)}>
      {DOCUMENTS[key].title}
    </Link>
  ));
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

/** A concept with what the documents say of it, what holds today, and whose word that is. */
export function Concept({ id, heading: Heading = 'h3' }) {
  const { title, says, today, documents, notes = [], sources: own = [] } = conceptOf(id);
  const noted = NOTES.filter((note) => notes.includes(note.id)).flatMap((note) => note.sources);
  const sources = [...own, ...noted];
  return (
    <section className="fact">
      <Heading id={id}>{title}</Heading>
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
          <SourceLinks sources={[...new Set(sources)]} />
        </Line>
      )}
    </section>
  );
}
