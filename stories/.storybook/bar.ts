import type { DiagramElement } from '@stratagram/elements';
import { written } from './written.ts';

/**
 * The buttons under a diagram that let a reader take it along.
 *
 * @param given - Attributes that come from the toolbar, not from the story.
 */
export function takeBar(diagram: DiagramElement, given: () => ReadonlySet<string>): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'take';
  bar.lang = 'en';
  bar.dir = 'ltr';
  bar.role = 'group';
  bar.ariaLabel = 'Take this diagram along';

  const status = document.createElement('span');
  status.role = 'status';
  const say = (text: string): void => {
    status.textContent = text;
  };
  const copy = async (what: string, text: string): Promise<void> => {
    await navigator.clipboard.writeText(text);
    say(`${what} copied`);
  };
  const name = (extension: string): string => `${diagram.localName}.${extension}`;
  const svg = (): Blob => new Blob([diagram.toSVG()], { type: 'image/svg+xml' });

  bar.append(
    button('Copy HTML', say, () => copy('HTML', htmlOf(diagram, given()))),
    button('Copy SVG', say, () => copy('SVG', diagram.toSVG())),
    button('Download SVG', say, () => say(download(svg(), name('svg')))),
    button('Download PNG', say, async () => say(download(await diagram.toPNG(), name('png')))),
    status,
  );
  return bar;
}

/** The tag; what only a property says stands in it as JSON. */
function htmlOf(diagram: DiagramElement, given: ReadonlySet<string>): string {
  if (typeof diagram.model !== 'object' || !diagram.model) return written(diagram, given);
  const copy = diagram.cloneNode(true) as Element;
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify(diagram.model, undefined, 2);
  copy.append(script);
  return written(copy, given);
}

function button(
  label: string,
  say: (text: string) => void,
  act: () => void | Promise<void>,
): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', async () => {
    try {
      await act();
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  });
  return element;
}

function download(file: Blob, name: string): string {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has read the address by the time of the next task.
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
  return `${name} saved`;
}
