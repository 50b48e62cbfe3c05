import { COMMANDS, type Command, type Option, type SHELLS } from './option-table.ts';

/**
 * What makes a shell complete commands, options, their values and names of files. The shell asks nobody
 * while it completes: all words stand in the script.
 */
export const COMPLETIONS: Readonly<Record<(typeof SHELLS)[number], () => string>> = {
  bash,
  zsh,
  fish,
};

const GLOBAL = { '--help': 'explain the commands', '--version': 'print the version' };
const commands = Object.entries(COMMANDS) as [string, Command][];

/** `-o` and `--output`. */
function names(key: string, { short }: Option): string[] {
  return [...(short ? [`-${short}`] : []), `--${key}`];
}

function bash(): string {
  const branches = commands.flatMap(([name, { options, takes }]) => {
    const own = Object.entries(options);
    const all = [...own.flatMap(([key, option]) => names(key, option)), '--help'];
    const values = own.flatMap(([key, option]) => {
      if (!option.value) return [];
      const what = option.choices
        ? `_stratagram_words '${option.choices.join(' ')}'`
        : option.names
          ? `_stratagram_files ''`
          : 'COMPREPLY=()';
      return [`        ${names(key, option).join('|')}) ${what}; return ;;`];
    });
    const operand = !takes
      ? 'COMPREPLY=()'
      : 'words' in takes
        ? `_stratagram_words '${takes.words.join(' ')}'`
        : `_stratagram_files '${takes.endings.join(' ')}'`;
    return [
      `    ${name})`,
      ...(values.length > 0 ? ['      case $before in', ...values, '      esac'] : []),
      `      if [[ $word == -* ]]; then _stratagram_words '${all.join(' ')}'; else ${operand}; fi ;;`,
    ];
  });
  return `# Completion of stratagram for bash.

_stratagram_words() {
  COMPREPLY=()
  local each
  for each in $1; do [[ $each == "$word"* ]] && COMPREPLY+=("$each"); done
}

# Folders, and files with one of these endings; all files when none is named.
_stratagram_files() {
  COMPREPLY=()
  local each ending
  compopt -o filenames 2>/dev/null
  while IFS= read -r each; do
    [[ -d $each || -z $1 ]] && COMPREPLY+=("$each")
    for ending in $1; do [[ ! -d $each && $each == *."$ending" ]] && COMPREPLY+=("$each"); done
  done < <(compgen -f -- "$word")
}

_stratagram() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]}
  # bash parts words at =, as in --format=svg.
  if [[ $word == = ]]; then word=''; elif [[ $before == = ]]; then before=\${COMP_WORDS[COMP_CWORD - 2]}; fi
  if ((COMP_CWORD == 1)); then
    _stratagram_words '${[...commands.map(([name]) => name), ...Object.keys(GLOBAL)].join(' ')}'
    return
  fi
  case \${COMP_WORDS[1]} in
${branches.join('\n')}
  esac
}

complete -F _stratagram stratagram
`;
}

function zsh(): string {
  const branches = commands.flatMap(([name, { options, takes }]) => {
    const specs = Object.entries(options).map(([key, option]) => {
      const all = names(key, option);
      const repeats = option.multiple ? '*' : all.length > 1 ? `(${all.join(' ')})` : '';
      const action = option.choices
        ? `(${option.choices.join(' ')})`
        : option.names === 'folder'
          ? '_files -/'
          : option.names
            ? '_files'
            : '';
      const spec = `[${inBrackets(option.help)}]${option.value ? `:${option.value.replaceAll(':', '\\:')}:${action}` : ''}`;
      const [first = '', second] = all.map((one) =>
        option.value && one.startsWith('--') ? `${one}=` : one,
      );
      return second
        ? `${quoted(repeats)}{${first},${second}}${quoted(spec)}`
        : quoted(`${repeats}${first}${spec}`);
    });
    const operand = !takes
      ? []
      : 'words' in takes
        ? [quoted(`1:word:(${takes.words.join(' ')})`)]
        : [quoted(`*:file:_files -g "*.(${takes.endings.join('|')})(-.)"`)];
    const lines = [quoted('--help[explain the command]'), ...specs, ...operand];
    return [`    ${name})`, `      _arguments -S \\`, `        ${lines.join(' \\\n        ')} ;;`];
  });
  return `#compdef stratagram
# Completion of stratagram for zsh.

_stratagram() {
  if ((CURRENT == 2)); then
    local -a commands=(
${commands.map(([name, { summary }]) => `      ${quoted(`${name}:${summary}`)}`).join('\n')}
${Object.entries(GLOBAL)
  .map(([name, what]) => `      ${quoted(`${name}:${what}`)}`)
  .join('\n')}
    )
    _describe -t commands command commands
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
${branches.join('\n')}
  esac
}

# Read from a folder of $fpath, or by source.
if [[ $funcstack[1] == _stratagram ]]; then _stratagram "$@"; else compdef _stratagram stratagram; fi
`;
}

function inBrackets(text: string): string {
  return text.replace(/[[\]\\]/g, '\\$&').replaceAll(':', '\\:');
}

/** A word of a shell; quotes of zsh and bash have no escapes inside. */
function quoted(text: string): string {
  return text === '' ? '' : `'${text.replaceAll("'", `'\\''`)}'`;
}

function fish(): string {
  const lines = commands.flatMap(([name, { summary, options, takes }]) => {
    const here = `complete -c stratagram -n '__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c stratagram -n __fish_use_subcommand -a ${name} -d ${inFish(summary)}`,
      ...Object.entries(options).map(([key, { short, value, choices, names: kind, help }]) => {
        const takesFile = kind === 'folder' ? ` -x -a '(__fish_complete_directories)'` : ' -r -F';
        const takesWord = ` -x${choices ? ` -a '${choices.join(' ')}'` : ''}`;
        const argument = value ? (kind ? takesFile : takesWord) : '';
        return `${here}${short ? ` -s ${short}` : ''} -l ${key}${argument} -d ${inFish(help)}`;
      }),
      `${here} -l help -d 'explain the command'`,
      ...(takes && 'words' in takes ? [`${here} -a '${takes.words.join(' ')}'`] : []),
      ...(takes && 'endings' in takes ? [`${here} -F`] : []),
    ];
  });
  return [
    '# Completion of stratagram for fish.',
    'complete -c stratagram -f',
    ...Object.entries(GLOBAL).map(
      ([name, what]) =>
        `complete -c stratagram -n __fish_use_subcommand -l ${name.slice(2)} -d ${inFish(what)}`,
    ),
    ...lines,
    '',
  ].join('\n');
}

function inFish(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
