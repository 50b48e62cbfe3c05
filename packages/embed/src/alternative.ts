import type { Scene } from '@stratagram/core';

/** The text in place of a picture, for `alt`: its title and its description, in one line. */
export function alternative({ children }: Scene): string {
  const [title, description] = ['title', 'desc'].map((tag) => textOf(children, tag));
  const ended = title && /[.!?…؟]$/.test(title) ? title : `${title}.`;
  return [ended, description].filter(Boolean).join(' ').replace(/\s+/g, ' ');
}

function textOf(children: Scene['children'], tag: string): string {
  for (const child of children) {
    if (typeof child !== 'string' && child.tag === tag) return child.children.join('');
  }
  return '';
}
