import { basename, extname } from 'node:path';
import type { Format, Options } from './options.ts';
import { darkOf, placesOf, refuseLosses, statOf, type Places } from './places.ts';
import { usage } from './refusal.ts';

export interface Targets extends Places {
  readonly format: Format;
}

const ENDINGS: Readonly<Record<string, Format>> = {
  '.svg': 'svg',
  '.png': 'png',
  '.html': 'html',
  '.htm': 'html',
  '.text': 'text',
  '.txt': 'text',
  '.json': 'json',
};
const ENDING_OF: Readonly<Record<Format, string>> = {
  svg: '.svg',
  png: '.png',
  html: '.html',
  picture: '.svg',
  text: '.txt',
  json: '.json',
};

/** Decides what is written where; refuses what would be lost. */
export function targetsOf({
  files,
  output = '-',
  format,
  layers,
  mode,
  step,
  watch,
}: Options): Targets {
  if (watch && (output === '-' || files.includes('-'))) {
    throw usage('--watch expects files: an output with -o, and no - as input');
  }
  const inFolder = format ?? 'svg';
  const places = placesOf(
    files,
    output,
    (name) => extname(name).toLowerCase() in ENDINGS,
    (file) => `${stemOf(file)}${ENDING_OF[inFolder]}`,
  );
  const outputFormat = format ?? (places.folder === undefined ? formatOf(output) : inFolder);
  if (layers && outputFormat !== 'svg') {
    throw usage(`--layers expects the format svg, got ${outputFormat}`);
  }
  if (mode && outputFormat !== 'html') {
    throw usage(`--mode expects the format html, got ${outputFormat}`);
  }
  if (step !== undefined && /text|json/.test(outputFormat)) {
    throw usage(`--step expects a format with a picture, got ${outputFormat}`);
  }
  if (step === 'each' && (output === '-' || !/svg|png/.test(outputFormat))) {
    throw usage('--step each expects a place for its files: -o FILE.svg, FILE.png or DIR');
  }
  refuseLosses(outputFormat === 'picture' ? pairs(places) : places.list);
  return { ...places, format: outputFormat };
}

/** Two files each, the second one with a name made from the first. */
function pairs({ list }: Places): Places['list'] {
  return list.flatMap(({ file, output }) => {
    if (!/\.(svg|png)$/i.test(output)) {
      throw usage(`--format picture expects a place for its files: -o FILE.svg, FILE.png or DIR`);
    }
    return [
      { file, output },
      { file, output: darkOf(output) },
    ];
  });
}

function formatOf(output: string): Format {
  const ending = extname(output).toLowerCase();
  const format = ENDINGS[ending];
  if (format) return format;
  if (output === '-' || statOf(output)?.isFile() === false) return 'svg';
  throw usage(
    `cannot tell the format of ${output}: give --format, or an ending of ${Object.keys(ENDINGS).join(', ')}`,
  );
}

function stemOf(file: string): string {
  return file === '-' ? 'stdin' : basename(file).replace(/\.(json|ya?ml)$/i, '');
}
