import { expect, it } from 'vitest';
import { voiceFor } from './voice';

const voice = (name: string, lang: string, more: object = {}) =>
  ({ name, lang, localService: true, default: false, ...more }) as SpeechSynthesisVoice;

const VOICES = [
  voice('far', 'en-US', { localService: false, default: true }),
  voice('German', 'de-DE', { default: true }),
  voice('British', 'en_GB'),
  voice('American', 'en-US', { default: true }),
  voice('Chinese', 'zh-CN'),
  voice('Japanese', 'ja-JP'),
  voice('Hebrew', 'he-IL'),
  voice('odd', 'no language'),
  { name: 'unknown', lang: 'ru-RU', default: true } as SpeechSynthesisVoice,
];

it.each([
  ['Soup for everyone', 'en', 'American'],
  ['Suppe', 'de', 'German'],
  ['שני סיפורים, and soup', 'en', 'Hebrew'],
  ['おはようございます', 'en', 'Japanese'],
  ['喝茶', 'en', 'Chinese'],
  ['Суп', 'en', undefined],
  ['Soup', 'fr', undefined],
  ['🍲', 'en', 'American'],
])('%j on a page in %s is spoken by %s', (text, language, name) => {
  expect(voiceFor(text, VOICES, language)?.name).toBe(name);
});

it('takes no voice that would send her words away', () => {
  expect(voiceFor('Soup', VOICES.slice(0, 1), 'en')).toBe(null);
});
