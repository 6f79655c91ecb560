/** The places of this page, and the part of the address that leads to each. */
import { useEffect, useState } from 'preact/hooks';
import type { GroupId } from '../../utils/sites/group';

export const PLACES = ['sites', 'pauses', 'rests', 'wins', 'insights', 'data', 'about'] as const;
export type Place = (typeof PLACES)[number];

/** The place that the address names, now and after each step back and forth. */
export function usePlace(): Place {
  const [place, setPlace] = useState(readPlace);
  useEffect(() => {
    const look = () => setPlace(readPlace());
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  return place;
}

function readPlace(): Place {
  const [named] = window.location.hash.slice(1).split('/');
  return PLACES.find((place) => place === named) ?? 'sites';
}

/** The group that the address leads to: `#sites/email`. */
export function isInAddress(group: GroupId): boolean {
  return window.location.hash === `#sites/${encodeURIComponent(group)}`;
}
