/** The machine's own voices, for reading aloud. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Speak } from '../../components/wins/ReadAloud';
import { locale } from '../../utils/browser/i18n';
import { speak, voiceFor, watchVoices } from '../../utils/browser/voice';

/** Null where the machine has none, or none has been found yet. It stays the same when more are found: what is being spoken goes on. */
export function useVoice(): Speak | null {
  const voices = useRef<readonly SpeechSynthesisVoice[]>([]);
  const [hasVoices, setHasVoices] = useState(false);
  useEffect(
    () =>
      watchVoices((found) => {
        voices.current = found;
        setHasVoices(found.length > 0);
      }),
    [],
  );
  const say = useCallback<Speak>((text, onEnd) => {
    const voice = voiceFor(text, voices.current, locale());
    return voice && speak(text, voice, onEnd);
  }, []);
  return hasVoices ? say : null;
}
