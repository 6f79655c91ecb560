/** What the browser lets us see, and our popup around the browser's own question. */
import type { Page } from 'puppeteer-core';
import type { PromptAnswer } from './browser-under-test';
import type { Person } from './person';

/** Match patterns, sorted. */
export async function grantsOf(person: Person): Promise<readonly string[]> {
  const { origins = [] } = await person.fromWithin(() => chrome.permissions.getAll());
  return [...origins].sort();
}

/** Answers what a button of the popup has made the browser ask over a page. Chromium closes the popup for it. */
export async function answerFromPopup(
  person: Person,
  page: Page,
  answer: PromptAnswer,
): Promise<void> {
  if (person.browserName === 'chromium') await person.popup.closes();
  await person.answersPrompt(page, answer);
}

/** Closes the popup if it is open, and opens it by a click on the cup. */
export async function openPopupAnew(person: Person): Promise<void> {
  await closePopup(person);
  await person.openPopupByClick();
}

export async function closePopup(person: Person): Promise<void> {
  if (!(await person.popup.isOpen())) return;
  await person.press('Escape');
  await person.popup.closes();
}
