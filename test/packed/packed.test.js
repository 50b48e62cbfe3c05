// What a newcomer does: the packed packages in an empty project, and the README's examples as they stand.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { browsers } from '../browsers.js';
import { run, workplace } from '../hosts/run/workplace.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');

let folder;
beforeAll(() => {
  folder = workplace();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a page', () => {
  let browser;
  beforeAll(async () => {
    const args = ['--no-sandbox', '--disable-gpu'];
    browser = await chromium.launch({ executablePath: browsers.chromium.path, args });
  });
  afterAll(() => browser.close());

  test('that follows the minute of the README word for word shows its diagram', async () => {
    const site = join(folder, 'blog');
    mkdirSync(site);
    cpSync(join(folder, 'node_modules/@stratagram/elements/dist/cdn'), join(site, 'stratagram'), {
      recursive: true,
    });
    writeFileSync(
      join(site, 'index.html'),
      example('A diagram in your page in one minute', 'html'),
    );
    const { faults, diagram } = await opened(site);
    expect(faults).toEqual([]);
    expect(diagram.text).toContain('Xen');
    expect(diagram.text).toContain('web');
    expect(diagram.text).toContain('FreeBSD');
    expect(diagram.height).toBeGreaterThan(100);
    expect(diagram.issues).toEqual([]);
  });

  /** Serves a folder and opens its page; what went wrong and what the one diagram shows. */
  async function opened(site) {
    const server = await serve(site, 0);
    const page = await browser.newPage();
    const faults = [];
    page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on(
      'response',
      (answer) => answer.ok() || faults.push(`${answer.status()} ${answer.url()}`),
    );
    // The browser asks for one by itself.
    await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    await page.goto(`http://127.0.0.1:${server.port}/index.html`);
    await page.waitForFunction(() => customElements.get('vm-stack'));
    const diagram = await page.evaluate(async () => {
      const element = document.querySelector('vm-stack');
      await element.updateComplete;
      const svg = element.shadowRoot.querySelector('svg');
      const { height } = svg.getBoundingClientRect();
      return { text: svg.textContent, height, issues: element.issues };
    });
    await page.close();
    server.close();
    return { faults, diagram };
  }
});

describe('a program', () => {
  test('runs the call that the README shows', () => {
    const code = example('Input, four ways', 'js');
    write('draw.mjs', `${code}\nconsole.log(JSON.stringify({ svg, issues }));\n`);
    const { svg, issues } = JSON.parse(node('draw.mjs'));
    expect(svg).toMatch(/^<svg [^]*KVM[^]*<\/svg>\s*$/);
    expect(issues).toEqual([]);
  });

  test.each(['core', 'elements', 'embed', 'remark', 'markdown-it'])(
    'imports @stratagram/%s where there is no window',
    (name) => {
      write('names.mjs', `console.log(Object.keys(await import('@stratagram/${name}')).join());\n`);
      expect(node('names.mjs').trim()).toMatch(/\w/);
    },
  );

  test.each([
    ['bundlers', 'esnext', 'bundler'],
    ['Node', 'nodenext', 'nodenext'],
  ])('finds types as %s do', (_, module, resolution) => {
    write(
      'typed.mts',
      `import { renderSvg } from '@stratagram/core';
import '@stratagram/elements/vm-stack/define';
const { svg, issues } = renderSvg({ kind: 'vm-stack', guests: 2 });
const stack = document.createElement('vm-stack');
stack.theme = 'dark';
stack.addEventListener('diagram-ready', () => stack.describe());
stack.addEventListener('diagram-select', ({ node }) => node?.split('.'));
stack.addEventListener('diagram-step', ({ step, steps }) => step < steps);
// @ts-expect-error A theme is one of a few names.
stack.theme = 'darkest';
// @ts-expect-error The picture is text.
const count: number = svg;
export { issues, count };
`,
    );
    const flags = ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,dom'];
    const how = ['--module', module, '--moduleResolution', resolution, '--types', ''];
    expect(tool('tsc', [...flags, ...how, '--ignoreConfig', 'typed.mts'])).toBe('');
  });
});

test('the command draws the file that the README shows, and finds nothing wrong with it', () => {
  write('shop.json', example('Input, four ways', 'json'));
  run('stratagram', ['render', 'shop.json', '-o', 'shop.svg'], folder);
  expect(readFileSync(join(folder, 'shop.svg'), 'utf8')).toMatch(/^<svg [^]*web[^]*<\/svg>\s*$/);
  expect(run('stratagram', ['check', 'shop.json', '--strict'], folder)).not.toMatch(
    /error|warning/,
  );
});

/** The first example in a language under a heading of the README. */
function example(heading, language) {
  const under = readme.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const code = under.match(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, 'm'))?.[1];
  if (code === undefined) throw new Error(`no ${language} under "${heading}" in the README`);
  return code;
}

function write(name, text) {
  writeFileSync(join(folder, name), text);
}

function node(file) {
  return run(process.execPath, [file], folder);
}

/** A tool of this repository, at work in the project. */
function tool(name, args) {
  return run(join(root, 'node_modules/.bin', name), args, folder);
}
