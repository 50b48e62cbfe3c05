import { argsOf, type Input } from './input.ts';
import type { Args, Kind } from './tag.ts';

const files = import.meta.glob<Input>(
  ['../../test/fixtures/*/*.json', '../../packages/core/src/diagrams/*/examples/*.json'],
  { eager: true, import: 'default' },
);
const inputs = new Map(
  Object.entries(files).map(([path, input]) => [
    path.replace(/^.*(fixtures|diagrams)\/|examples\/|\.json$/g, ''),
    input,
  ]),
);

/** An input of the tests or an example of a diagram, such as `vm-stack/figure-vms`, as controls of a story; without one, what is given instead. */
export function fixtureArgs(name: `${Kind}/${string}`, otherwise: Args = {}): Args {
  const input = inputs.get(name);
  return input ? argsOf(input) : otherwise;
}
