/** Where an arrow key leads in a drawing: next, previous, outwards, inwards, first, last. */
export function neighbour(
  layers: readonly Element[],
  current: Element,
  key: string,
  rtl: boolean,
): Element | undefined {
  const index = layers.indexOf(current);
  switch (key) {
    case 'ArrowDown':
      return layers[index + 1];
    case 'ArrowUp':
      return layers[index - 1];
    case rtl ? 'ArrowRight' : 'ArrowLeft':
      return layers.findLast((layer) => layer !== current && layer.contains(current));
    case rtl ? 'ArrowLeft' : 'ArrowRight':
      return layers.find((layer) => layer !== current && current.contains(layer));
    case 'Home':
      return layers[0];
    case 'End':
      return layers.at(-1);
  }
  return undefined;
}
