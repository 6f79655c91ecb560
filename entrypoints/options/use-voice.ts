/** One of the machine's own voices, for reading aloud. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Speak } from '../../components/wins/ReadAloud';
import { locale } from '../../utils/browser/i18n';
import { speak, watchVoices } from '../../utils/browser/voice';

/** Null where the machine has none, or none has been found yet. */
export function useVoice(): Speak | null {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  useEffect(() => watchVoices(locale(), ([best]) => setVoice(best ?? null)), []);
  return useMemo(() => voice && ((text, onEnd) => speak(text, voice, onEnd)), [voice]);
}
