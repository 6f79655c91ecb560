/** She has asked to jot a win where the popup could not open: this page leads to its field. */
import { useEffect, useState } from 'preact/hooks';
import { useFocusLater } from '../../components/fields/use-focus-later';
import { takeJotWish, watchJotWish } from '../../utils/browser/jot-wish';
import { report } from '../../utils/browser/report';
import type { Place } from './places';

/** Of the field for a win, on this page. */
export const JOT_ID = 'jot-field';

/** Comes after whatever else moves the focus when the place changes: her wish is the later one. */
export function useJotWish(place: Place): void {
  const [isWished, setWished] = useState(false);
  const focusLater = useFocusLater();
  useEffect(() => {
    const look = () => {
      if (document.visibilityState !== 'visible') return;
      takeJotWish(Date.now())
        .then((isThere) => isThere && setWished(true))
        .catch((error: unknown) => report('Whether she wants to jot could not be read', error));
    };
    look();
    document.addEventListener('visibilitychange', look);
    const stop = watchJotWish(look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      stop();
    };
  }, []);
  useEffect(() => {
    if (!isWished) return;
    if (place !== 'wins') {
      window.location.hash = 'wins';
      return;
    }
    focusLater(JOT_ID);
    setWished(false);
  }, [isWished, place, focusLater]);
}
