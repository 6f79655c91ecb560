/** The machine's own voices. One that would send her words to a service is none: everything stays at home. */

const speech: SpeechSynthesis | undefined = globalThis.speechSynthesis;

/** Calls back with the local voices for a language, best first, and again when the machine has found more. */
export function watchVoices(
  language: string,
  onVoices: (voices: readonly SpeechSynthesisVoice[]) => void,
): () => void {
  if (speech === undefined) return () => undefined;
  const look = () => onVoices(localVoices(speech.getVoices(), language));
  look();
  // Chromium knows none at first.
  speech.addEventListener?.('voiceschanged', look);
  return () => speech.removeEventListener?.('voiceschanged', look);
}

/** Those of the language first; among them the machine's own choice. */
export function localVoices(
  voices: readonly SpeechSynthesisVoice[],
  language: string,
): readonly SpeechSynthesisVoice[] {
  const [wanted] = language.toLowerCase().split('-');
  const rank = ({ lang, default: isDefault }: SpeechSynthesisVoice) =>
    (lang.toLowerCase().split(/[-_]/)[0] === wanted ? 2 : 0) + (isDefault ? 1 : 0);
  return voices
    .filter(({ localService }) => localService === true)
    .sort((one, other) => rank(other) - rank(one));
}

/** Speaks, and calls back at the end, not when it is cut off. Returns a way to stop. */
export function speak(text: string, voice: SpeechSynthesisVoice, onEnd: () => void): () => void {
  if (speech === undefined) return () => undefined;
  let isStopped = false;
  speech.cancel();
  const words = new SpeechSynthesisUtterance(text);
  words.voice = voice;
  words.lang = voice.lang;
  words.onend = () => {
    if (!isStopped) onEnd();
  };
  speech.speak(words);
  return () => {
    isStopped = true;
    speech.cancel();
  };
}
