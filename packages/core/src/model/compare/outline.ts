import { optional, strictObject, unknown } from 'valibot';
import { basic } from '../../messages/en/basic.ts';
import { common } from '../common.ts';
import { error } from '../issue.ts';
import type { Kind } from '../kind.ts';
import type { StackCompare } from './schema.ts';

/**
 * What a page has of a comparison before its pictures are fetched: pages that compare nothing do not
 * load them, nor the diagrams of the stacks.
 */
export const stackCompareOutline: Kind<StackCompare> = {
  name: 'stack-compare',
  childTags: { 'vm-stack': 'stacks', 'container-stack': 'stacks' },
  schema: /* @__PURE__ */ strictObject({
    ...common,
    stacks: /* @__PURE__ */ optional(/* @__PURE__ */ unknown()),
  }) as unknown as Kind<StackCompare>['schema'],
  words: basic,
  inspect: () => [error('not-loaded', [], 'expected the pictures of stacks, got none of them')],
  picture: (_, t) => ({ title: t('unreadable'), layers: [], sentences: [] }),
};
