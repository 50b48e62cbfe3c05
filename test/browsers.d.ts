/** A program of the tests: the Debian package that brings it, and where it is, if it is here. */
interface Installed {
  readonly package: string;
  readonly path: string | undefined;
}

export const WEBDRIVER_PORT: number;
export const ENGINES: readonly string[];
export const browsers: Readonly<
  Record<
    'chromium' | 'firefox' | 'webkit' | 'driver' | 'display' | 'displayKey' | 'font',
    Installed
  >
>;
export function missingPackages(): string[];
