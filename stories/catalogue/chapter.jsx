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
