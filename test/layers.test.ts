import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { afterAll, describe, expect, test } from 'vitest';
import { renderSvg, THEMES } from '../packages/core/src/index.ts';
import { fixtures } from './fixtures.ts';
import { elements, parseXml, textOf, type XmlElement } from './xml.ts';

const INKSCAPE = 'http://www.inkscape.org/namespaces/inkscape';
/** A name of XML without a colon, in letters that one expression can hold. */
const NAME = /^[A-Z_a-z\u{c0}-\u{effff}][-.\w\u{b7}-\u{effff}]*$/u;

const layered = (input: unknown): string => renderSvg(input, { layers: true }).svg;
const groups = (svg: string): XmlElement[] =>
  elements(parseXml(svg)).filter(({ tag, attrs }) => tag === 'g' && attrs['id']);
const ids = (svg: string): string[] => groups(svg).map(({ attrs }) => attrs['id'] ?? '');
const label = ({ attrs }: XmlElement): string => attrs['inkscape:label'] ?? '';

/** The same file without the names. */
const unnamed = (svg: string): string =>
  svg.replace(/ (id|inkscape:groupmode|inkscape:label|xmlns:inkscape)="[^"]*"/g, '');

describe.each(fixtures())('$kind/$name', ({ input }) => {
  const svg = layered(input);

  test('is the picture with names, and XML with its namespaces', () => {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(svg).close();
    // Programs that draw know no colour scheme: `auto` stays light.
    const { theme = 'auto' } = Object(input);
    const colours = theme !== 'auto' && THEMES.includes(theme) ? theme : 'light';
    const plain = renderSvg(input, { theme: colours }).svg;
    expect(unnamed(svg) === plain).toBe(true);
  });

  test('has a layer with a name of its own for every layer of the picture', () => {
    const all = ids(svg);
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((id) => !NAME.test(id))).toEqual([]);
    const layers = elements(parseXml(svg)).filter(({ attrs }) => attrs['data-node']);
    for (const layer of layers) {
      expect(layer.attrs['inkscape:groupmode']).toBe('layer');
      expect(label(layer)).not.toBe('');
    }
  });
});

test('layers are called what they are called in the picture', () => {
  const svg = layered({
    kind: 'vm-stack',
    hypervisor: 'xen',
    guests: [{ name: 'web' }, { name: 'web' }, { name: '2nd & last' }],
  });
  const named = Object.fromEntries(
    groups(svg).map((group) => [group.attrs['data-node'] ?? group.attrs['class'], group]),
  );
  expect(named['guests.0']?.attrs['id']).toBe('web');
  expect(named['guests.1']?.attrs['id']).toBe('web-2');
  expect(named['guests.2']?.attrs).toMatchObject({
    id: 'vm-2nd-last',
    'inkscape:label': '2nd & last',
  });
  expect(parseXml(svg).attrs['xmlns:inkscape']).toBe(INKSCAPE);
  // A sign lies in its layer.
  expect(named['kernel-mark']?.attrs['inkscape:label']).toBe('kernel mark');
  expect(named['kernel-mark']?.attrs['inkscape:groupmode']).toBeUndefined();
});

test.each([
  ['a name that another one would get', ['a', 'a-2', 'a', 'a'], ['a', 'a-2', 'a-3', 'a-4']],
  ['letters of any script', ['خادم الويب', '网页', '🛒 Shop'], ['خادم-الويب', '网页', '🛒-Shop']],
  ['what no name may hold', ['a"b<c>', '...', '\u00b2'], ['a-b-c', 'vm', 'vm-2']],
  ['a prefix', ['xlink:href'], ['xlink-href']],
])('names hold %s', (_what, names, expected) => {
  const svg = layered({ kind: 'vm-stack', guests: names.map((name) => ({ name })) });
  const guests = groups(svg).filter(({ attrs }) => /^guests\.\d+$/.test(attrs['data-node'] ?? ''));
  expect(guests.map(({ attrs }) => attrs['id'])).toEqual(expected);
});

test('without the option no picture has a name for programs', () => {
  for (const { input } of fixtures()) expect(renderSvg(input).svg).not.toMatch(/ id=|inkscape/);
});

const hasInkscape = spawnSync('inkscape', ['--version']).status === 0;

describe.runIf(hasInkscape)('Inkscape', () => {
  const folder = mkdtempSync(join(tmpdir(), 'layers-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const selected = (what: string, svg: string): string[] => {
    const file = join(folder, 'picture.svg');
    writeFileSync(file, svg);
    const { stdout } = spawnSync('inkscape', ['--actions', `${what};select-list`, file], {
      encoding: 'utf8',
    });
    return stdout.split('\n').flatMap((line) => line.split(' ').slice(0, 1).filter(Boolean));
  };

  test.each(fixtures().filter(({ name }) => ['xen', 'pods', 'example'].includes(name)))(
    'finds the layers and the texts of $kind/$name',
    ({ input }) => {
      const svg = layered(input);
      // Those on the page itself; others are layers of theirs.
      const layers = parseXml(svg).children.filter(
        (child): child is XmlElement => typeof child !== 'string' && child.tag === 'g',
      );
      expect(selected('select-all:layers', svg).toSorted()).toEqual(
        layers.map(({ attrs }) => attrs['id']).toSorted(),
      );
      const texts = elements(parseXml(svg)).filter((one) => one.tag === 'text' && textOf(one));
      expect(selected('select-by-element:text', svg)).toHaveLength(texts.length);
    },
  );
});
