/** Everything that is measured of what an extension costs: its words, its unit, and what it is held against. */

export type Figure = {
  readonly says: string;
  /** Empty for what is counted, and for ratios. */
  readonly unit: '' | 'ms' | 'KB' | 'MB';
  /**
   * `to-none`: divided by what it is without any extension in the same round; `beyond-none`: what it is more than
   * that; `alone`: as it was measured.
   */
  readonly held: 'to-none' | 'beyond-none' | 'alone';
  readonly digits: 0 | 1 | 2;
  /** Stands in the picture, too. */
  readonly isDrawn?: true;
};

const RATIO = { unit: '', held: 'to-none', digits: 2 } as const;
const BEYOND = { unit: '', held: 'beyond-none', digits: 0 } as const;
const COUNT = { unit: '', held: 'alone', digits: 0 } as const;
const KB = { unit: 'KB', held: 'alone', digits: 1 } as const;
const MB = { unit: 'MB', held: 'alone', digits: 1 } as const;
const MS = { unit: 'ms', held: 'alone', digits: 0 } as const;
const TO_EMPTY = { unit: '', held: 'alone', digits: 2 } as const;

/** In the order of the table. Less is better in each of them. */
export const FIGURES = {
  // Background
  watching: { ...RATIO, says: 'CPU of the browser ÷ none, watching a page', isDrawn: true },
  browsing: { ...RATIO, says: 'CPU of the browser ÷ none, browsing ten tabs', isDrawn: true },
  wakeUps: { ...COUNT, says: 'wake-ups a minute, watching', isDrawn: true },
  writesWatching: { ...COUNT, says: 'writes a minute, watching' },
  writesBrowsing: { ...COUNT, says: 'writes a minute, browsing', isDrawn: true },
  writtenWatching: { ...KB, says: 'written a minute, watching' },
  writtenBrowsing: { ...KB, says: 'written a minute, browsing', isDrawn: true },
  memory: { ...MB, says: 'private memory after that', isDrawn: true },
  // Page
  pageLoad: { ...RATIO, says: 'a page loads, time ÷ none', isDrawn: true },
  pageWork: { ...RATIO, says: 'a page loads, CPU of pages ÷ none', isDrawn: true },
  pageScripts: { ...COUNT, says: 'its scripts in a page, characters' },
  pageNodes: { ...BEYOND, says: 'nodes that it adds to a page' },
  pageRequests: { ...BEYOND, says: 'requests that it adds to a page' },
  // Size
  zip: { ...KB, says: 'zip', isDrawn: true },
  zipWithoutLocales: { ...KB, says: 'zip without locales' },
  unpacked: { ...KB, says: 'unpacked' },
  popupScripts: { ...COUNT, says: 'scripts of the popup, characters', isDrawn: true },
  popupWork: { ...MS, says: 'popup, CPU of the main thread', isDrawn: true },
  popupHeap: { ...MB, says: 'popup, JavaScript heap' },
  popupMemory: { ...MB, says: 'private memory, popup open', isDrawn: true },
  // Start
  workerStart: { ...MS, says: 'ended background to its answer', isDrawn: true },
  popupDrawn: { ...MS, says: 'popup drawn', isDrawn: true },
  optionsDrawn: { ...MS, says: 'options drawn', isDrawn: true },
  popupTyping: { ...MS, says: 'popup ready for typing' },
  optionsTyping: { ...MS, says: 'options ready for typing' },
  letter: { ...MS, says: 'a letter to its being shown' },
  seam: { ...MS, says: 'a due pause at its seam to the card' },
  // Scale
  fullPopupDrawn: { ...TO_EMPTY, says: 'ten years: popup drawn ÷ empty' },
  fullPopupWork: { ...TO_EMPTY, says: 'ten years: popup, CPU ÷ empty' },
  fullPopupMemory: { ...TO_EMPTY, says: 'ten years: popup, memory ÷ empty' },
  fullOptionsDrawn: { ...TO_EMPTY, says: 'ten years: options drawn ÷ empty' },
  fullOptionsWork: { ...TO_EMPTY, says: 'ten years: options, CPU ÷ empty' },
  fullInsightsDrawn: { ...TO_EMPTY, says: 'ten years: insights drawn ÷ empty' },
  fullInsightsWork: { ...TO_EMPTY, says: 'ten years: insights, CPU ÷ empty' },
  fullInsightsMemory: { ...TO_EMPTY, says: 'ten years: insights, memory ÷ empty' },
  manyTabs: { ...RATIO, says: 'CPU of the browser ÷ none, switching among 500 tabs' },
} as const satisfies Record<string, Figure>;

export type FigureName = keyof typeof FIGURES;
/** What was measured of one extension in one round. What isn't there could not be measured, or doesn't apply. */
export type Figures = { readonly [Name in FigureName]?: number | undefined };
