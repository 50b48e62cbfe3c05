#!/usr/bin/env node
import { fileLoader } from './code-cache.ts';
import type * as command from './command.ts';

// Only what loads the command: it stands in files of its own, and all of them are CommonJS.
const load = fileLoader(import.meta.dirname, require, process.argv[2]);
(load('command.js') as typeof command).start(process.argv.slice(2));
