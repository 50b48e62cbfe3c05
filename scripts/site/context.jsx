import { createContext, useContext } from 'react';
import { relative, siteAddress } from './addresses.ts';

const Site = createContext(undefined);

/** What every part of a page may need: where the page lies, and what there is to link to and to show. */
export const SiteProvider = Site.Provider;

/** From the page that is being written to another place of the site. */
export function useAddress() {
  const { address, index } = useContext(Site);
  return (to) => {
    if (/^(https?:|mailto:|#)/.test(to)) return to;
    return relative(address, to.startsWith('?path=') ? siteAddress(to, index) : to);
  };
}

/** The drawings of a story that a page shows. */
export function useDrawings(story) {
  return useContext(Site).drawingsOf(story);
}
