/** What she does on the page of wins, and what stands there. */
import { until } from '../e2e/harness/waiting';
import { type Screen, screenNamed } from './screens';
import { page, visit } from './visitor';

export const seen = (more: Partial<Screen> = {}) => visit({ ...screenNamed('wins'), ...more });

export const JOT = '.win-field textarea';
export const SEARCH = 'input[type="search"]';
export const says = (words: string) =>
  until(`the page says ${words}`, () =>
    page.evaluate((sought) => document.body.innerText.includes(sought), words),
  );
export const textsShown = () =>
  page.$$eval('.win-text', (all) => all.map((one) => (one as HTMLElement).innerText));
export const press = (words: string) =>
  page.evaluate((sought) => {
    const all = [...document.querySelectorAll<HTMLElement>('.wins button')];
    all.find((one) => one.innerText === sought)?.click();
  }, words);
export const textIn = (field: string) =>
  page.$eval(field, (one) => (one as HTMLTextAreaElement).value);
/** As the clipboard gives it, in one go. */
export const paste = (text: string) =>
  page.evaluate((pasted) => document.execCommand('insertText', false, pasted), text);
