/** The time of day for what is on screen, and for nothing else: no minute is ever counted from it. */
import { useEffect, useState } from 'preact/hooks';

/** Epoch ms, renewed at each full interval; it stands still while nobody can see it. */
export function useNow(intervalMs: number, whileHidden: 'stand-still' | 'go-on' = 'stand-still') {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'hidden' && whileHidden === 'stand-still') return;
      const at = Date.now();
      setNow(at);
      timer = setTimeout(look, intervalMs - (at % intervalMs));
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [intervalMs, whileHidden]);
  return now;
}
