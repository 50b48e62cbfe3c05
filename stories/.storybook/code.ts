import { CodeOrSourceMdx } from '@storybook/addon-docs/blocks';
import { createElement, type ReactElement, type ReactNode } from 'react';
import { useTheme } from 'storybook/theming';

interface Props {
  readonly className?: string;
  readonly children?: ReactNode;
}

/** Code in the text of a page: Storybook's own, light or dark as the page is. */
export function Code(props: Props): ReactElement {
  return createElement(CodeOrSourceMdx, { ...props, ...useScheme() } as object);
}

/** What a block of code needs to be told to look like the page around it. */
export function useScheme(): { readonly dark: boolean } {
  const { base } = useTheme() as { readonly base?: string };
  return { dark: base === 'dark' };
}
