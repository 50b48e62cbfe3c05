import type { NamespaceView } from './diagram.ts';
import { seenOf } from './derive.ts';
import { containerPlaces } from '../container-stack/places.ts';
import { noNamespace, podApart, unknownNamespace } from '../container-stack/rules/namespaces.ts';
import { privileged, rootUser } from '../container-stack/rules/privileges.ts';
import { check } from '../../rules/check.ts';
import type { RuleSet } from '../../rules/rule.ts';

export const namespaceViewRules: RuleSet<NamespaceView> = {
  rules: [unknownNamespace, noNamespace, privileged, rootUser, podApart],
  // The containers of a stack, of which only the namespaces are shown.
  places: ({ engine, runtime, rootless, containers }) => {
    const list = seenOf({ engine, runtime, rootless, containers }).units;
    return containerPlaces({ engine, runtime, rootless, containers: { list, count: list.length } });
  },
  check,
};
