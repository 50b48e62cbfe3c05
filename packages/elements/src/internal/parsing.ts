/** Is the parser still inside this element? */
export function isOpen(element: Element): boolean {
  let node: Node | null = element;
  if (element.ownerDocument.readyState !== 'loading') return false;
  while (node && !node.nextSibling) node = node.parentNode;
  return !node;
}
