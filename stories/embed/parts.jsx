import { Source } from '@storybook/addon-docs/blocks';
import { useScheme } from '../.storybook/code.ts';
import { casesFor } from '../../test/frameworks/run/cases.js';
import results from '../../test/hosts/results.json';
import { Link } from '../catalogue/parts.jsx';

// What pages about embedding are put together from: files that the tests build, and what they found.

/** Pictures on the page that every host builds: three elements and a file. */
const ALL = 4;

/** Languages that Storybook colours, by the end of a file's name. */
const LANGUAGES = {
  css: 'css',
  html: 'html',
  js: 'js',
  json: 'json',
  jsx: 'jsx',
  md: 'md',
  mjs: 'js',
  svelte: 'html',
  ts: 'typescript',
  tsx: 'tsx',
  vue: 'html',
  xhtml: 'html',
  yaml: 'yml',
  yml: 'yml',
};

/**
 * A file as the tests build it.
 *
 * @param path - Where it stands in the site.
 */
export function File({ path, code }) {
  return (
    <>
      <p className="file">
        <code>{path}</code>
      </p>
      <Block code={code.trimEnd()} language={LANGUAGES[path.split('.').at(-1)] ?? 'text'} />
    </>
  );
}

/** The commands that build a host's site. */
export function Build({ host }) {
  return <Block code={host.build.join('\n')} language="bash" />;
}

function Block(props) {
  return <Source {...props} {...useScheme()} />;
}

/** What the last run of all hosts found at one of them, in a sentence. */
export function Tested({ name }) {
  const { found, seconds } = results.find((result) => result.name === name);
  const { still, legible, upgraded, shift, dark, errors } = found;
  return (
    <p>
      The test installs what is packed for npm, builds the site in {seconds} s and opens it.{' '}
      {share(still)} pictures are there without script, {share(upgraded)} with it; words of{' '}
      {legible.length} of the {ALL - 1} elements can be read on a telephone before any script;{' '}
      {shift < 0.001 ? 'nothing moves' : `the page moves by ${shift.toFixed(3)}`} when the script
      comes; {share(dark)} turn dark with the site’s own switch; {errors.length || 'no'} errors in
      the console.
    </p>
  );
}

/** The same for all of them. */
export function HostsTable() {
  return (
    <table>
      <thead>
        <tr>
          {['Host', 'Built', 'Static', 'Upgraded', 'Shift', 'Dark', 'Errors'].map((title) => (
            <th key={title}>{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {results.map(({ name, title, seconds, found }) => (
          <tr key={name}>
            <td>
              <Link href={`?path=/docs/stratagram-embed-${idOf(title)}--docs`}>{title}</Link>
            </td>
            <td>{seconds} s</td>
            <td>{share(found.still, '/')}</td>
            <td>{share(found.upgraded, '/')}</td>
            <td>{found.shift.toFixed(4)}</td>
            <td>{share(found.dark, '/')}</td>
            <td>{found.errors.length}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The block between two marks of a text, without its fence. */
export function blockOf(text, name) {
  const [, block] =
    text.match(new RegExp(`<!-- ${name}[^>]*-->\\s*\`\`\`\\w+\\n([^]*?)\`\`\``)) ?? [];
  if (!block) throw new RangeError(`the text has no block ${name}`);
  return block;
}

function share({ length }, between = ' of ') {
  return `${length}${between}${ALL}`;
}

/** As Storybook makes an id of a title. */
function idOf(title) {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

/** What the app of a framework is clicked through for, in the words of the test. */
export function Clicked({ framework }) {
  const names = casesFor({ served: true, ...framework }).map(([name]) => name);
  return (
    <>
      <p>
        The app is built, written on a server, taken over in a browser and clicked through. The
        cases are those of Custom Elements Everywhere, and some of ours:
      </p>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  );
}
