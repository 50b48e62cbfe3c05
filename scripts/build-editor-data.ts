/** Writes what editors complete tags from: custom data of VS Code and web-types of JetBrains. */
import { fileURLToPath } from 'node:url';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { PACKAGE, wholeManifest } from './editor-data/manifest.ts';

const outdir = fileURLToPath(new URL('dist', PACKAGE));
const whole = wholeManifest();

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
