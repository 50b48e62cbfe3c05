import { error, warning, type Issue } from '../model/issue.ts';
import { amountOf, capacityOf, KEYS, keyOf } from '../model/capacity/amounts.ts';
import { amount } from './capacity.ts';

/** What is told of a host and cannot be: it keeps more than it has, or two numbers that contradict. */
export function contradictions(host: object, path: Issue['path']): readonly Issue[] {
  return KEYS.flatMap((key) => {
    const capacity = capacityOf(host, key);
    const reserved = amountOf(host, key, 'reserved');
    const allocatable = amountOf(host, key, 'allocatable');
    const whole = amountOf(host, key, '');
    const issues: Issue[] = [];
    const at = (prefix: string): Issue['path'] => [...path, keyOf(prefix, key)];
    if (capacity && reserved !== undefined && reserved > capacity.whole)
      issues.push(
        error(
          'more-than-there-is',
          at('reserved'),
          `expected at most ${amount(key, capacity.whole)}, which is all there is, got ${amount(key, reserved)}`,
        ),
      );
    if (whole !== undefined && allocatable !== undefined && allocatable > whole)
      issues.push(
        error(
          'more-than-there-is',
          at('allocatable'),
          `expected at most ${amount(key, whole)}, which is all there is, got ${amount(key, allocatable)}`,
        ),
      );
    else if (
      reserved !== undefined &&
      allocatable !== undefined &&
      Math.abs((whole ?? 0) - reserved - allocatable) > 1e-6
    )
      issues.push(
        warning(
          'reserved-or-allocatable',
          at('allocatable'),
          'expected what is reserved or what is allocatable: the rest of the capacity is the other',
        ),
      );
    if (capacity === undefined && reserved !== undefined)
      issues.push(
        warning('no-capacity', at('reserved'), `expected ${keyOf('', key)}: what it is kept of`),
      );
    return issues;
  });
}
