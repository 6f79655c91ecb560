/** Where the cup is, seen anew each second: browsers tell of a pinned icon late, or not at all. */
import { useEffect, useState } from 'preact/hooks';
import { useNow } from '../../components/use-now';
import { type CupPlace, cupPlace } from '../../utils/browser/action';
import { report } from '../../utils/browser/report';
import { SECOND_MS } from '../../utils/time/duration';

/** Null until the browser has answered. */
export function useCupPlace(): CupPlace | null {
  const now = useNow(SECOND_MS);
  const [place, setPlace] = useState<CupPlace | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each second is a reason to look
  useEffect(() => {
    let isOutdated = false;
    cupPlace()
      .then((found) => {
        if (!isOutdated) setPlace(found);
      })
      .catch((error: unknown) => report('looking for the cup on the toolbar', error));
    return () => {
      isOutdated = true;
    };
  }, [now]);
  return place;
}
