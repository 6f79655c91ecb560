/** The story language: `day('09:00 opens mail', '09:30 -> a pause is due')`. One line, one moment; after the arrow, what must be true. */
import { CLAIMS } from './claims';
import { VERBS, type Verb } from './verbs';
import { World } from './world';

type Rules = { readonly timeZone?: string; readonly date?: string };

/** Tells a day, line by line. `+1d` before the time is the next calendar day. Times are local. */
export function tell(rules: Rules, ...lines: readonly string[]): World {
  const timeZone = rules.timeZone ?? 'Europe/Berlin';
  const date = rules.date ?? '2026-11-19';
  const [first = ''] = lines;
  const world = new World(instantOf(first, date, timeZone), timeZone);
  world.send({ type: 'started', newRun: true });
  for (const line of lines) {
    world.goTo(instantOf(line, date, timeZone));
    const [doing = '', claims] = line.replace(/^(\+\d+d )?[\d:]+ ?/, '').split('->');
    for (const part of parts(doing)) say(VERBS, world, part, line);
    if (world.mode === 'awake') world.goTo(world.at);
    for (const part of parts(claims ?? '')) say(CLAIMS, world, part, line);
  }
  return world;
}

export function day(...lines: readonly string[]): World {
  return tell({}, ...lines);
}

function say(verbs: readonly Verb[], world: World, words: string, line: string): void {
  for (const [pattern, act] of verbs) {
    const match = pattern.exec(words);
    if (match === null) continue;
    try {
      act(world, ...match.slice(1));
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
