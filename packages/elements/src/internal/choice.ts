import { neighbour } from './tree-keys.ts';

/** Which layer is chosen, and which one takes the keyboard's focus. */
export interface Choice {
  readonly selected: string | undefined;
  readonly active: string | undefined;
  /** Before the picture is drawn anew; what it returns moves the focus along after that. */
  hold(): () => void;
}

/**
 * Layers of a picture that can be focused and chosen, by mouse and by keyboard.
 *
 * @param draw - Draws the picture at once.
 * @param chosen - Told of a choice, also of one that was taken back.
 */
export function choice(
  root: ShadowRoot,
  rtl: () => boolean,
  draw: () => void,
  chosen: (node: string | undefined) => void,
): Choice {
  let selected: string | undefined;
  let active: string | undefined;

  const layers = (): SVGElement[] => [...root.querySelectorAll<SVGElement>('[role=treeitem]')];

  /** Moves the one stop of the Tab key. */
  function go(layer: SVGElement): void {
    active = nodeOf(layer);
    layer.focus();
    draw();
  }

  function select(node: string | undefined): void {
    selected = node;
    draw();
    chosen(node);
  }

  function choose(layer: SVGElement): void {
    const node = nodeOf(layer);
    go(layer);
    select(selected === node ? undefined : node);
  }

  root.addEventListener('click', (event) => {
    const layer = layerOf(event);
    if (layer) choose(layer);
  });

  root.addEventListener('keydown', (event) => {
    const { key, altKey, ctrlKey, metaKey } = event as KeyboardEvent;
    const layer = layerOf(event);
    if (!layer || altKey || ctrlKey || metaKey) return;
    if (key === 'Enter' || key === ' ') choose(layer);
    else if (key === 'Escape' && selected !== undefined) select(undefined);
    else {
      const next = neighbour(layers(), layer, key, rtl());
      if (!next) return;
      go(next as SVGElement);
    }
    event.preventDefault();
  });

  return {
    get selected() {
      return selected;
    },
    get active() {
      return active;
    },
    hold() {
      const node = nodeOf(root.activeElement);
      return () => {
        if (node === undefined) return;
        // Focus follows the layer, not the place where it stood.
        const all = layers();
        const same = all.find((layer) => nodeOf(layer) === node);
        const stop = same ?? all.find((layer) => layer.getAttribute('tabindex') === '0');
        if (stop !== root.activeElement) stop?.focus();
      };
    },
  };
}

function layerOf({ target }: Event): SVGElement | null {
  return (target as Element).closest<SVGElement>('[role=treeitem]');
}

function nodeOf(layer: Element | null): string | undefined {
  return layer?.getAttribute('data-node') ?? undefined;
}
