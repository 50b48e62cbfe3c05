/** What `exports` of packages offer, for `resolve.alias` of Vite. */
export function sourceAliases(
  folders: readonly string[],
): { readonly find: RegExp; readonly replacement: string }[];
