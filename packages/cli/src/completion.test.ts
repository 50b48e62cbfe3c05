import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { COMMAND, folderOf, shell, stratagram } from '../../../test/command.ts';
import { COMMANDS, SHELLS, type Command } from './option-table.ts';

const { path: cwd, drop } = folderOf({ 'a.json': '', 'b c.yaml': '', 'page.md': '', 'a.txt': '' });
mkdirSync(join(cwd, 'about'));
afterAll(drop);

for (const each of SHELLS) {
  writeFileSync(join(cwd, `script.${each}`), stratagram(['completion', each], { cwd }).stdout);
}

/** Not every machine has every shell. */
const has = (program: string) => spawnSync(program, ['--version']).error === undefined;

test.each(SHELLS)('%s can read its script, which knows every command and option', (each) => {
  const script = readFileSync(join(cwd, `script.${each}`), 'utf8');
  for (const [name, { options }] of Object.entries<Command>(COMMANDS)) {
    expect(script).toContain(name);
    for (const key of Object.keys(options)) {
      expect(script).toContain(each === 'fish' ? `-l ${key} ` : `--${key}`);
    }
  }
  if (has(each)) execFileSync(each, ['-n', `script.${each}`], { cwd });
});

/** What a shell offers at the end of a line. */
const offers: Readonly<Record<string, (line: string) => string[]>> = {
  bash: (line) => {
    // As bash parts words, also at =.
    const words = line.split(/ |(=)/).filter((word) => word !== undefined);
    const quoted = words.map((word) => `'${word}'`).join(' ');
    const { stdout } = shell(
      `. ./script.bash; COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _stratagram; printf '%s\\n' "\${COMPREPLY[@]}"`,
      cwd,
    );
    return stdout.split('\n').filter(Boolean).sort();
  },
  fish: (line) =>
    execFileSync('fish', ['-c', `source script.fish; complete -C '${line}'`], {
      cwd,
      encoding: 'utf8',
    })
      .split('\n')
      .map((each) => each.replace(/\t.*/, '').replace(/^--format=/, ''))
      .filter(Boolean)
      .sort(),
};

test.each(Object.keys(offers).filter(has))('%s completes commands, options and values', (each) => {
  const offered = (line: string) => offers[each]?.(line);
  expect(offered('stratagram ch')).toEqual(['check']);
  expect(offered('stratagram render --no')).toEqual(['--no-config']);
  expect(offered('stratagram check --format s')).toEqual(['sarif']);
  expect(offered('stratagram render --format=p')).toEqual(['picture', 'png']);
  expect(offered('stratagram completion z')).toEqual(['zsh']);
  expect(offered('stratagram render --width ')).toEqual([]);
  expect(offered('stratagram markdown --pictures a')?.map((one) => one.replace('/', ''))).toContain(
    'about',
  );
  expect(offered('stratagram render -o a')).toContain('a.txt');
});

test.runIf(has('bash'))('bash completes names of files that a command reads', () => {
  expect(offers['bash']?.('stratagram render ')).toEqual(['a.json', 'about', 'b c.yaml']);
  expect(offers['bash']?.('stratagram markdown p')).toEqual(['page.md']);
});

test('refuses other shells', () => {
  for (const words of [[], ['tcsh'], ['bash', 'zsh']]) {
    const { code, stderr } = stratagram(['completion', ...words], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('completion expects one of bash, zsh, fish, got');
  }
});

test.each([
  ['render a.json --fromat svg', 'got --fromat; did you mean --format?'],
  ['check a.json --max-warning 1', 'did you mean --max-warnings?'],
  ['render a.json --theme lihgt', 'expected one of auto, light'],
  ['render a.json --theme ligh', 'got "ligh"; did you mean light?'],
  ['rendr a.json', 'did you mean render?'],
])('hints at the nearest right word: %s', (words, hint) => {
  expect(stratagram(words.split(' '), { cwd })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(hint),
  });
});

test('the manual is complete, and man can read it', () => {
  const page = join(dirname(COMMAND), 'stratagram.1');
  const text = readFileSync(page, 'utf8').replaceAll('\\-', '-');
  for (const [name, { options }] of Object.entries<Command>(COMMANDS)) {
    expect(text).toContain(`.SH ${name.toUpperCase()}\n`);
    for (const key of Object.keys(options)) expect(text).toContain(`--${key}`);
  }
  if (!has('man')) return;
  const env = { ...process.env, MANWIDTH: '90', LC_ALL: 'C.UTF-8' };
  const { stdout, stderr } = spawnSync('man', ['--warnings', '-l', page], {
    encoding: 'utf8',
    env,
  });
  expect(stderr).toBe('');
  expect(stdout).toContain('--max-warnings N');
});
