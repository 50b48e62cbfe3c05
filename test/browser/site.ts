import type { DiagramElement } from '@stratagram/elements';
import { waitUntil } from '@open-wc/testing';
import { frameOf, loaded, type Frame } from './frame.ts';
import { drawing } from './support.ts';

/** What happens on a page: `watch.js`. */
interface Seen {
  readonly console: readonly string[];
  readonly errors: readonly string[];
  readonly violations: readonly string[];
  readonly shift: number;
}

/** A page of the test server (`test/plain-pages.ts`), with all that happens on it. */
export async function open(
  address: string,
  { width = 1_000, attributes = '' } = {},
): Promise<Frame & { readonly seen: Seen }> {
  const element = frameOf(width, attributes);
  const url = new URL(address, location.href);
  url.searchParams.set('watch', '');
  element.src = url.href;
  const page = await loaded(element);
  // Nobody may look into a sandbox.
  const seen = page.document ? Reflect.get(page.window, 'seen') : {};
  return { ...page, seen: seen as Seen };
}

export const WEBKIT =
  /AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent);
const DRAWN = 'vm-stack,container-stack,cgroup-slice,hypervisor-type,image-layers';

/** A machine under load takes its time. `state` says how things stand if it does not come to that. */
export const until = (
  holds: () => unknown,
  state: () => unknown = () => undefined,
): Promise<unknown> =>
  waitUntil(holds, 'it does not come to that', { timeout: 120_000 }).catch((error: Error) => {
    const seen = JSON.stringify(state());
    throw seen ? new Error(`${error.message}: ${seen}`) : error;
  });

/** Words of the pictures of a page, when all of them are there. */
export async function pictures(
  { document: page }: Frame,
  root: ParentNode = page,
): Promise<string[]> {
  const diagrams = [...root.querySelectorAll<DiagramElement>(DRAWN)].filter(
    ({ parentElement }) => !parentElement?.closest(DRAWN),
  );
  await until(() => diagrams.every(({ shadowRoot }) => shadowRoot?.querySelector('svg')));
  await Promise.all(diagrams.map(({ updateComplete }) => updateComplete));
  return diagrams.map((diagram) => drawing(diagram).textContent ?? '');
}

/** Paths that a page has fetched, from the folder of the release on. */
export function fetched({ window: view }: Frame): string[] {
  return view.performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ pathname }) => pathname.endsWith('.js') && !pathname.endsWith('watch.js'))
    .map(({ pathname }) => pathname.replace(/^.*?\/(stratagram|copy)\//, ''));
}
