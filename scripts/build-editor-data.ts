/** Writes what editors complete tags from: custom data of VS Code and web-types of JetBrains. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { dataTags } from './editor-data/data-tags.ts';

const PACKAGE = new URL('../packages/elements/', import.meta.url);
const outdir = fileURLToPath(new URL('dist', PACKAGE));

const manifest = read('dist/custom-elements.json');
const data = { kind: 'javascript-module', path: 'dist/index.js', declarations: dataTags() };
const whole = { ...manifest, modules: [...manifest.modules, data] };

generateVsCodeCustomElementData(whole, {
  outdir,
  htmlFileName: 'vscode.html-custom-data.json',
  cssFileName: 'vscode.css-custom-data.json',
});
// It takes name and version from the package that it is loaded in.
process.chdir(fileURLToPath(PACKAGE));
const { generateJetBrainsWebTypes } = await import('custom-element-jet-brains-integration');
generateJetBrainsWebTypes(whole, {
  outdir,
  webTypesFileName: 'web-types.json',
  packageJson: false,
});

function read(path: string) {
  return JSON.parse(readFileSync(new URL(path, PACKAGE), 'utf8'));
}
