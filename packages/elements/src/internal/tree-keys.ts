/** Where an arrow key leads in a drawing: next, previous, outwards, inwards, first, last. */
export function neighbour(current: Element, key: string, rtl: boolean): Element | undefined {
  const all = [...(current.closest('svg')?.querySelectorAll('[role=treeitem]') ?? [])];
  const index = all.indexOf(current);
  const outwards = rtl ? 'ArrowRight' : 'ArrowLeft';
  const inwards = rtl ? 'ArrowLeft' : 'ArrowRight';
  switch (key) {
    case 'ArrowDown':
      return all[index + 1];
    case 'ArrowUp':
      return all[index - 1];
    case outwards:
      return current.parentElement?.closest('[role=treeitem]') ?? undefined;
    case inwards:
      return current.querySelector('[role=treeitem]') ?? undefined;
    case 'Home':
      return all[0];
    case 'End':
      return all.at(-1);
    default:
      return undefined;
  }
}
