import { nearest } from '@stratagram/core';
import { COMMANDS, type CommandName } from './option-table.ts';
import {
  checkOptions,
  completionShell,
  factsOptions,
  isCommand,
  markdownOptions,
  noOptions,
  prerenderOptions,
  renderOptions,
  rulesOptions,
} from './options.ts';
import { printSchema, printVersion } from './package-files.ts';
import { Refusal, usage, type ExitCode } from './refusal.ts';
import { render } from './render.ts';
import { complain, isClosedPipe, print } from './terminal.ts';

/** Drawing a file starts fastest: what other commands need is loaded with them. */
const ACTIONS: Readonly<
  Record<CommandName, (words: readonly string[]) => ExitCode | Promise<ExitCode>>
> = {
  render: (words) => render(renderOptions(words)),
  async check(words) {
    const options = checkOptions(words);
    return (await import('./check.ts')).check(options);
  },
  async prerender(words) {
    const options = prerenderOptions(words);
    return (await import('./prerender.ts')).prerender(options);
  },
  async markdown(words) {
    const options = markdownOptions(words);
    return (await import('./markdown.ts')).markdown(options);
  },
  async rules(words) {
    const options = rulesOptions(words);
    return (await import('./rules.ts')).printRules(options);
  },
  async facts(words) {
    const options = factsOptions(words);
    return (await import('./facts.ts')).printFacts(options);
  },
  schema(words) {
    noOptions('schema', words);
    return printSchema();
  },
  async completion(words) {
    const shell = completionShell(words);
    const { COMPLETIONS } = await import('./completion.ts');
    return say(COMPLETIONS[shell]());
  },
};

/** Does what the words after `stratagram` ask for. */
export async function run(words: readonly string[]): Promise<ExitCode> {
  try {
    const [command = '', ...rest] = words;
    if (command === '--version' || command === '-V') return printVersion();
    if (['--help', '-h', 'help'].includes(command)) return await help(rest[0]);
    if (rest.includes('--help') || rest.includes('-h')) return await help(command);
    if (!isCommand(command)) throw usage(unknown(command));
    return await ACTIONS[command](rest);
  } catch (thrown) {
    if (isClosedPipe(thrown)) return 0;
    if (!(thrown instanceof Refusal)) throw thrown;
    complain(thrown.message);
    if (thrown.about === 'usage') complain("'stratagram --help' lists the commands and options");
    return 2;
  }
}

async function help(command = ''): Promise<ExitCode> {
  const { helpOf } = await import('./help.ts');
  return say(helpOf(isCommand(command) ? command : undefined));
}

function say(text: string): ExitCode {
  print(text);
  return 0;
}

function unknown(command: string): string {
  // Whoever mistypes a command seldom means the one that is run once.
  const names = Object.keys(COMMANDS).filter((name) => name !== 'completion');
  if (!command) return `expected a command: ${names.join(', ')}`;
  const near = nearest(command.toLowerCase(), [...Object.keys(COMMANDS), '--help', '--version']);
  const hint = near ? `; did you mean ${near}?` : '';
  return `expected a command (${names.join(', ')}), got "${command}"${hint}`;
}
