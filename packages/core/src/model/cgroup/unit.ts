import { array, boolean, optional, pipe, string, transform, union } from 'valibot';
import { names, text } from '../fields.ts';

const delegate = pipe(
  union([boolean(), string(), array(string())], 'expected true, false or names of controllers'),
  transform((value): boolean | readonly string[] => {
    if (typeof value === 'boolean') return value;
    const words = [value].flat().flatMap((word) => word.split(/[\s,]+/).filter(Boolean));
    const [only = 'yes'] = words;
    if (words.length > 1 || !/^(yes|no|true|false|1|0|on|off)$/i.test(only)) return words;
    return /^(yes|true|1|on)$/i.test(only);
  }),
);

/** What systemd's file of the unit says of its subtree, as keys of a cgroup. */
export const unitEntries = {
  delegate: optional(delegate),
  disableControllers: names,
  /** Scopes have none. */
  unitFile: text,
};

/** The same as systemd writes it: `Delegate=cpu memory`. */
export function unitSettings({
  delegate: handed,
  disableControllers,
  unitFile,
}: {
  readonly delegate?: boolean | readonly string[] | undefined;
  readonly disableControllers?: readonly string[] | undefined;
  readonly unitFile?: string | undefined;
}): string[] {
  const subtree = typeof handed === 'boolean' ? (handed ? 'yes' : 'no') : handed?.join(' ');
  return [
    ...(subtree ? [`Delegate=${subtree}`] : []),
    ...(disableControllers?.length ? [`DisableControllers=${disableControllers.join(' ')}`] : []),
    ...(unitFile ? [`FragmentPath=${unitFile}`] : []),
  ];
}
