import { expect, it } from 'vitest';
import { knownTimeZone } from './zone';

it.each(['UTC', 'Europe/Berlin', 'Asia/Kolkata', 'America/Argentina/Buenos_Aires', '+05:30'])(
  'leaves %s as it is',
  (name) => expect(knownTimeZone(name)).toBe(name),
);

it.each(['Etc/Unknown', 'Factory', 'Moon/Tranquillity', '', undefined])(
  'takes %j for UTC, so that days can be told at all',
  (name) => expect(knownTimeZone(name)).toBe('UTC'),
);
