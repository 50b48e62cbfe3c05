import { argsOf, type Input } from './input.ts';
import type { Args, Kind } from './tag.ts';

const files = import.meta.glob<Input>('../../test/fixtures/*/*.json', {
  eager: true,
  import: 'default',
});
const inputs = new Map(
  Object.entries(files).map(([path, input]) => [path.replace(/^.*fixtures\/|\.json$/g, ''), input]),
);

/** An input of the tests, such as `vm-stack/figure-vms`, as controls of a story; without one, what is given instead. */
export function fixtureArgs(name: `${Kind}/${string}`, otherwise: Args = {}): Args {
  const input = inputs.get(name);
  return input ? argsOf(input) : otherwise;
}
