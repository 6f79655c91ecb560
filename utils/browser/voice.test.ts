import { expect, it } from 'vitest';
import { localVoices } from './voice';

const voice = (name: string, lang: string, more: object = {}) =>
  ({ name, lang, localService: true, default: false, ...more }) as SpeechSynthesisVoice;

it('takes no voice that would send her words away, and first those of her language', () => {
  const voices = [
    voice('far', 'en-US', { localService: false, default: true }),
    voice('German', 'de-DE', { default: true }),
    voice('British', 'en_GB'),
    voice('American', 'en-US', { default: true }),
    { name: 'unknown', lang: 'en-US', default: true } as SpeechSynthesisVoice,
  ];
  expect(localVoices(voices, 'en-US').map(({ name }) => name)).toEqual([
    'American',
    'British',
    'German',
  ]);
  expect(localVoices([], 'en')).toEqual([]);
});
