import { oddResources } from '../container-stack/odd-resources.ts';
import { resolve } from '../container-stack/derive.ts';
import type { StackResources } from '../container-stack/resources.ts';
import type { Issue } from '../../input/issue.ts';
import { shortKeys, stackOf } from './containers.ts';
import type { DerivedStack } from './derive.ts';
import type { Guest } from './schema.ts';

/** What containers in guests may use, by the paths of these guests. */
export function guestResources(
  { guests, held }: DerivedStack,
  path = '',
): Readonly<Record<string, StackResources>> {
  return Object.assign(
    {},
    ...guests.list.map((_, index) => {
      const { stack, containers } = held[index] ?? {};
      const id = `${path}guests.${index}`;
      if (stack) return guestResources(stack, `${id}.vmStack.`);
      return containers?.resources ? { [id]: containers.resources } : {};
    }),
  ) as Record<string, StackResources>;
}

/** What is said of resources and roles in guests where nobody reads it. */
export function oddInGuests(guests: readonly Guest[], path: Issue['path'] = []): readonly Issue[] {
  return guests.flatMap((guest, index) => {
    const { vmStack, containerStack } = guest;
    const at = [...path, 'guests', index];
    if (vmStack) return oddInGuests(vmStack.guests?.list ?? [], [...at, 'vmStack']);
    if (!containerStack) return [];
    const stack = stackOf(guest, containerStack);
    return oddResources(stack, resolve(stack)).map((issue) => {
      const short = shortKeys(containerStack).includes(String(issue.path[0]));
      return { ...issue, path: [...at, ...(short ? [] : ['containerStack']), ...issue.path] };
    });
  });
}
