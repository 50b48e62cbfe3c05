import { ABOUT, TEXTS, type Part } from './help-texts.ts';
import { COMMANDS, type Command, type CommandName, type Option } from './option-table.ts';

const COLUMNS = 100;

/** What `--help` prints of a command, or of all. */
export function helpOf(name: CommandName | undefined): string {
  return name === undefined ? overview() : explain(name, COMMANDS[name]);
}

function overview(): string {
  const rows = Object.entries(COMMANDS).map(([name, command]) => [
    `  stratagram ${synopsis(name, command)}`,
    command.summary,
  ]);
  return [
    'stratagram: pictures of virtual machines, containers and cgroups from JSON or YAML',
    '',
    ...columns(rows),
    '  stratagram --help | --version',
    '',
    ...paragraphs([...ABOUT, "'stratagram render --help' tells the options of a command."]),
  ].join('\n');
}

function explain(name: CommandName, command: Command): string {
  const rows = Object.entries(command.options).map(([key, option]) => [
    `  ${flags(key, option)}`,
    `${option.help}${values(option)}`,
  ]);
  return [
    `stratagram ${synopsis(name, command)}`,
    '',
    ...wrap(`${command.summary.charAt(0).toUpperCase()}${command.summary.slice(1)}.`, 0),
    '',
    ...(rows.length > 0 ? [...columns(rows), ''] : []),
    ...paragraphs(TEXTS[name]),
  ].join('\n');
}

/** A command with what it takes: `render FILE… [-o FILE|DIR|-] [options]`. */
export function synopsis(name: string, { operands, options }: Command): string {
  const count = Object.keys(options).length;
  const output = options['output'];
  const words = [
    name,
    operands,
    output ? `[-${output.short} ${output.value}]` : '',
    count > 1 ? '[options]' : '',
    count === 1 ? Object.entries(options).map(([key, option]) => `[${flags(key, option)}]`) : '',
  ];
  return words.filter((word) => word.length > 0).join(' ');
}

/** `-o, --output FILE`. */
export function flags(key: string, { short, value }: Option): string {
  return `${short ? `-${short}, ` : ''}--${key}${value ? ` ${value}` : ''}`;
}

/** The words that an option takes, where its help does not name them. */
export function values({ choices = [], range }: Option): string {
  return choices.length > 0 && !range ? ` (${choices.join(', ')})` : '';
}

function paragraphs(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string') return [...wrap(part, 0), ''];
    if ('lines' in part) return [...part.lines.map((line) => `  ${line}`), ''];
    const rows = Object.entries(part.entries).map(([term, text]) => [`  ${term}`, text]);
    return [part.title, ...columns(rows), ''];
  });
}

/** Terms with their texts beside them, as far as most of the terms reach. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows.map(([term = '']) => term.length).filter((width) => width < 54);
  const at = Math.max(...widths) + 2;
  return rows.flatMap(([term = '', text = '']) => {
    const lines = wrap(text, at);
    const isLong = term.length + 2 > at;
    const first = isLong ? [term, lines[0] ?? ''] : [`${term.padEnd(at)}${lines[0]?.trimStart()}`];
    return [...first, ...lines.slice(1)];
  });
}

/** Lines of a text, set in. */
function wrap(text: string, indent: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && indent + line.length + 1 + word.length > COLUMNS) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].map((each) => ' '.repeat(indent) + each);
}
