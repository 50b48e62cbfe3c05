// Packs each package as npm would and asks whether bundlers, Node and TypeScript find what it exports.
import { spawnSync } from 'node:child_process';

/** A style sheet has no types. */
const ATTW = '--profile esm-only --format ascii --exclude-entrypoints stratagram.css'.split(' ');

const checks = ['core', 'elements', 'embed', 'remark', 'markdown-it', 'cli'].flatMap((name) => [
  ['publint', ['--strict', '--pack', 'npm', `packages/${name}`]],
  ['attw', ['--pack', `packages/${name}`, ...ATTW]],
]);
const failed = checks.filter(([command, args]) => {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status !== 0) console.error(`${command} ${args.join(' ')}\n${stdout}${stderr}`);
  return status !== 0;
});
process.exitCode = failed.length > 0 ? 1 : 0;
