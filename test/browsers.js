import { accessSync, constants } from 'node:fs';
import { delimiter } from 'node:path';

/** Where WebKitWebDriver listens while the tests run; whoever starts it names a free port. */
export const WEBDRIVER_PORT = Number(process.env.WEBDRIVER_PORT ?? 4455);

const multiarch = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' }[process.arch];

/** The engines that elements are tested in. */
export const ENGINES = ['chromium', 'firefox', 'webkit'];

/** The three engines as Debian packages them; an environment variable names another place. */
export const browsers = {
  chromium: {
    package: 'chromium',
    path: process.env.CHROMIUM_PATH ?? onPath('chromium', 'chromium-browser', 'google-chrome'),
  },
  firefox: {
    package: 'firefox-esr',
    path: process.env.FIREFOX_PATH ?? onPath('firefox-esr', 'firefox'),
  },
  webkit: {
    package: 'webkit2gtk-driver',
    path:
      process.env.MINIBROWSER_PATH ??
      existing(
        `/usr/lib/${multiarch}/webkit2gtk-4.1/MiniBrowser`,
        `/usr/lib/${multiarch}/webkit2gtk-4.0/MiniBrowser`,
        '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
      ),
  },
  driver: { package: 'webkit2gtk-driver', path: onPath('WebKitWebDriver') },
  display: { package: 'xvfb', path: onPath('xvfb-run') },
  // xvfb-run calls it, its package only recommends it.
  displayKey: { package: 'xauth', path: onPath('xauth') },
  // As wide as Arial, which the pictures are laid out for.
  font: {
    package: 'fonts-liberation',
    path: existing('/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf'),
  },
};

/** Debian packages of what is not here. */
export function missingPackages() {
  const missing = Object.values(browsers).filter(({ path }) => path === undefined);
  return [...new Set(missing.map((browser) => browser.package))];
}

function onPath(...commands) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return existing(...commands.flatMap((name) => folders.map((folder) => `${folder}/${name}`)));
}

function existing(...files) {
  return files.find((file) => {
    try {
      accessSync(file, constants.R_OK);
      return true;
    } catch {
      return false;
    }
  });
}
