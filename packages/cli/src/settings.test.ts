import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { folderOf, stratagram } from '../../../test/command.ts';

const ODD = '{"kind": "vm-stack", "hypervisor": "homemade"}';
const TOLD = 'kind: container-stack\nengine: docker\nenginePlacement: below\n';

const { path: root, drop } = folderOf({ 'told.yml': TOLD, 'odd.json': ODD });
mkdirSync(join(root, 'sub/drafts'), { recursive: true });
for (const file of ['sub/told.yml', 'sub/drafts/told.yml']) writeFileSync(join(root, file), TOLD);
const written: string[] = [];
afterEach(() => written.splice(0).forEach((file) => rmSync(file, { recursive: true })));
afterAll(drop);

/** Writes settings for one test. */
function put(text: string, file = 'stratagram.config.json'): void {
  written.push(join(root, file));
  writeFileSync(join(root, file), text);
}

const check = (words: string, folder = '.') =>
  stratagram(['check', ...words.split(' ')], { cwd: join(root, folder) });
const grades = (stderr: string) => stderr.match(/(?<=: )(error|warning|info)(?= )/g);

test.each([
  ['stratagram.config.json', '{"rules": {"R15": "error"}}'],
  ['stratagram.config.yaml', 'rules:\n  R15: error\n'],
  ['stratagram.config.yml', 'rules: {R15: {severity: error}}\n'],
])('the rules of %s hold, here and in folders below', (file, text) => {
  put(text, file);
  expect(grades(check('told.yml').stderr)).toEqual(['error']);
  expect(check('told.yml', 'sub')).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^told\.yml:3:18: error R15 /),
  });
  const drawn = stratagram(['render', 'told.yml', '-o', '/dev/null', '--format', 'svg'], {
    cwd: root,
  });
  expect(grades(drawn.stderr)).toEqual(['error']);
  expect(grades(check('told.yml --no-config').stderr)).toEqual(['info']);
});

test('YAML knows off as a word', () => {
  put('rules: {R15: off}\n', 'stratagram.config.yaml');
  expect(check('told.yml').stderr).toBe('');
});

test('JSON comes before YAML, and the nearest folder before others', () => {
  put('{"rules": {"R15": "error"}}');
  put('rules: {R15: warning}', 'stratagram.config.yaml');
  expect(grades(check('told.yml', 'sub').stderr)).toEqual(['error']);
  put('{}', 'sub/stratagram.config.json');
  expect(grades(check('told.yml', 'sub').stderr)).toEqual(['info']);
});

test('nothing above the root of a repository counts', () => {
  put('{"rules": {"R15": "error"}}');
  mkdirSync(join(root, 'sub/.git'));
  written.push(join(root, 'sub/.git'));
  expect(grades(check('told.yml', 'sub').stderr)).toEqual(['info']);
  expect(grades(check('drafts/told.yml', 'sub').stderr)).toEqual(['info']);
});

test('--config names a file of any name', () => {
  put('rules: {R15: off}', 'strict.settings');
  put('{"rules": {"R15": "error"}}');
  expect(check('told.yml --config ../strict.settings', 'sub').stderr).toBe('');
});

test('the command line comes before the settings, they before the input', () => {
  put('{"rules": {"R15": "error"}, "maxWarnings": 0}');
  expect(grades(check('told.yml --rule R15=warning --max-warnings 9').stderr)).toEqual(['warning']);
  expect(check('told.yml --rule R15=warning').code).toBe(1);
  expect(check('odd.json').code).toBe(1);
  expect(check('odd.json --max-warnings 1').code).toBe(0);
  writeFileSync(join(root, 'sub/own.yml'), `${TOLD}rules: R15=off\n`);
  expect(grades(check('own.yml', 'sub').stderr)).toEqual(['error']);
  expect(grades(check('own.yml --no-config', 'sub').stderr)).toBeNull();
});

test('files that the settings ignore are not checked, however they are named', () => {
  put('{"ignore": ["sub/drafts", "o*.json"]}');
  expect(check('**/*.{yml,json}').stderr).toMatch(/^sub\/told\.yml.*\ntold\.yml.*\n$/);
  expect(check('drafts/told.yml told.yml', 'sub').stderr).toMatch(/^told\.yml.*\n$/);
  expect(check('odd.json')).toEqual({
    code: 0,
    stdout: '',
    stderr: 'stratagram: nothing to check: the settings ignore all of it\n',
  });
  expect(check('../odd.json --config ../stratagram.config.json', 'sub').stderr).toContain(
    'nothing',
  );
  const drawn = stratagram(['render', 'odd.json'], { cwd: root });
  expect([drawn.code, drawn.stdout.slice(0, 4)]).toEqual([0, '<svg']);
});

test.each([
  [
    'no object',
    '[]',
    '1:1: error wrong-value expected an object with rules, maxWarnings or ignore, got a list',
  ],
  [
    'a misspelt key',
    '{\n "rule": {}}',
    '2:2: error unknown-key rule: "rule" is not known; did you mean rules?',
  ],
  [
    'a key of something else',
    '{"plugins": []}',
    '1:2: error unknown-key plugins: "plugins" is not known; expected rules',
  ],
  [
    'rules in a list',
    '{"rules": ["R15"]}',
    '1:11: error wrong-value rules: expected an object such as {"R45": "off"}, got a list',
  ],
  [
    'an unknown rule',
    '{"rules": {"R999": "off"}}',
    '1:12: error unknown-key rules.R999: "R999" is not known; ',
  ],
  [
    'a rule in small letters',
    '{"rules": {"r15": "off"}}',
    'rules.r15: "r15" is not known; did you mean R15?',
  ],
  [
    'an unknown grade',
    '{"rules": {"R15": "loud"}}',
    '1:19: error wrong-value rules.R15: expected one of error, warning, info, off, got "loud"',
  ],
  [
    'a grade that is no word',
    '{"rules": {"R15": false}}',
    'expected one of error, warning, info, off, got false',
  ],
  [
    'a severity of its own kind',
    '{"rules": {"R15": {"severity": 2}}}',
    '1:32: error wrong-value rules.R15.severity: ',
  ],
  [
    'an unknown number',
    '{"rules": {"R15": {"most": 2}}}',
    '1:20: error unknown-key rules.R15.most: "most" is not known; R15 compares with no number',
  ],
  [
    'warnings in words',
    '{"maxWarnings": "none"}',
    '1:17: error wrong-value maxWarnings: expected a whole number from 0, got "none"',
  ],
  ['a part of a warning', '{"maxWarnings": 0.5}', 'expected a whole number from 0, got 0.5'],
  [
    'patterns that are no list',
    '{"ignore": "a"}',
    '1:12: error wrong-value ignore: expected a list of patterns',
  ],
  [
    'a pattern that is none',
    '{"ignore": ["a", 1]}',
    '1:18: error wrong-value ignore.1: expected a pattern, got 1',
  ],
  ['nothing at all', '', '1:1: error empty expected JSON or YAML, got nothing'],
  ['no JSON', '{"rules": }', '1:11: error not-json expected a value'],
  ['a key that is said twice', '{"rules": {}, "rules": {}}', '1:15: error duplicate-key rules: '],
  [
    'a method that every object has',
    '{"toString": 1, "rules": {"valueOf": "off"}}',
    '1:2: error unknown-key toString: ',
  ],
  [
    'a number that is too large',
    '{"rules": {"R36": {"part": 1e999}}}',
    'expected a number, got Inf',
  ],
  [
    'a name that every object has',
    '{"__proto__": 1, "constructor": 2}',
    '1:2: error unknown-key __proto__: ',
  ],
])('settings with %s end with 2, and say where', (_name, text, message) => {
  put(text);
  const { code, stdout, stderr } = check('told.yml');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(message);
  expect(stderr).toMatch(/^stratagram\.config\.json:\d/);
  expect(stderr).toContain('stratagram: cannot use the settings of stratagram.config.json\n');
});

test('wrong settings end a picture as well', () => {
  put('[]');
  const { code, stdout, stderr } = stratagram(['render', 'told.yml'], { cwd: root });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^stratagram\.config\.json:1:1: error /);
});

test('settings that are a folder are not passed over', () => {
  mkdirSync(join(root, 'stratagram.config.json'));
  written.push(join(root, 'stratagram.config.json'));
  expect(check('told.yml')).toMatchObject({
    code: 2,
    stderr: 'stratagram: cannot read stratagram.config.json: it is a folder\n',
  });
});
