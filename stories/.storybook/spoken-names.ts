/** Buttons of the manager whose names leave out what is written on them. */
const ROOT = 'button[data-action="collapse-root"][aria-label]';
const OPEN_MENU = 'open navigation menu';
const MENU = `button[aria-label$="${OPEN_MENU}" i]`;

/**
 * Names buttons of Storybook by what is written on them, so that speech control finds them and a
 * screen reader tells one part of the side bar from another.
 */
export function mendNames(): void {
  const mend = (): void => {
    // Whether it is open is said by `aria-expanded`.
    for (const button of document.querySelectorAll(ROOT)) button.removeAttribute('aria-label');
    for (const button of document.querySelectorAll(MENU)) {
      const name = [button.textContent, OPEN_MENU].filter(Boolean).join(', ');
      if (button.getAttribute('aria-label') !== name) button.setAttribute('aria-label', name);
    }
  };
  new MutationObserver(mend).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['aria-label'],
  });
}
