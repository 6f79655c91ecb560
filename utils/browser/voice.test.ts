import { describe, expect, it, vi } from 'vitest';
import { voiceFor, voicesOf } from './voice';

const voice = (name: string, lang: string, more: object = {}) =>
  ({
    name,
    voiceURI: name,
    lang,
    localService: true,
    default: false,
    ...more,
  }) as SpeechSynthesisVoice;

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

it('takes the voice that she has chosen, and the machine’s own where that is gone or makes noise of a text', () => {
  expect(voicesOf('en', VOICES).map(({ name }) => name)).toEqual(['British', 'American']);
  expect(voiceFor('Soup', VOICES, 'en', 'British')?.name).toBe('British');
  const left = VOICES.filter(({ name }) => name !== 'British');
  expect(voiceFor('Soup', left, 'en', 'British')?.name).toBe('American');
  expect(voiceFor('שלום', VOICES, 'en', 'British')?.name).toBe('Hebrew');
  expect(voiceFor('Soup', VOICES, 'en', 'far')?.name).toBe('American');
});

describe('a machine that speaks', () => {
  /** What it was told to say, with a page around it. */
  async function speaking() {
    const page = new EventTarget();
    const spoken: SpeechSynthesisUtterance[] = [];
    const speech = Object.assign(new EventTarget(), {
      cancelled: 0,
      voices: VOICES,
      getVoices: () => speech.voices,
      cancel: () => {
        speech.cancelled += 1;
      },
      speak: (words: SpeechSynthesisUtterance) => spoken.push(words),
    });
    vi.stubGlobal('speechSynthesis', speech);
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
    vi.stubGlobal(
      'SpeechSynthesisUtterance',
      class {
        constructor(readonly text: string) {}
      },
    );
    vi.resetModules();
    const { speak, watchVoices } = await import('./voice');
    return { page, speech, spoken, speak, watchVoices };
  }

  it('says once how it ended, and nothing once it is stopped', async () => {
    const { speech, spoken, speak } = await speaking();
    const [british] = voicesOf('en', VOICES);
    if (british === undefined) throw new Error('There is no voice.');
    const told: string[] = [];
    speak('Soup', british, (how) => told.push(how));
    spoken[0]?.onend?.({} as SpeechSynthesisEvent);
    speak('Bread', british, (how) => told.push(how));
    spoken[1]?.onerror?.({} as SpeechSynthesisErrorEvent);
    expect(told).toEqual(['spoken', 'failed']);
    const before = speech.cancelled;
    speak('Tea', british, (how) => told.push(how))();
    expect(speech.cancelled).toBe(before + 2);
    // Chromium tells of what was cancelled as an error.
    spoken[2]?.onerror?.({} as SpeechSynthesisErrorEvent);
    expect(told).toEqual(['spoken', 'failed']);
    expect(spoken.map(({ lang }) => lang)).toEqual(['en_GB', 'en_GB', 'en_GB']);
  });

  it('is hushed when the page goes, and tells of voices that it finds later', async () => {
    const { page, speech, watchVoices } = await speaking();
    speech.voices = [];
    const told: number[] = [];
    const stop = watchVoices((voices) => told.push(voices.length));
    speech.voices = VOICES;
    speech.dispatchEvent(new Event('voiceschanged'));
    // Neither the one from elsewhere nor the one that doesn't say where it is.
    expect(told).toEqual([0, VOICES.length - 2]);
    page.dispatchEvent(new Event('pagehide'));
    expect(speech.cancelled).toBe(1);
    stop();
    page.dispatchEvent(new Event('pagehide'));
    speech.dispatchEvent(new Event('voiceschanged'));
    expect([speech.cancelled, told.length]).toEqual([1, 2]);
  });
});
