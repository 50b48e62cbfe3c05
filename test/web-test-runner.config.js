import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeFileSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { browsers, WEBDRIVER_PORT } from './browsers.js';
import { reserveCss } from '../scripts/reserve-css.ts';
import { bundledSources } from './bundled-sources.js';
import { fixtures } from './fixtures.ts';
import { pagesFromDisk } from './pages-from-disk.js';
import { PATIENCE_MS } from './patience.js';
import { plainPages } from './plain-pages.ts';
import { plantedSources, reportedPages } from './policies.ts';

const rootDir = fileURLToPath(new URL('..', import.meta.url));

const launchers = {
  chromium: () =>
    playwrightLauncher({
      product: 'chromium',
      launchOptions: {
        executablePath: browsers.chromium.path,
        args: ['--no-sandbox', '--disable-gpu', '--js-flags=--expose-gc'],
      },
    }),
  firefox: () =>
    puppeteerLauncher({
      launchOptions: { browser: 'firefox', executablePath: browsers.firefox.path, headless: true },
    }),
  webkit: () =>
    webdriverLauncher({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port: WEBDRIVER_PORT,
      path: '/',
      logLevel: 'error',
      capabilities: {
        // WebKitGTK's driver speaks classic WebDriver only.
        'wdio:enforceWebDriverClassic': true,
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: browsers.webkit.path, args: ['--automation'] },
      },
    }),
};

const engines = (process.env.ENGINES ?? 'chromium,firefox,webkit').split(',');

export default {
  rootDir,
  files: ['packages/elements/src/**/*.test.ts', 'test/browser/**/*.test.ts'],
  nodeResolve: { exportConditions: ['production'] },
  concurrency: 1,
  concurrentBrowsers: 3,
  browserStartTimeout: PATIENCE_MS,
  testsStartTimeout: PATIENCE_MS,
  // Of a whole file.
  testsFinishTimeout: 4 * PATIENCE_MS,
  testFramework: { config: { timeout: PATIENCE_MS } },
  browsers: engines.map((engine) => launchers[engine]()),
  middleware: [plainPages(), reportedPages()],
  testRunnerHtml: (framework) =>
    `<!doctype html><html><head><script src="/test/browser/own-violations.js"></script></head><body><script type="module" src="${framework}"></script></body></html>`,
  plugins: [
    await bundledSources(),
    served(),
    accessibilityTree(),
    pagesFromDisk(),
    plantedSources(),
    esbuildPlugin({ ts: true, target: 'es2022' }),
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
};

/** `/test/fixtures.json` is every fixture as `{kind, name, input}`, `/test/stratagram.css` the published style sheet. */
function served() {
  const files = {
    '/test/fixtures.json': () => ({ body: JSON.stringify(fixtures()), type: 'json' }),
    '/test/stratagram.css': () => ({ body: reserveCss, type: 'css' }),
  };
  return { name: 'served', serve: ({ path }) => files[path]?.() };
}

/** `executeServerCommand('accessibility-tree')` is what Chromium tells a screen reader of the page. */
function accessibilityTree() {
  return {
    name: 'accessibility-tree',
    async executeCommand({ command, session }) {
      if (command !== 'accessibility-tree') return;
      const page = session.browser.getPage(session.id);
      const client = await page.context().newCDPSession(page);
      const { nodes } = await client.send('Accessibility.getFullAXTree');
      await client.detach();
      return nodes;
    },
  };
}

/** Prints a line for each engine and writes `{passed, failed, skipped}` over all to the file that COUNTS names. */
function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const engines = Map.groupBy(sessions, (session) => session.browser.name);
      const counts = [...engines].map(([name, ofEngine]) => ({ name, ...countTests(ofEngine) }));
      for (const { name, passed, failed } of counts) {
        console.log(`  ${name}: ${passed} of ${passed + failed}`);
      }
      // Again at the end, where they are seen whatever was printed before.
      for (const line of sessions.flatMap(failures)) console.log(line);
      if (process.env.COUNTS) writeFileSync(process.env.COUNTS, JSON.stringify(sum(counts)));
    },
  };
}

/** A file that broke before its tests could tell counts as one failed. */
function countTests(sessions) {
  return sum(
    sessions.map((session) => {
      const tests = session.testResults ? testsOf(session.testResults) : [];
      const ran = tests.filter((test) => !test.skipped);
      const passed = ran.filter((test) => test.passed).length;
      const failed = ran.length - passed;
      return {
        passed,
        failed: session.passed ? failed : Math.max(failed, 1),
        skipped: tests.length - ran.length,
      };
    }),
  );
}

/** A line for each failed test of a file in a browser: where it is, and the first line of what it said. */
function failures({ browser, testFile, testResults, passed, errors }) {
  if (passed) return [];
  const failed = testResults ? testsOf(testResults).filter((test) => test.error) : [];
  const said = failed.map((test) => `${test.name}: ${firstLine(test.error)}`);
  if (said.length === 0) said.push(...errors.map(firstLine));
  return said.map((line) => `  FAILED in ${browser.name}, ${relative(rootDir, testFile)}: ${line}`);
}

function firstLine({ message }) {
  return message?.split('\n')[0] ?? 'no message';
}

function testsOf(suite) {
  return [...suite.tests, ...suite.suites.flatMap(testsOf)];
}

function sum(counts) {
  const total = (key) => counts.reduce((all, count) => all + count[key], 0);
  return { passed: total('passed'), failed: total('failed'), skipped: total('skipped') };
}
