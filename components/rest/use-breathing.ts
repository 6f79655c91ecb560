/** A breath that goes on and on from when she began it; while nobody can see it, no timer runs. */
import { useEffect, useState } from 'preact/hooks';
import { type Breathing, breathingAfter } from '../../utils/rests/breath';

/** Null while she hasn't begun. */
export function useBreathing(isOn: boolean): Breathing | null {
  const [breathing, setBreathing] = useState<Breathing | null>(null);
  useEffect(() => {
    if (!isOn) return;
    // By a clock that nobody sets.
    const startedAt = performance.now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'hidden') return;
      const now = breathingAfter(performance.now() - startedAt);
      setBreathing(now);
      timer = setTimeout(look, now.leftMs + 1);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
      setBreathing(null);
    };
  }, [isOn]);
  return breathing;
}
