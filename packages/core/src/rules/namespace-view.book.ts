import type { NamespaceView } from '../model/namespace-view/namespace-view.ts';
import { seenOf } from '../model/namespace-view/states.ts';
import { containerPlaces } from './container-places.ts';
import { noNamespace, podApart, unknownNamespace } from './isolation/namespaces.ts';
import { privileged, rootUser } from './isolation/privileges.ts';
import { judge } from './judge.ts';
import type { Book } from './rule.ts';

export const namespaceViewBook: Book<NamespaceView> = {
  rules: [unknownNamespace, noNamespace, privileged, rootUser, podApart],
  // The containers of a stack, of which only the namespaces are shown.
  places: ({ engine, runtime, rootless, containers }) => {
    const list = seenOf({ engine, runtime, rootless, containers }).units;
    return containerPlaces({ engine, runtime, rootless, containers: { list, count: list.length } });
  },
  judge,
};
