/** The machine's own voices, for reading aloud. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Speak, VoiceChoice } from '../../components/wins/ReadAloud';
import { locale } from '../../utils/browser/i18n';
import { speak, voiceFor, voicesOf, watchVoices } from '../../utils/browser/voice';

/**
 * `speak` is null where the machine has no voice, or none has been found yet. It stays the same when more are found: what is being
 * spoken goes on; and is another when she chooses another voice: what is being spoken begins anew. Her choice lasts as long as the page.
 */
export function useVoice(isReading: boolean): {
  readonly speak: Speak | null;
  readonly choice: VoiceChoice;
} {
  const voices = useRef<readonly SpeechSynthesisVoice[]>([]);
  const [found, setFound] = useState<readonly SpeechSynthesisVoice[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  // Looked for no earlier: on a machine without any, Firefox complains above the page as soon as somebody asks.
  useEffect(() => {
    if (!isReading) return;
    return watchVoices((all) => {
      voices.current = all;
      setFound(all);
    });
  }, [isReading]);
  const say = useCallback<Speak>(
    (text, onEnd) => {
      const voice = voiceFor(text, voices.current, locale(), chosen);
      return voice && speak(text, voice, onEnd);
    },
    [chosen],
  );
  return {
    speak: found.length > 0 ? say : null,
    choice: {
      voices: voicesOf(locale(), found).map(({ voiceURI, name }) => ({ id: voiceURI, name })),
      // Of a text without letters: the one that speaks her language.
      chosen: voiceFor('', found, locale(), chosen)?.voiceURI ?? null,
      onChoose: setChosen,
    },
  };
}
