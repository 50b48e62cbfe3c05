import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PATIENCE_MS } from './patience.js';

const PAGES = fileURLToPath(new URL('hosts/plain/', import.meta.url));
const CDN = fileURLToPath(new URL('../packages/elements/dist/cdn/', import.meta.url));

/**
 * `executeServerCommand('from-disk', {file, script, media})` opens an example page from the disk in a tab
 * of its own, as somebody does who clicks a file, and gives what a script says there once it says
 * something. Only Chromium can show it as for a `media`.
 */
export function pagesFromDisk() {
  const folder = mkdtempSync(join(tmpdir(), 'stratagram-pages-'));
  return {
    name: 'pages-from-disk',
    serverStart() {
      cpSync(PAGES, folder, { recursive: true });
      cpSync(CDN, join(folder, 'stratagram'), { recursive: true });
    },
    serverStop() {
      rmSync(folder, { recursive: true });
    },
    async executeCommand({ command, payload, session }) {
      if (command !== 'from-disk') return undefined;
      const url = pathToFileURL(join(folder, payload.file)).href;
      const tab = await open(session, url, payload.media);
      try {
        for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
          const answer = await tab.run(payload.script);
          if (answer) return answer;
          await new Promise((done) => setTimeout(done, 50));
        }
        return null;
      } finally {
        await tab.close();
      }
    },
  };
}

/** A tab beside that of the tests: each launcher has its own way. */
async function open({ browser, id }, url, media) {
  if (browser.type === 'webdriver') {
    const { driver } = browser;
    const tests = await driver.getWindowHandle();
    const { handle } = await driver.createWindow('tab');
    await driver.switchToWindow(handle);
    await driver.navigateTo(url);
    return {
      run: (script) => driver.executeScript(`return (${script})()`, []),
      close: async () => {
        await driver.closeWindow();
        await driver.switchToWindow(tests);
      },
    };
  }
  const page = browser.getPage(id);
  const tab = await (page.context ? page.context().newPage() : page.browser().newPage());
  await tab.goto(url);
  if (media) await tab.emulateMedia({ media });
  return { run: (script) => tab.evaluate(`(${script})()`), close: () => tab.close() };
}
