/** One earlier win on the card that she opened herself, where there is room for it. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/browser/i18n';
import { report } from '../../utils/browser/report';
import type { Day } from '../../utils/time/day';
import { type EarlierWin, findEarlierWin } from './earlier-win';
import './Earlier.css';

/** The tallest a popup may be without scrolling, less the air below the last line. */
const TALLEST_PX = 588;

export function Earlier({ today }: { readonly today: Day }) {
  const [win, setWin] = useState<EarlierWin | null>(null);
  useEffect(() => {
    // Chosen once: it doesn't change while she looks at it.
    findEarlierWin(today)
      .then(setWin)
      .catch((error: unknown) => report('looking for an earlier win', error));
  }, [today]);
  const measure = useCallback((section: HTMLElement | null) => {
    const bottom = section?.getBoundingClientRect().bottom ?? 0;
    if (bottom + window.scrollY > TALLEST_PX) setWin(null);
  }, []);
  if (win === null) return null;
  return (
    <section ref={measure} class="earlier-win">
      <p class="soft small">{t('card.winFrom', [win.dayName])}</p>
      <p class="voice">
        <bdi>{win.text}</bdi>
      </p>
    </section>
  );
}
