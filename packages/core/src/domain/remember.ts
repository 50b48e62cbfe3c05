/** Names of hosts, guests and engines are few and short, and come again with every picture. */
const MOST = 500;
const LONGEST = 200;

/**
 * A look-up by text that remembers its answers: a few hundred, of short texts, so that it never takes
 * much memory, whatever comes in.
 *
 * @param find - Gives the same for the same text; nobody changes what it gives.
 */
export function remember<Found>(find: (text: string) => Found): (text: string) => Found {
  const known = new Map<string, Found>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as Found;
    const fresh = find(text);
    if (text.length <= LONGEST) {
      if (known.size >= MOST) known.clear();
      known.set(text, fresh);
    }
    return fresh;
  };
}
