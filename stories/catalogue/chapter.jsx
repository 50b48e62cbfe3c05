import { CHAPTERS } from '../concepts/chapters.ts';
import { chapterHref } from '../concepts/links.ts';
import { Link } from './parts.jsx';

// What every page of a chapter begins and ends with.

/** Which chapter this is and what it is about. */
export function Opening({ slug }) {
  const { number, about } = CHAPTERS.find((chapter) => chapter.slug === slug);
  return (
    <p className="opening">
      Chapter {number} of {CHAPTERS.length}. {about}
    </p>
  );
}

/** A question that the pictures of the page answer; the answer is out of sight at first. */
export function Question({ asks, children }) {
  return (
    <details className="question">
      <summary>{asks}</summary>
      {children}
    </details>
  );
}

/** The chapters before and after this one. */
export function Turn({ slug }) {
  const at = CHAPTERS.findIndex((chapter) => chapter.slug === slug);
  const [before, after] = [CHAPTERS[at - 1], CHAPTERS[at + 1]];
  return (
    <p className="jump">
      {before && (
        <>
          Before: <Link href={chapterHref(before.slug)}>{before.title}</Link>
        </>
      )}
      {before && after && ' · '}
      {after && (
        <>
          Next: <Link href={chapterHref(after.slug)}>{after.title}</Link>
        </>
      )}
    </p>
  );
}

/** What a reader wants, and the chapters that serve it. Together the lists hold all chapters. */
const GOALS = [
  {
    goal: 'Know what the two are',
    chapters: ['why-virtualise', 'vm-anatomy', 'hypervisors', 'container-anatomy', 'history'],
  },
  {
    goal: 'Tell them apart',
    chapters: ['side-by-side', 'vm-isolation-and-mixing', 'container-security', 'os-compatibility'],
  },
  {
    goal: 'Look under the hood of a container',
    chapters: ['namespaces', 'cgroups', 'engines', 'images'],
  },
  {
    goal: 'Know where each falls short',
    chapters: ['vm-costs', 'density-performance', 'portability-delivery'],
  },
  { goal: 'See where things are heading', chapters: ['microservices', 'together', 'adoption'] },
  { goal: 'Make a start', chapters: ['choosing'] },
];

/** A map from goals to chapters. */
export function Goals() {
  return (
    <div className="goals">
      {GOALS.map(({ goal, chapters }) => (
        <section key={goal}>
          <h3>{goal}</h3>
          <ol>
            {CHAPTERS.filter(({ slug }) => chapters.includes(slug)).map(
              ({ slug, number, title, about }) => (
                <li key={slug} value={number}>
                  <span className="stop" aria-hidden="true">
                    {number}
                  </span>
                  <Link href={chapterHref(slug)}>{title}</Link>
                  <small>{about}</small>
                </li>
              ),
            )}
          </ol>
        </section>
      ))}
    </div>
  );
}
