import { argsOf, type Input } from './input.ts';
import type { Args, Kind } from './tag.ts';

const files = import.meta.glob<Input>('../../test/fixtures/*/*.json', {
  eager: true,
  import: 'default',
});
const inputs = new Map(
  Object.entries(files).map(([path, input]) => [path.replace(/^.*fixtures\/|\.json$/g, ''), input]),
);

/** An input of the tests, such as `vm-stack/figure-vms`. */
export function fixture(name: `${Kind}/${string}`): Input | undefined {
  return inputs.get(name);
}

/** The same as controls of a story; without a fixture of that name, what is given instead. */
export function fixtureArgs(name: `${Kind}/${string}`, otherwise: Args = {}): Args {
  const input = fixture(name);
  return input ? argsOf(input) : otherwise;
}

/** Names of all inputs of a kind. */
export function fixtureNames(kind: Kind): string[] {
  return [...inputs.keys()]
    .filter((name) => name.startsWith(`${kind}/`))
    .map((name) => name.slice(kind.length + 1));
}
