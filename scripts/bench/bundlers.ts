import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../test/hosts/run/workplace.js';
import { figure, type Figure } from './figure.ts';
import type { Lab } from './lab.ts';
import { pageWith, scriptsUntilDefined, weightOf } from './loads.ts';
import { MARKUP } from './picture.ts';
import { sumOf, type Fetched } from './site.ts';

/** How far the heaviest may be from the lightest. */
const SPREAD = 0.05;

interface Bundler {
  readonly name: string;
  /** Command that writes to `built/<folder>`. */
  readonly command: string;
  readonly folder: string;
  /** The script of the page, where the bundler writes no page. */
  readonly script?: string;
  /** A setting that the bundler's documentation asks for, tried when it fails without. */
  readonly retry?: { readonly words: string; readonly settings: object };
}

const BUNDLERS: readonly Bundler[] = [
  {
    name: 'esbuild with splitting',
    folder: 'esbuild',
    command: 'esbuild app.js --bundle --splitting --format=esm --minify --outdir=built/esbuild',
    script: 'app.js',
  },
  { name: 'Rollup', folder: 'rollup', command: 'rollup -c rollup.config.js', script: 'app.js' },
  {
    name: 'Vite',
    folder: 'vite',
    command: 'vite build --base /built/vite/ --outDir built/vite --logLevel error',
  },
  { name: 'webpack', folder: 'webpack', command: 'node webpack.js', script: 'app.js' },
  {
    name: 'Parcel',
    folder: 'parcel',
    command:
      'parcel build index.html --dist-dir built/parcel --public-url /built/parcel/ --no-cache --no-source-maps',
    retry: {
      words: 'with `packageExports`',
      settings: { '@parcel/resolver-default': { packageExports: true } },
    },
  },
];

/**
 * `import '@stratagram/elements/vm-stack/define'` in a project that has the packed packages, built for
 * production by each bundler as it comes, opened in a browser: the scripts that it fetches before
 * `customElements.define`, each packed by itself. The spread is that of the heaviest over the lightest.
 */
export async function bundlers(lab: Lab): Promise<Figure[]> {
  const place = lab.peers();
  const site = await lab.site();
  writeFileSync(join(place, 'app.js'), "import '@stratagram/elements/vm-stack/define';\n");
  writeFileSync(join(place, 'index.html'), pageWith('./app.js', MARKUP));
  site.mount('/built', join(place, 'built'));
  const rows: { name: string; files?: readonly Fetched[]; note: string }[] = [];
  for (const bundler of BUNDLERS) {
    try {
      const note = build(place, bundler);
      const { folder, script } = bundler;
      const page = `/built/${folder}/index.html`;
      if (script) site.page(page, pageWith(`/built/${folder}/${script}`, MARKUP));
      rows.push({ name: bundler.name, files: await scriptsUntilDefined(lab, page), note });
    } catch (error) {
      rows.push({ name: bundler.name, note: `fails: ${firstLine(error)}` });
    }
  }
  const sizes = rows.flatMap(({ files }) => (files ? [sumOf(files).gzip] : []));
  const spread = Math.max(...sizes) / Math.min(...sizes) - 1;
  const without = rows.every(({ files, note }) => files && !note);
  const one = ({ name, files, note }: (typeof rows)[number]): string =>
    [name, files ? weightOf(files) : '', note && `(${note})`].filter(Boolean).join(' ');
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)].map((size) =>
    (size / 1000).toFixed(1),
  );
  return [
    figure(
      '`<vm-stack>` by bundlers',
      `${least} to ${most} kB gzip, spread ${(spread * 100).toFixed(1)} %${without ? '' : ', not all as they come'}`,
      {
        goal: 'all build, spread within 5 %',
        reached: rows.every(({ files }) => files) && spread <= SPREAD,
        details: rows.map(one),
        values: Object.fromEntries(
          rows.flatMap(({ name, files }) => (files ? [[name, sumOf(files).gzip]] : [])),
        ),
      },
    ),
  ];
}

/** Builds; says which setting it took beyond how the bundler comes. */
function build(place: string, { folder, command, retry }: Bundler): string {
  try {
    run(command, [], place, { NODE_ENV: 'production' });
  } catch (error) {
    if (!retry) throw error;
    const file = join(place, 'package.json');
    const settings = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...settings, ...retry.settings }));
    run(command, [], place, { NODE_ENV: 'production' });
    return `${retry.words}; fails without: ${firstLine(error)}`;
  }
  const built = join(place, 'built', folder);
  if (!existsSync(built) || readdirSync(built).length === 0)
    throw new Error(`${command} wrote nothing`);
  return '';
}

/** The first line of a message that says more than that something failed. */
function firstLine(error: unknown): string {
  const lines = String(error instanceof Error ? error.message : error)
    // oxlint-disable-next-line no-control-regex -- Colours of terminals.
    .replaceAll(/\u001b\[[\d;]*m/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return (
    lines.find((line) => /cannot|could not|failed to|error:/i.test(line)) ??
    lines[0] ??
    ''
  ).slice(0, 160);
}
