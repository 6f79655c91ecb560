/** How much counters have grown that come and go: of processes, threads and files, of which some end meanwhile. */

export type Growth = {
  /** All counters as they stand now, by their names. One that isn't there any more keeps what it last had. */
  look(counters: Readonly<Record<string, number>>): void;
  /** What all of them have grown by since the first look. */
  sum(): number;
};

/** What is there at the first look counts from there on, what comes later from nothing. */
export function growing(): Growth {
  const seen = new Map<string, { readonly first: number; readonly last: number }>();
  let hasLooked = false;
  return {
    look: (counters) => {
      for (const [name, value] of Object.entries(counters)) {
        const first = seen.get(name)?.first ?? (hasLooked ? 0 : value);
        seen.set(name, { first, last: value });
      }
      hasLooked = true;
    },
    sum: () => [...seen.values()].reduce((sum, { first, last }) => sum + last - first, 0),
  };
}
