import { optional, strictObject, unknown } from 'valibot';
import { common } from '../../input/common.ts';
import { error } from '../../input/issue.ts';
import { basic } from '../../words/en.ts';
import { defineDiagram } from '../kind.ts';

/**
 * What a page has of a comparison before its pictures are fetched: pages that compare nothing do not
 * load them, nor the diagrams of the stacks.
 */
export const initial = /* @__PURE__ */ defineDiagram({
  name: 'stack-compare',
  childTags: { 'vm-stack': 'stacks', 'container-stack': 'stacks' },
  schema: /* @__PURE__ */ strictObject({
    ...common,
    stacks: /* @__PURE__ */ optional(/* @__PURE__ */ unknown()),
  }),
  words: basic,
  inspect: () => [error('not-loaded', [], 'expected the pictures of stacks, got none of them')],
  picture: (_, t) => ({ title: t('unreadable'), layers: [], sentences: [] }),
});

/** Nothing is drawn without the whole. */
export const needsWhole = (_input: unknown): boolean => true;
