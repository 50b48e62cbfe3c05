// Puts what the server wrote into the page.
import { readFileSync, writeFileSync } from 'node:fs';
import { render } from './server/server.js';

const { head = '', body } = await render();
const page = readFileSync('dist/index.html', 'utf8');
const written = page.replace('<!--head-->', () => head).replace('<!--app-->', () => body);
writeFileSync('dist/index.html', written);
