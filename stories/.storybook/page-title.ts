import type { API } from 'storybook/manager-api';

/** What is told of a page outside of it; its address is that of the same page without script. */
interface Page {
  readonly title: string;
  readonly description?: string;
  readonly address?: string;
}

const SITE = 'Stratagram';

/** Titles the tab, and names and describes the page, for what reads or shares it. */
export function tellPage(api: API): void {
  const pages = readPages();
  const heading = document.querySelector('title');
  const tell = (): void => {
    const entry = api.getCurrentStoryData();
    if (!entry) return;
    const page = pages[entry.id] ?? ofTitle(entry.title, entry.type === 'docs' ? '' : entry.name);
    const title = `${page.title} · ${SITE}`;
    // Storybook titles the tab after each of its updates, so only a difference may act.
    if (document.title !== title) document.title = title;
    setHead('meta', 'name', 'description', 'content', page.description);
    setHead('link', 'rel', 'canonical', 'href', page.address);
    const name = document.querySelector('#global-site-h1');
    if (name && name.textContent !== SITE) name.textContent = SITE;
  };
  if (heading) new MutationObserver(tell).observe(heading, { childList: true });
}

/** Written into the page by the build of the site; a catalogue in the making has none. */
function readPages(): Readonly<Record<string, Page>> {
  return JSON.parse(document.querySelector('#pages')?.textContent ?? '{}');
}

function ofTitle(title: string, story: string): Page {
  const [last = ''] = title.split('/').slice(-1);
  return { title: story ? `${story}, ${last}` : last };
}

/** Sets what an element of the head says, or takes the element away. */
function setHead(tag: string, key: string, name: string, attribute: string, value?: string): void {
  const found = document.head.querySelector(`${tag}[${key}="${name}"]`);
  if (!value) {
    found?.remove();
    return;
  }
  const element = found ?? document.head.appendChild(document.createElement(tag));
  element.setAttribute(key, name);
  if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}
