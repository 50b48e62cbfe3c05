import type { DiagramElement } from '@stratagram/elements';
import type { Decorator } from '@storybook/web-components-vite';
import { render } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { takeBar } from './bar.ts';
import { DIAGRAMS } from '@stratagram/core';

const frames = new WeakMap<Element, HTMLElement>();
const given = new WeakMap<Element, Set<string>>();

/**
 * Puts a story into a box of the toolbar's width, direction and language, gives its diagrams the
 * toolbar's theme, language and direction where the story itself says nothing about them, and puts
 * buttons under each.
 * The box stays the same element, so that a changed control updates a diagram instead of replacing it.
 */
export const frame: Decorator = (story, { canvasElement, globals, parameters }) => {
  const box = frames.get(canvasElement) ?? document.createElement('div');
  frames.set(canvasElement, box);
  box.lang = globals['language'];
  box.dir = globals['direction'];
  box.style.inlineSize = globals['width'] === 'fluid' ? '' : globals['width'];

  const content = story();
  render(typeof content === 'string' ? unsafeHTML(content) : content, box);
  for (const diagram of box.querySelectorAll<DiagramElement>(DIAGRAMS)) {
    // A diagram inside another is its data.
    if (diagram.parentElement?.closest(DIAGRAMS)) continue;
    give(diagram, 'theme', globals['theme'] === 'auto' ? '' : globals['theme']);
    give(diagram, 'lang', globals['language'] === 'en' ? '' : globals['language']);
    give(diagram, 'dir', globals['direction'] === 'ltr' ? '' : globals['direction']);
    if (parameters['take'] !== false && !diagram.nextElementSibling?.matches('.take')) {
      diagram.after(takeBar(diagram, () => given.get(diagram) ?? new Set()));
    }
  }
  for (const bar of box.querySelectorAll('.take')) {
    if (!bar.previousElementSibling?.matches(DIAGRAMS)) bar.remove();
  }
  return box;
};

function give(diagram: Element, name: string, value: string): void {
  const ours = given.get(diagram) ?? new Set();
  given.set(diagram, ours);
  if (diagram.hasAttribute(name) && !ours.has(name)) return;
  if (value) {
    diagram.setAttribute(name, value);
    ours.add(name);
  } else {
    diagram.removeAttribute(name);
    ours.delete(name);
  }
}
