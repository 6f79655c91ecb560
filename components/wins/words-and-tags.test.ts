/** What counts as a tag in a win, and what stays a word. */
import { describe, expect, it } from 'vitest';
import { wordsAndTags } from './words-and-tags';

describe('words and tags', () => {
  it.each([
    ['Soup for everyone.', ['Soup for everyone.']],
    ['Two stories #bedtime', ['Two stories ', '#bedtime', '']],
    ['#work said no, kindly', ['', '#work', ' said no, kindly']],
    ['שני סיפורים #לילה', ['שני סיפורים ', '#לילה', '']],
    ['C# is no tag, and neither is # alone', ['C# is no tag, and neither is # alone']],
    ['شب خوب #می‌خواهم', ['شب خوب ', '#می‌خواهم', '']],
    ['#👩‍👧‍👦 #🎉❤️ yes', ['', '#👩‍👧‍👦', ' ', '#🎉❤️', ' yes']],
    ['one\n#two', ['one\n', '#two', '']],
    ['#one #two', ['', '#one', ' ', '#two', '']],
  ])('takes %j apart', (text, parts) => {
    expect(wordsAndTags(text)).toEqual(parts);
  });
});
