/** The machine's own voices. One that would send her words to a service is none: everything stays at home. */

const speech: SpeechSynthesis | undefined = globalThis.speechSynthesis;

/** Calls back with the machine's own voices, and again when it has found more. None speaks on when the page has gone. */
export function watchVoices(
  onVoices: (voices: readonly SpeechSynthesisVoice[]) => void,
): () => void {
  if (speech === undefined) return () => undefined;
  const look = () => onVoices(localVoices(speech.getVoices()));
  look();
  // Chromium knows none at first.
  speech.addEventListener?.('voiceschanged', look);
  const hush = () => speech.cancel();
  addEventListener('pagehide', hush);
  return () => {
    removeEventListener('pagehide', hush);
    speech.removeEventListener?.('voiceschanged', look);
  };
}

function localVoices(voices: readonly SpeechSynthesisVoice[]): readonly SpeechSynthesisVoice[] {
  return voices.filter(({ localService }) => localService === true);
}

/** The local voices that speak a language: those to choose from. */
export function voicesOf(
  language: string,
  voices: readonly SpeechSynthesisVoice[],
): readonly SpeechSynthesisVoice[] {
  return localVoices(voices).filter(({ lang }) => languageOf(lang) === languageOf(language));
}

/**
 * The local voice for a text: in letters of her language one of that language; in others one that knows those letters.
 * Among them the one that she has chosen, by its URI; where that is none of them, or gone, the machine's own choice. Null
 * where there is none: a voice of another language makes noise of it.
 */
export function voiceFor(
  text: string,
  voices: readonly SpeechSynthesisVoice[],
  language: string,
  chosen: string | null = null,
): SpeechSynthesisVoice | null {
  const fitting = knows(language, text)
    ? voicesOf(language, voices)
    : localVoices(voices).filter(({ lang }) => knows(lang, text));
  const hers = fitting.find(({ voiceURI }) => voiceURI === chosen);
  return hers ?? fitting.find((one) => one.default) ?? fitting[0] ?? null;
}

function languageOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? '';
}

/** Scripts that stand for several, by their ISO 15924 codes. */
const SEVERAL: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hira', 'Kana', 'Hani'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani'],
  Hant: ['Hani'],
};

/** Whether most of the letters are of the script in which a language is written. Nothing but signs is of every one. */
function knows(tag: string, text: string): boolean {
  const letters = [...text].filter((one) => /\p{L}/u.test(one));
  try {
    const { script = 'Latn' } = new Intl.Locale(tag.replaceAll('_', '-')).maximize();
    const parts = (SEVERAL[script] ?? [script]).map((part) => `\\p{Script=${part}}`).join('');
    const own = new RegExp(`[${parts}]`, 'u');
    return letters.filter((one) => own.test(one)).length * 2 >= letters.length;
  } catch {
    // A voice may call its language anything.
    return false;
  }
}

/** Speaks, and calls back when it has ended or failed, not when it is stopped. Returns a way to stop. */
export function speak(
  text: string,
  voice: SpeechSynthesisVoice,
  onEnd: (how: 'spoken' | 'failed') => void,
): () => void {
  if (speech === undefined) return () => undefined;
  let isStopped = false;
  speech.cancel();
  const words = new SpeechSynthesisUtterance(text);
  words.voice = voice;
  words.lang = voice.lang;
  words.onend = () => {
    if (!isStopped) onEnd('spoken');
  };
  words.onerror = () => {
    if (!isStopped) onEnd('failed');
  };
  speech.speak(words);
  return () => {
    isStopped = true;
    speech.cancel();
  };
}
