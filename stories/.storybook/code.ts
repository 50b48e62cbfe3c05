import { CodeOrSourceMdx } from '@storybook/addon-docs/blocks';
import { createElement, type ComponentProps } from 'react';
import { useTheme } from 'storybook/theming';

/** Code in the text of a page: Storybook's own, light or dark as the page is. */
export function Code(props: ComponentProps<typeof CodeOrSourceMdx>) {
  return createElement(CodeOrSourceMdx, { ...props, ...useScheme() });
}

/** What a block of code needs to be told to look like the page around it. */
export function useScheme(): { readonly dark: boolean } {
  return { dark: useTheme().base === 'dark' };
}
