import { expect, test } from 'vitest';
import { NAMESPACE_TYPES } from '../../domain/namespaces.ts';
import { namespaceViewRules } from '../../diagrams/namespace-view/rules.ts';
import { plan } from '../../whole.ts';
import type { Block } from '../../figure/block.ts';
import { decode } from '../../input/repair.ts';
import { namespaceView } from '../../diagrams/namespace-view/diagram.ts';

/** Rows of the table, from top to bottom. */
function rowsOf(types: unknown): string[] {
  const { picture } = plan(namespaceView, { types, containers: 2 });
  const [table] = picture.layers as readonly Block[];
  return (table?.children ?? []).slice(1).map(({ id }) => id.replace('types.', ''));
}

const ALL = rowsOf(undefined);

test('all eight are shown when nobody chooses', () => {
  expect(ALL.toSorted()).toEqual(NAMESPACE_TYPES.toSorted());
  expect(rowsOf('')).toEqual(ALL);
  expect(rowsOf([])).toEqual(ALL);
});

test.each([
  ['names', 'network, pid', ['pid', 'network']],
  ['names of files and of flags', 'mnt net CLONE_NEWUTS', ['mount', 'uts', 'network']],
  ['a name twice', ['pid', 'process'], ['pid']],
])('rows are chosen by %s, in the order of the table', (_name, types, expected) => {
  expect(rowsOf(types)).toEqual(expected);
});

test.each([
  ['is none', 'pid disk', 'disk'],
  ['says whose it is', ['pid', 'net=host'], 'net=host'],
])('what %s is named, and all rows are shown', (_name, types, wrong) => {
  const { issues } = decode(namespaceView.schema, { types });
  expect(issues.map(({ path }) => path[0])).toEqual(['types']);
  expect(issues[0]?.message).toContain(`"${wrong}" is none`);
  expect(rowsOf(types)).toEqual(ALL);
});

test('what is wrong in a row that is not shown is said all the same', () => {
  const containers = [{ name: 'a', namespaces: 'net=host' }];
  const { issues, picture } = plan(
    namespaceView,
    { types: 'pid', containers },
    { book: namespaceViewRules },
  );
  expect(issues.map(({ rule }) => rule)).toEqual(['R22']);
  expect(picture.legend?.items?.map(({ mark }) => mark)).toEqual(['own-cap', 'host']);
  expect(picture.sentences.join(' ')).not.toContain('it uses those of the host');
});
