/** The API as the browser has it: built into pages in the place of `webextension-polyfill`, since nobody answers messages there. */
const here = globalThis as { readonly browser?: unknown; readonly chrome?: unknown };

export default here.browser ?? here.chrome;
