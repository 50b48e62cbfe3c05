#!/usr/bin/env node
import { run } from './run.ts';
import { complain } from './terminal.ts';

process.on('uncaughtException', fail);
run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
}, fail);

/** A fault of ours: said in one line, without a stack. */
function fail(thrown: unknown): never {
  complain(`unexpected fault: ${thrown instanceof Error ? thrown.message : String(thrown)}`);
  process.exit(2);
}
