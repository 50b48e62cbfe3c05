import { flags, synopsis, values } from './help.ts';
import { ABOUT, TEXTS, type Part } from './help-texts.ts';
import { COMMANDS, type Command, type CommandName } from './option-table.ts';

/**
 * The manual, `man stratagram`, in the language of `man` (7).
 *
 * @param version - Of the command.
 */
export function manPage(version: string): string {
  const commands = Object.entries(COMMANDS) as [CommandName, Command][];
  return [
    `.TH STRATAGRAM 1 "" "stratagram ${version}" "User Commands"`,
    '.SH NAME',
    'stratagram \\- pictures of virtual machines, containers and cgroups from JSON or YAML',
    '.SH SYNOPSIS',
    ...commands.flatMap(([name, command]) => [
      '.PP',
      `.B stratagram ${name}`,
      text(synopsis('', command).trim()),
    ]),
    '.SH DESCRIPTION',
    ...ABOUT.flatMap(paragraph),
    ...commands.flatMap(([name, { summary, options }]) => [
      `.SH ${name.toUpperCase()}`,
      text(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`),
      ...Object.entries(options).flatMap(([key, option]) =>
        term(flags(key, option), `${option.help}${values(option)}`),
      ),
      ...TEXTS[name].flatMap(paragraph),
    ]),
    '',
  ]
    .filter((line, index, lines) => line !== '' || index === lines.length - 1)
    .join('\n');
}

function paragraph(part: Part): string[] {
  if (typeof part === 'string') return ['.PP', text(part)];
  if ('lines' in part) return ['.PP', '.nf', '.RS', ...part.lines.map(text), '.RE', '.fi'];
  return [
    `.SS ${part.title}`,
    ...Object.entries(part.entries).flatMap(([name, what]) => term(name, what)),
  ];
}

function term(name: string, what: string): string[] {
  return ['.TP', `\\fB${text(name)}\\fR`, text(what)];
}

/** Text in which nothing is a command of roff. */
function text(plain: string): string {
  return plain
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('…', '\\[u2026]')
    .replaceAll('`', '\\(ga')
    .replaceAll('~', '\\(ti')
    .replaceAll('^', '\\(ha')
    .replace(/^[.']/, '\\&$&');
}
