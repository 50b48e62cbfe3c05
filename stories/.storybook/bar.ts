import { renderSvg, type ThemeName } from '@stratagram/core';
import type { DiagramElement } from '@stratagram/elements';
import { html, render } from 'lit';
import { htmlOf, inputOf, jsonOf, yamlOf } from './taken.ts';

/** In what colours a file is; `auto` follows those of the page it is shown in. */
const COLOURS = [
  ['auto', 'automatic'],
  ['light', 'light'],
  ['dark', 'dark'],
] as const satisfies readonly (readonly [ThemeName, string])[];

/** Radio buttons belong together by name, and each bar has its own. */
let bars = 0;

/**
 * What lets a reader take a diagram along: a line that opens into files to save and texts to copy.
 *
 * @param given - Attributes that come from the toolbar, not from the story.
 */
export function takeBar(diagram: DiagramElement, given: () => ReadonlySet<string>): HTMLElement {
  const bar = document.createElement('details');
  bar.className = 'take';
  bar.lang = 'en';
  bar.dir = 'ltr';
  const name = `take-${(bars += 1)}`;

  let theme: ThemeName = 'auto';
  const say = (text: string): void => {
    const status = bar.querySelector('[role=status]');
    if (status) status.textContent = text;
  };
  const act = (work: () => Promise<void>) => async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  };

  // A story that sets its own theme is asked for another by name only.
  const options = () => (theme === 'auto' ? {} : { theme });
  const save = (what: string, blob: () => Blob | Promise<Blob>, suffix: string) =>
    html`<button
      type="button"
      aria-label=${`Save as ${what}`}
      @click=${act(async () => {
        const dressed = theme === 'auto' ? '' : `-${theme}`;
        say(download(await blob(), `${fileName(diagram)}${dressed}${suffix}`));
      })}
    >
      ${what}
    </button>`;
  const copy = (what: string, text: () => string | Promise<string>) =>
    html`<button
      type="button"
      aria-label=${`Copy as ${what}`}
      @click=${act(async () => {
        const copied = await text();
        if (await isCopied(copied)) say(`${what} copied`);
        else offer(bar, what, copied, say);
      })}
    >
      ${what}
    </button>`;
  const input = () => inputOf(diagram, given());
  const layers = () =>
    renderSvg(input(), { ...options(), width: widthOf(diagram), layers: true }).svg;

  render(
    html`<summary>Take along</summary>
      <div class="take-choices">
        <div role="radiogroup" aria-labelledby=${`${name}-colours`}>
          <span id=${`${name}-colours`}>Colours</span>
          ${COLOURS.map(
            ([value, label]) =>
              html`<label
                ><input
                  type="radio"
                  name=${name}
                  ?checked=${value === 'auto'}
                  @change=${() => (theme = value)}
                />${label}</label
              >`,
          )}
        </div>
        <div role="group" aria-labelledby=${`${name}-save`}>
          <span id=${`${name}-save`}>Save</span>
          ${save('SVG', () => svgBlob(diagram.toSVG(options())), '.svg')}
          ${save('PNG', () => diagram.toPNG({ ...options(), scale: 1 }), '.png')}
          ${save('PNG 2×', () => diagram.toPNG({ ...options(), scale: 2 }), '@2x.png')}
          ${save('SVG with layers', () => svgBlob(layers()), '-layers.svg')}
        </div>
        <div role="group" aria-labelledby=${`${name}-copy`}>
          <span id=${`${name}-copy`}>Copy</span>
          ${copy('HTML', () => htmlOf(diagram, given()))} ${copy('JSON', () => jsonOf(input()))}
          ${copy('YAML', () => yamlOf(input()))} ${copy('SVG', () => diagram.toSVG(options()))}
        </div>
        <p role="status"></p>
      </div>`,
    bar,
  );
  return bar;
}

function svgBlob(svg: string): Blob {
  return new Blob([svg], { type: 'image/svg+xml' });
}

function widthOf(diagram: DiagramElement): number {
  return Number(diagram.shadowRoot?.querySelector('svg')?.getAttribute('width'));
}

/** By what the picture shows, for a folder that holds several. */
function fileName(diagram: DiagramElement): string {
  const title = diagram.shadowRoot?.querySelector('svg')?.getAttribute('aria-label') ?? '';
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, 60).replace(/-$/, '') || diagram.localName;
}

/** Pages without a secure address may not write to the clipboard. */
async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The text itself, chosen, for the reader to copy. */
function offer(bar: Element, what: string, text: string, say: (text: string) => void): void {
  bar.querySelector('textarea')?.remove();
  const area = document.createElement('textarea');
  area.readOnly = true;
  area.rows = 8;
  area.ariaLabel = what;
  area.value = text;
  bar.querySelector('.take-choices')?.append(area);
  area.select();
  say('The browser keeps its clipboard closed: copy from here.');
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
