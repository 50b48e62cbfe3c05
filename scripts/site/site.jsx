import { RULES } from '@stratagram/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { NOTES } from '../../stories/concepts/accuracy.ts';
import { CHAPTERS } from '../../stories/concepts/chapters.ts';
import { CONCEPTS } from '../../stories/concepts/concepts.ts';
import { conceptAddress, liveAddress, noteAddress, pageAddress, ruleAddress } from './addresses.ts';
import { AnchorMdx, Code } from './blocks.jsx';
import { SiteProvider } from './context.jsx';
import { describedBy, shortened } from './description.ts';
import { ConceptPage, NotePage, RulePage, RulesPage, casesOf, withoutStop } from './facts.jsx';
import { Layout } from './layout.jsx';
import { socialSvg } from './social.ts';
import { stories } from './stories.ts';

const mdx = import.meta.glob('../../stories/{chapters,catalogue,embed}/*.mdx', { eager: true });

/** The site as a whole, where it is told of. */
const START = {
  title: 'Virtual machines and containers, drawn',
  about:
    'Twenty chapters and 187 concepts, each with its picture, its sources and what holds today.',
};

/**
 * Every page of the site that works without script.
 *
 * @returns `pages`: `{address, title, description, live, html}`; `files`: their pictures by path;
 *   `social`: pictures for links to them, to be painted.
 */
export function writeSite({ index, origin }) {
  const { drawingsOf, drawingsFor, firstOf, drawCase, files } = stories(index);
  const write = ({ address, title, live, social = 'social/start.png', body, description }) => {
    const markup = (element) =>
      renderToStaticMarkup(
        <SiteProvider value={{ address, index, drawingsOf }}>{element}</SiteProvider>,
      );
    const said = description ? shortened(description) : describedBy(markup(body));
    const html = markup(
      <Layout {...{ address, title, live, social, origin }} description={said}>
        {body}
      </Layout>,
    );
    return { address, title, description: said, live, html: `<!doctype html>\n${html}\n` };
  };

  const documents = Object.entries(mdx).map(([path, { default: Body }]) => {
    const file = path.replace('../../stories/', '');
    const entry = index.pageOf(file);
    const chapter = CHAPTERS.find(({ slug }) => file === `chapters/${slug}.mdx`);
    return {
      address: pageAddress(file),
      title: entry.title.split('/').at(-1),
      description: chapter?.about,
      live: liveAddress(entry.id, 'docs'),
      social: `social/${chapter?.slug ?? 'start'}.png`,
      // Links and blocks of code of Markdown, which no component of ours has written.
      body: <Body components={{ a: AnchorMdx, pre: Code }} />,
    };
  });
  const concepts = CONCEPTS.map((concept) => ({
    address: conceptAddress(concept.id),
    title: concept.title,
    description: concept.says,
    live: liveAddress(index.pageOf(`chapters/${concept.chapter}.mdx`).id, 'docs', concept.id),
    social: `social/${concept.chapter}.png`,
    body: <ConceptPage concept={concept} {...drawingsFor(concept)} />,
  }));
  const notes = NOTES.map((note) => ({
    address: noteAddress(note.id),
    title: `${note.id} ${note.title}`,
    description: note.truth,
    live: liveAddress(index.pageOf('catalogue/accuracy.mdx').id, 'docs', note.id.toLowerCase()),
    body: <NotePage note={note} />,
  }));
  const rules = RULES.map((rule) => {
    const drawings = casesOf(rule.id).map((one, at) =>
      drawCase(`rule-${rule.id.toLowerCase()}-${at + 1}`, one),
    );
    return {
      address: ruleAddress(rule.id),
      title: `${rule.id} ${withoutStop(rule.title)}`,
      description: rule.why,
      live: liveAddress(ruleStory(index, rule.id).id, 'story'),
      body: <RulePage rule={rule} drawings={drawings} />,
    };
  });
  const allRules = {
    address: 'rule/',
    title: 'Rules',
    live: liveAddress(ruleStory(index, 'R1').id, 'story'),
    body: <RulesPage />,
  };
  const pages = [...documents, ...concepts, ...notes, ...rules, allRules].map(write);
  const social = new Map([
    ['social/start.png', socialSvg(START.title, START.about, firstOf('side-by-side'))],
    ...CHAPTERS.map(({ slug, title, about }) => [
      `social/${slug}.png`,
      socialSvg(title, about, firstOf(slug)),
    ]),
  ]);
  return { pages, files, social, start: START };
}

function ruleStory({ entries }, id) {
  return entries.find(
    ({ type, importPath, exportName }) =>
      type === 'story' && importPath.startsWith('./stories/rules/') && exportName === id,
  );
}
