/** The story language: `day('09:00 opens mail', '09:30 -> a pause is due')`. One line, one moment; after the arrow, what must be true. */

import { expect } from 'vitest';
import { type World, worldAt } from '../world/world';
import { CLAIMS } from './claims';
import { VERBS, type Verb } from './verbs';

type Rules = { readonly timeZone?: string; readonly date?: string };

/** Tells a day, line by line. `+1d` before the time is the next calendar day. Times are local. */
export async function tell(rules: Rules, ...lines: readonly string[]): Promise<World> {
  const timeZone = rules.timeZone ?? 'Europe/Berlin';
  const date = rules.date ?? '2026-11-19';
  const [first = ''] = lines;
  const world = await worldAt(instantOf(first, date, timeZone), { timeZone });
  for (const line of lines) {
    await world.goTo(instantOf(line, date, timeZone));
    const [doing = '', claims] = line.replace(/^(\+\d+d )?[\d:]+ ?/, '').split('->');
    for (const part of parts(doing)) await say(VERBS, world, part, line);
    await world.goTo(world.at);
    for (const part of parts(claims ?? '')) await say(CLAIMS, world, part, line);
  }
  // Where something of the browser fails, that is to be told; anywhere else nothing is.
  if (!lines.some((line) => /database|record/.test(line))) expect(world.reports).toEqual([]);
  return world;
}

export function day(...lines: readonly string[]): Promise<World> {
  return tell({}, ...lines);
}

async function say(
  verbs: readonly Verb[],
  world: World,
  words: string,
  line: string,
): Promise<void> {
  for (const [pattern, act] of verbs) {
    const match = pattern.exec(words);
    if (match === null) continue;
    try {
      await act(world, ...match.slice(1));
    } catch (error) {
      if (error instanceof Error) error.message = `${line}\n${error.message}`;
      throw error;
    }
    return;
  }
  throw new Error(`The story doesn't know: ${words}`);
}

function parts(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function instantOf(line: string, date: string, timeZone: string): number {
  const match = /^(?:\+(\d+)d )?(\d\d):(\d\d)(?::(\d\d))?/.exec(line);
  if (match === null) throw new Error(`A line begins with its time: ${line}`);
  const [, days = '0', hour, minute, second = '0'] = match;
  return Temporal.PlainDate.from(date)
    .add({ days: Number(days) })
    .toZonedDateTime({ timeZone, plainTime: `${hour}:${minute}:${second.padStart(2, '0')}` })
    .epochMilliseconds;
}
