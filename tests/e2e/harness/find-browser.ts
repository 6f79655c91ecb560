/** Where browsers usually are on this machine; of Chromium's kind the best for our purpose first. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'brave-browser',
  'brave',
  'microsoft-edge',
  'google-chrome',
  'google-chrome-stable',
];

const MAC = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Brave Browser.app/Contents/MacOS/Brave Browser',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
].map((app) => join('/Applications', app));

const WINDOWS = [
  'Chromium/Application/chrome.exe',
  'BraveSoftware/Brave-Browser/Application/brave.exe',
  'Microsoft/Edge/Application/msedge.exe',
  'Google/Chrome/Application/chrome.exe',
];

/** The full path of a browser, or null. `CHROMIUM` in the environment names one for good. */
export function findChromium(): string | null {
  return placesToLook().find((place) => existsSync(place)) ?? null;
}

/** The full path of Firefox, or null. */
export function findFirefox(): string | null {
  const places = ['firefox-esr', 'firefox'].flatMap(onPath);
  return places.find((place) => existsSync(place)) ?? null;
}

/** Chrome under its own brand ignores the flag that loads an extension. */
export function isBrandedChrome(executable: string): boolean {
  return /google.?chrome/i.test(executable);
}

function placesToLook(): string[] {
  const { CHROMIUM, PROGRAMFILES, LOCALAPPDATA } = process.env;
  const chosen = CHROMIUM === undefined ? [] : [CHROMIUM];
  if (process.platform === 'darwin') return [...chosen, ...MAC];
  if (process.platform === 'win32') {
    const roots = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA];
    const folders = roots.filter((root) => root !== undefined);
    return [...chosen, ...WINDOWS.flatMap((file) => folders.map((root) => join(root, file)))];
  }
  return [...chosen, ...COMMANDS.flatMap(onPath)];
}

function onPath(name: string): string[] {
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
}
