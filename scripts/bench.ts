// Measures what we promise about size and speed and prints a table: `pnpm build && pnpm bench`.
// Ratios hold on any machine; absolute times are those of the machine it ran on.
import { command } from './bench/command.ts';
import { table } from './bench/figure.ts';
import { page } from './bench/page.ts';
import { strings, trees } from './bench/strings.ts';

console.log(table([...(await page()), ...strings(), ...command(), ...trees()]));
