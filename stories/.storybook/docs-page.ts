import { DocsContainer, type DocsContextProps } from '@storybook/addon-docs/blocks';
import { createElement, useEffect, useState, type PropsWithChildren } from 'react';
import { GLOBALS_UPDATED, SET_GLOBALS } from 'storybook/internal/core-events';
import { look, onReadersScheme, schemeOf } from './look.ts';

/** So long after its opening a page may still grow above the heading it was opened at. */
const SETTLING_MS = 6_000;
const BY_READER = ['wheel', 'touchstart', 'keydown', 'pointerdown'];

interface Said {
  readonly globals: { readonly theme?: unknown };
}

/** A page of the documentation: light or dark as the toolbar says, else as the reader's system is. */
export function DocsPage({ context, children }: PropsWithChildren<{ context: DocsContextProps }>) {
  const [theme, setTheme] = useState(() => themeOf(context));
  const [, drawAgain] = useState(0);
  useEffect(() => {
    const follow = ({ globals }: Said) => setTheme(globals.theme);
    context.channel.on(GLOBALS_UPDATED, follow);
    return () => context.channel.off(GLOBALS_UPDATED, follow);
  }, [context]);
  useEffect(() => onReadersScheme(() => drawAgain((times) => times + 1)), []);
  useEffect(stayAtHeading, []);
  useEffect(() => document.querySelector('#storybook-docs')?.setAttribute('role', 'main'), []);

  return createElement(DocsContainer, { context, theme: look(schemeOf(theme)) }, children);
}

/** What the toolbar was last set to; pages come and go, the channel stays. */
function themeOf({ channel }: DocsContextProps): unknown {
  const [said] = (channel.last(GLOBALS_UPDATED) ?? channel.last(SET_GLOBALS) ?? []) as Said[];
  return said?.globals.theme ?? 'auto';
}

/** Pictures are drawn after the page was scrolled to its heading: keeps to it until the reader moves. */
function stayAtHeading() {
  const hash = hashOfManager();
  const find = () => (hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null);
  const sizes = new ResizeObserver(() => find()?.scrollIntoView({ block: 'start' }));
  const stop = () => {
    sizes.disconnect();
    for (const event of BY_READER) window.removeEventListener(event, stop);
  };
  if (hash) {
    sizes.observe(document.body);
    for (const event of BY_READER) window.addEventListener(event, stop, { passive: true });
  }
  const timer = setTimeout(stop, SETTLING_MS);
  return () => {
    clearTimeout(timer);
    stop();
  };
}

function hashOfManager() {
  try {
    return window.parent.location.hash;
  } catch {
    // The page stands in a frame of somebody else's.
    return '';
  }
}
