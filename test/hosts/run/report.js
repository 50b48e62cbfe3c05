// What was found at each host, as lines of a table and as a verdict.
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

/** Pictures on the page: three elements and a file. */
const ALL = 4;
/** A page that moves less is steady for any eye; rounding of half a pixel stays below. */
const STEADY = 0.001;

/** What does not hold at a host, in words; nothing when all holds. */
export function faultsOf({ failed, found }) {
  if (failed) return [failed];
  const { still, legible, upgraded, shift, dark, errors } = found;
  return [
    ...(still.length < ALL ? [`without script only ${still.join(', ') || 'nothing'} is seen`] : []),
    ...(legible.length < ALL - 1
      ? [`on a phone only words of ${legible.join(', ') || 'nothing'} can be read`]
      : []),
    ...(upgraded.length < ALL
      ? [`with script only ${upgraded.join(', ') || 'nothing'} is seen`]
      : []),
    ...(shift > STEADY ? [`the page moves by ${shift.toFixed(4)}`] : []),
    ...(dark.length < ALL ? [`only ${dark.join(', ') || 'nothing'} turns dark`] : []),
    ...errors,
  ];
}

/** Prints a table, and what does not hold under it. */
export function print(results) {
  console.log('\nhost                  built    static  upgraded  shift   dark  errors');
  for (const { title, seconds, failed, found } of results) {
    const cells = failed
      ? ['failed', '', '', '', '', '']
      : [
          `${seconds.toFixed(1)} s`,
          `${found.still.length}/${ALL}`,
          `${found.upgraded.length}/${ALL}`,
          found.shift.toFixed(4),
          `${found.dark.length}/${ALL}`,
          found.errors.length,
        ];
    const widths = [9, 8, 10, 8, 6, 0];
    const line = cells.map((cell, index) => String(cell).padEnd(widths[index])).join('');
    console.log(title.padEnd(22) + line.trimEnd());
  }
  for (const result of results) {
    for (const fault of faultsOf(result)) console.error(`${result.title}: ${fault}`);
  }
}

/** Writes the same as data; beyond whole seconds and a ten-thousandth no two runs are alike. */
export async function save(results, file) {
  const rounded = results.map(({ seconds, found, ...result }) => ({
    ...result,
    ...(found && {
      seconds: Math.ceil(seconds),
      found: { ...found, shift: Number(found.shift.toFixed(4)) },
    }),
  }));
  const config = await resolveConfig(file);
  writeFileSync(file, await format(JSON.stringify(rounded), { ...config, parser: 'json' }));
}
