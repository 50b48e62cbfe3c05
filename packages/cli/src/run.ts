import {
  checkOptions,
  markdownOptions,
  noOptions,
  prerenderOptions,
  renderOptions,
  rulesOptions,
} from './options.ts';
import { printSchema, printVersion } from './package-files.ts';
import { Refusal, type ExitCode } from './refusal.ts';
import { render } from './render.ts';
import { complain, isClosedPipe, print } from './terminal.ts';

/** Drawing a file starts fastest: what other commands need is loaded with them. */
const COMMANDS: Readonly<
  Record<string, (words: readonly string[]) => ExitCode | Promise<ExitCode>>
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
  schema(words) {
    noOptions('schema', words);
    return printSchema();
  },
};

/** Does what the words after `stratagram` ask for. */
export async function run(words: readonly string[]): Promise<ExitCode> {
  try {
    const [command = '', ...rest] = words;
    if (command === '--version' || command === '-V') return printVersion();
    if (['--help', '-h', 'help'].includes(command)) return await help(rest[0]);
    if (rest.includes('--help') || rest.includes('-h')) return await help(command);
    const action = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
    if (!action) throw new Refusal(unknown(command), 'usage');
    return await action(rest);
  } catch (thrown) {
    if (isClosedPipe(thrown)) return 0;
    if (!(thrown instanceof Refusal)) throw thrown;
    complain(thrown.message);
    if (thrown.about === 'usage') complain("'stratagram --help' lists the commands and options");
    return 2;
  }
}

async function help(command = ''): Promise<ExitCode> {
  const { HELP } = await import('./help.ts');
  print(Object.hasOwn(HELP, command) ? (HELP[command] ?? '') : (HELP['all'] ?? ''));
  return 0;
}

function unknown(command: string): string {
  const known = Object.keys(COMMANDS).join(', ');
  return command
    ? `expected a command (${known}), got "${command}"`
    : `expected a command: ${known}`;
}
