/** What counts as a tag in a win, and what stays a word. */
import { describe, expect, it } from 'vitest';
import { wordsAndTags, wordsToRead } from './words-and-tags';

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
    ['パン ＃朝', ['パン ', '＃朝', '']],
    ['Tea (#tea), then bread', ['Tea (', '#tea', '), then bread']],
    ['\u200f#לילה', ['\u200f', '#לילה', '']],
    ['https://example.org/#wins &#39;', ['https://example.org/#wins &#39;']],
  ])('takes %j apart', (text, parts) => {
    expect(wordsAndTags(text)).toEqual(parts);
  });
});

it.each([
  ['Walked with #Anna in the #park', 'Walked with Anna in the'],
  ['Walked with #Anna in the #park.', 'Walked with Anna in the park.'],
  ['Soup for all #dinner #kids', 'Soup for all'],
  ['#bread rose', 'bread rose'],
  ['#only #tags', 'only tags'],
  ['Plain', 'Plain'],
])('%j is read as %j', (text, read) => {
  expect(wordsToRead(text)).toBe(read);
});
