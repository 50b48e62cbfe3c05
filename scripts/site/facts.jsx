import { RULES } from '@stratagram/core';
import { CASES } from '../../test/rules/index.ts';
import { Concept, Link, Note } from '../../stories/catalogue/parts.jsx';
import { CHAPTERS } from '../../stories/concepts/chapters.ts';
import { CONCEPTS } from '../../stories/concepts/concepts.ts';
import { chapterHref } from '../../stories/concepts/links.ts';
import { Pictures } from './picture.jsx';

// The body of a page that is about one thing.

/** The way from the sections to this page. */
function Crumbs({ children }) {
  return (
    <p className="crumbs" role="navigation" aria-label="Where this page belongs">
      {children}
    </p>
  );
}

/**
 * @param drawings - Those of each story that shows it.
 * @param borrowed - Whether they are about the chapter as a whole.
 */
export function ConceptPage({ concept, drawings, borrowed }) {
  const { number, slug, title } = CHAPTERS.find(({ slug }) => slug === concept.chapter);
  const neighbours = CONCEPTS.filter(({ chapter }) => chapter === slug);
  return (
    <>
      <Crumbs>
        Chapter {number}: <Link href={chapterHref(slug)}>{title}</Link>
      </Crumbs>
      <Concept id={concept.id} heading="h1" />
      {borrowed && <p>The picture that its chapter begins with:</p>}
      {drawings.map((ofStory) => (
        <Pictures key={ofStory[0].files[0].path} drawings={ofStory} />
      ))}
      <Neighbours
        name="Concepts of this chapter"
        items={neighbours.map(({ id, title }) => [`concept/${id}/`, title])}
        current={`concept/${concept.id}/`}
      />
    </>
  );
}

export function NotePage({ note }) {
  return (
    <>
      <Crumbs>
        <Link href="accuracy/">Notes on accuracy</Link>
      </Crumbs>
      <Note note={note} heading="h1" />
    </>
  );
}

export function RulePage({ rule, drawings }) {
  const { id, title, severity, why, source, thresholds = {} } = rule;
  const numbers = Object.entries(thresholds);
  return (
    <>
      <Crumbs>
        <Link href="rule/">Rules</Link>
      </Crumbs>
      <section className="fact">
        <h1>
          {id} {withoutStop(title)}
        </h1>
        <p>
          <span className="verdict">{severity}</span> {why}
        </p>
        {numbers.length > 0 && (
          <p>Can be set: {numbers.map(([name, value]) => `${name} ${value}`).join(', ')}.</p>
        )}
        <p className="line">
          <span className="name">Source</span>{' '}
          {source.href ? <a href={source.href}>{source.title}</a> : source.title}
        </p>
      </section>
      <Pictures drawings={drawings} />
      <Neighbours
        name="All rules"
        items={RULES.map((one) => [`rule/${one.id}/`, one.id])}
        current={`rule/${id}/`}
      />
    </>
  );
}

export function RulesPage() {
  return (
    <>
      <h1>Rules</h1>
      <p>
        Diagrams are judged by {RULES.length} rules. Each says what cannot be, what misleads or what
        is worth knowing, and on whose word; each has pictures that break it and pictures that do
        not.
      </p>
      <ul className="sources">
        {RULES.map(({ id, title }) => (
          <li key={id} id={id.toLowerCase()}>
            <Link href={`rule/${id}/`}>{id}</Link> {title}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What a rule looks for, as a heading. */
export function withoutStop(sentence) {
  return sentence.replace(/\.$/, '');
}

function Neighbours({ name, items, current }) {
  return (
    <nav className="neighbours" aria-label={name}>
      <h2>{name}</h2>
      <ul>
        {items.map(([address, title]) => (
          <li key={address}>
            {address === current ? (
              <span aria-current="page">{title}</span>
            ) : (
              <Link href={address}>{title}</Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** A picture that breaks a rule, and one that just does not: inputs of its own test. */
export function casesOf(id) {
  const { breaks = [], passes = [] } = CASES.find(({ rule }) => rule === id) ?? {};
  const named = (word, cases) =>
    cases.slice(0, 1).map((one) => ({ ...one, name: `${word}: ${one.name}` }));
  return [...named('Wrong', breaks), ...named('Right', passes)];
}
