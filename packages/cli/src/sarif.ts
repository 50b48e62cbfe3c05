import { RULES, type Issue, type Rule } from '@stratagram/core';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location, Log, PhysicalLocation, Region, ReportingDescriptor, Result } from 'sarif';
import { STDIN } from './input.ts';
import { locate, type Located } from '@stratagram/embed';
import { version } from './package-files.ts';
import { sentence, type FileFindings } from './report.ts';

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;
/** The folder that relative addresses start from: the one the command runs in. */
const ROOT = '%SRCROOT%';

/** All that was found as a log of static analysis, SARIF 2.1.0 (OASIS). */
export function sarif(checked: readonly FileFindings[], refused: readonly string[]): Log {
  const rules = RULES.map(descriptorOf);
  const results = checked.flatMap(({ name, source: { text }, findings }) => {
    return locate(text, findings).map((located) => resultOf(located, name, rules));
  });
  const driver = { name: 'stratagram', semanticVersion: version(), rules };
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        invocations: [
          {
            executionSuccessful: refused.length === 0,
            toolExecutionNotifications: refused.map((message) => ({
              level: 'error',
              message: { text: plain(message) },
            })),
          },
        ],
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        results,
      },
    ],
  };
}

function descriptorOf({ id, code, title, why, severity, source }: Rule): ReportingDescriptor {
  return {
    id,
    name: code.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: plain(title) },
    fullDescription: { text: plain(why) },
    help: { text: plain(`${why} Source: ${source.title}.`) },
    ...(source.href ? { helpUri: source.href } : {}),
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

/** What no rule says has its code as a rule; the list of rules grows by it. */
function ruleIndex({ rule, code }: Issue, rules: ReportingDescriptor[]): number {
  const id = rule ?? code;
  const index = rules.findIndex((one) => one.id === id);
  if (index >= 0) return index;
  const text = `Input that cannot be used as it is: ${code.replaceAll('-', ' ')}.`;
  return rules.push({ id, shortDescription: { text }, help: { text } }) - 1;
}

function resultOf(located: Located, file: string, rules: ReportingDescriptor[]): Result {
  const { issue, line, column, end, through } = located;
  const region: Region = {
    startLine: line,
    startColumn: column,
    ...(end ? { endLine: end.line, endColumn: end.column } : {}),
  };
  const used: Location[] = through
    ? [
        {
          physicalLocation: at(file, { startLine: through.line, startColumn: through.column }),
          message: { text: plain(`used here as *${through.name}`) },
        },
      ]
    : [];
  return {
    ruleId: issue.rule ?? issue.code,
    ruleIndex: ruleIndex(issue, rules),
    level: LEVELS[issue.severity],
    message: { text: plain(sentence(located)) },
    locations: [{ physicalLocation: at(file, region) }],
    ...(used.length > 0 ? { relatedLocations: used } : {}),
    properties: { path: issue.path.join('.'), source: issue.source },
  };
}

function at(file: string, region: Region): PhysicalLocation {
  return { artifactLocation: addressOf(file), region };
}

/** Relative to where the command runs, as code scanners expect it; beyond that folder absolute. */
function addressOf(file: string): PhysicalLocation['artifactLocation'] {
  if (file === STDIN) return { uri: 'stdin' };
  const path = relative('', resolve(file));
  if (isAbsolute(path) || path.split(sep)[0] === '..') {
    return { uri: pathToFileURL(resolve(file)).href };
  }
  const uri = path.split(sep).map(encodeURIComponent).join('/');
  return { uri, uriBaseId: ROOT };
}

/** Braces stand for arguments in texts of the format, unless they are doubled. */
function plain(text: string): string {
  return text.replace(/[{}]/g, '$&$&');
}
