import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { parseSource } from '../packages/cli/src/parse-source.ts';
import { renderSvg } from '../packages/core/src/index.ts';
import { fixtures } from './fixtures.ts';

// What the catalogue hands out of a diagram is JSON and YAML: the command draws the same of both.
// That it hands out the diagram which is shown is tested in each story.
describe.each(fixtures())('$kind/$name', ({ input }) => {
  const expected = renderSvg(input).svg;

  test.each([
    ['JSON', 'copied.json', `${JSON.stringify(input, undefined, 2)}\n`],
    ['YAML', 'copied.yaml', stringify(input)],
  ])('is the same picture as %s', async (_format, file, text) => {
    const source = await parseSource(file, new TextEncoder().encode(text));
    expect(source.findings.map(({ issue }) => issue.message)).toEqual([]);
    expect(renderSvg(source.value).svg === expected).toBe(true);
  });
});
