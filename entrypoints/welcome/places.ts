/** Where she is in the first run: the part of the address that leads to each card, so that a reload keeps her place. */
import { useEffect, useState } from 'preact/hooks';

/** In their order. The last two are one card with two faces: the try, and what is left to say after it. */
export const PLACES = ['start', 'mail', 'minutes', 'try', 'toolbar'] as const;
export type Place = (typeof PLACES)[number];

/** How many cards there are. */
export const STEPS = 4;

/** Which of the cards this is, from 1. */
export function stepOf(place: Place): number {
  return Math.min(PLACES.indexOf(place) + 1, STEPS);
}

/** The card before this one; null at the start. */
export function placeBefore(place: Place): Place | null {
  return PLACES[PLACES.indexOf(place) - 1] ?? null;
}

/** What an address leads to; the start, where it leads nowhere else. */
export function placeOf(hash: string): Place {
  return PLACES.find((place) => `#${place}` === hash) ?? 'start';
}

export function goTo(place: Place): void {
  window.location.hash = place;
}

/** The place that the address names, now and after each step back and forth. */
/** The same, unless she has gone on from there by herself meanwhile. */
export function goOnFrom(place: Place, next: Place): void {
  if (placeOf(window.location.hash) === place) goTo(next);
}

export function usePlace(): Place {
  const [place, setPlace] = useState(() => placeOf(window.location.hash));
  useEffect(() => {
    const look = () => setPlace(placeOf(window.location.hash));
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  return place;
}
