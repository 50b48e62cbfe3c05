import { expect, test } from 'vitest';
import { bindings, bindingsOf, gapsOf, pageOf } from './catalogue-bindings.ts';

const gaps = gapsOf(bindings());

test('stories and pages name concepts that exist', () => {
  expect(gaps.unknown).toEqual([]);
});

// Begins to count with the twentieth chapter: while pages are missing, so are places.
test.skipIf(gaps.unwritten.length > 0)('every concept has its place', () => {
  expect(gaps).toEqual({ unknown: [], unplaced: [], unwritten: [], unshown: [] });
});

test('a list of concepts belongs to the story it is written in', () => {
  const text = `const meta: Meta = { parameters: { concepts: ['multi-vm-host'] } };
export default meta;
export const Two: Story = {
  parameters: { concepts: ['type-1', 'type-2'] },
};`;
  expect(bindingsOf('a.stories.ts', text)).toEqual([
    { file: 'a.stories.ts', concepts: ['multi-vm-host'] },
    { file: 'a.stories.ts', story: 'Two', concepts: ['type-1', 'type-2'] },
  ]);
});

test('a page shows the stories that it imports, and concepts in words', () => {
  const text = `import * as VmStack from '../diagrams/vm-stack.stories';
<Canvas of={VmStack.Guests} /> <Canvas of={Other.Guests} />
<Concept id="learning-goals" />`;
  expect(pageOf('chapters/why-virtualise.mdx', text)).toEqual({
    file: 'chapters/why-virtualise.mdx',
    stories: ['diagrams/vm-stack.stories.ts#Guests'],
    concepts: ['learning-goals'],
  });
});

test('what is missing is named', () => {
  const page = pageOf('chapters/together.mdx', '<Concept id="vms-host-containers" />');
  const none = gapsOf({ bindings: [{ file: 'a', concepts: ['type-3'] }], pages: [page] });
  expect(none.unknown).toEqual(['type-3']);
  expect(none.unplaced).toHaveLength(186);
  expect(none.unwritten).toHaveLength(19);
  expect(none.unshown).toEqual(['coexist-on-existing-vms', 'together-or-interchangeable']);
});
