import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../packages/core/src/index.ts';
import { fixtures } from './fixtures.ts';

interface Named {
  readonly name: string;
  readonly description?: string;
  readonly values?: readonly Named[];
  readonly attributes?: readonly Named[];
}

const dist = new URL('../packages/elements/dist/', import.meta.url);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, dist), 'utf8'));
const VS_CODE: readonly Named[] = read('vscode.html-custom-data.json').tags;
const JET_BRAINS: readonly Named[] = read('web-types.json').contributions.html.elements;
const STYLES: { readonly properties: readonly Named[] } = read('vscode.css-custom-data.json');

const ELEMENTS = KINDS.map(({ name }) => name);
const CHILDREN = KINDS.flatMap(({ childTags }) => Object.keys(childTags));
const TAGS = [...new Set([...ELEMENTS, ...CHILDREN, 'diagram-step'])];

describe.each([
  ['VS Code', VS_CODE],
  ['JetBrains', JET_BRAINS],
])('%s knows', (_, tags) => {
  const tag = (name: string) => tags.find((one) => one.name === name);
  const attribute = (name: string, key: string) =>
    tag(name)?.attributes?.find((one) => one.name === key);

  test('every tag once, with a description', () => {
    expect(tags.map(({ name }) => name).sort()).toEqual([...TAGS].sort());
    expect(tags.filter(({ description }) => !description?.trim())).toEqual([]);
  });

  test('attributes of every tag', () => {
    expect(tags.filter(({ attributes }) => !attributes?.length).map(({ name }) => name)).toEqual(
      [],
    );
    for (const name of ELEMENTS) expect(attribute(name, 'heading'), name).toBeDefined();
  });

  test('all that a diagram takes, but what every element has', () => {
    const global = new Set(['kind', 'dir', 'lang', 'children']);
    for (const { name, schema } of KINDS)
      for (const key of Object.keys(Reflect.get(schema, 'entries'))) {
        const kebab = key.replace(/[A-Z]|\d+/g, (letter) => `-${letter.toLowerCase()}`);
        if (!global.has(key)) expect(attribute(name, kebab), `${name} ${kebab}`).toBeDefined();
      }
  });

  test('what children of a diagram may say', () => {
    expect(attribute('vm-guest', 'vcpus')).toBeDefined();
    expect(attribute('vm-guest', 'memory')).toBeDefined();
    expect(attribute('density-unit', 'request-memory')).toBeDefined();
    expect(attribute('analogy-part', 'layer')).toBeDefined();
    expect(attribute('diagram-step', 'highlight')).toBeDefined();
  });
});

test('VS Code offers the values of an attribute', () => {
  const theme = VS_CODE.find(({ name }) => name === 'vm-stack')?.attributes?.find(
    ({ name }) => name === 'theme',
  );
  expect(theme?.values?.map(({ name }) => name)).toEqual(expect.arrayContaining(['light', 'dark']));
});

test('JetBrains finds the data under the name of the package', () => {
  const { name, version } = JSON.parse(readFileSync(new URL('../package.json', dist), 'utf8'));
  expect(read('web-types.json')).toMatchObject({ name, version });
});

test('VS Code completes the tokens of a theme', () => {
  expect(STYLES.properties.map(({ name }) => name)).toContain('--diagram-app-fill');
});

test('what fixtures say of guests are attributes of <vm-guest>', () => {
  const tag = VS_CODE.find(({ name }) => name === 'vm-guest');
  const known = new Set(tag?.attributes?.map(({ name }) => name));
  const right = fixtures().filter(
    ({ kind, name }) => kind === 'vm-stack' && !/wrong|odd/.test(name),
  );
  const guests = right.flatMap(({ input }) => (input as { guests?: unknown }).guests ?? []);
  const keys = new Set(guests.flatMap((guest) => Object.keys(Object(guest) as object)));
  expect(keys.size).toBeGreaterThan(4);
  const said = [...keys].map((key) =>
    key.replace(/[A-Z]|\d+/g, (letter) => `-${letter.toLowerCase()}`),
  );
  expect(said.filter((name) => !known.has(name))).toEqual([]);
});
