/** The places of this page, and the part of the address that leads to each. */
import { useEffect, useState } from 'preact/hooks';
import * as v from 'valibot';
import type { LimitOffer } from '../../components/limits/LimitRow';
import { valueSchema } from '../../utils/fields/value';
import { LENGTH_KINDS } from '../../utils/limits/kinds';

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

/** Where among the groups an address leads: to one, `#sites/email`, or to a limit of it. */
export type GroupPlace = {
  /** Its id, as it stands in an address. */
  readonly group: string;
  readonly offer: LimitOffer | null;
};

/** `#sites/email/session/2400`: that limit could begin with so many seconds. Null for any other place. */
export function groupPlace(): GroupPlace | null {
  const [place, group = '', kind, seconds = ''] = window.location.hash.slice(1).split('/');
  if (place !== 'sites' || group === '') return null;
  const field = LENGTH_KINDS.find((one) => one.id === kind)?.field;
  const isLength = field !== undefined && v.is(valueSchema(field), Number(seconds));
  const offer = isLength ? { kind: kind as LimitOffer['kind'], seconds: Number(seconds) } : null;
  return { group, offer };
}
