/** Years of somebody who was on fifty sites each day, as the file that `docs/data-format.md` describes. */

export type Years = { readonly days: number; readonly wins: number };
export const TEN_YEARS: Years = { days: 3_650, wins: 20_000 };

export const SITES_A_DAY = 50;
const GROUPS = 10;
const RULES = 300;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** `at` (epoch ms) is when the file was saved; the last day of it is the one before. */
export function fileOf(years: Years, at: number): object {
  return {
    format: 'full-cup',
    version: 1,
    exportedAt: at,
    groups: Array.from({ length: GROUPS }, (_, group) => groupOf(group)),
    wins: Array.from({ length: years.wins }, (_, n) => winOf(n, years, at)),
    days: Array.from({ length: years.days }, (_, n) => dayOf(n + 1, at)),
  };
}

function groupOf(group: number): object {
  const rules = RULES / GROUPS;
  return {
    id: idOf(group),
    name: group === 0 ? null : `Group ${group}`,
    sites: Array.from({ length: rules }, (_, n) => ({ host: hostOf(group * rules + n), path: '' })),
    limits: { daily: { on: group % 2 === 0, seconds: 3_600 + 60 * group } },
  };
}

function winOf(n: number, { days, wins }: Years, at: number): object {
  const keptAt = at - DAY_MS - Math.floor((n * days) / wins) * DAY_MS - n;
  const text = `Win ${n} ${n % 10 === 7 ? 'in a Café' : 'on a plain day'} #tag${n % 50}`;
  return { id: `w${n}`, text, at: keptAt, day: dayAt(keptAt) };
}

function dayOf(daysAgo: number, at: number): object {
  const countedMs: Record<string, number> = {};
  const groups: Record<string, object> = {};
  const each = SITES_A_DAY / GROUPS;
  for (let group = 0; group < GROUPS; group += 1) {
    const minutes = Array.from({ length: each }, (_, n) => 1 + ((daysAgo * 7 + n * 3 + group) % 9));
    const hosts = minutes.map((_, n) => hostOf(group * (RULES / GROUPS) + ((daysAgo + n) % 30)));
    const totalMs = minutes.reduce((sum, one) => sum + one, 0) * MINUTE_MS;
    const hours = minutes.map((one, n) => [8 + n * 2, one * MINUTE_MS]);
    countedMs[idOf(group)] = totalMs;
    groups[idOf(group)] = {
      hours,
      sessions: minutes.map((one) => one * MINUTE_MS),
      openings: each,
      afterHoursMs: 0,
      sites: Object.fromEntries(hosts.map((host, n) => [host, (minutes[n] ?? 0) * MINUTE_MS])),
    };
  }
  const day = dayAt(at - daysAgo * DAY_MS);
  return { day, countedMs, summary: { groups, rests: [], quietMs: 0, healing: false } };
}

function idOf(group: number): string {
  return group === 0 ? 'email' : `group-${group}`;
}

function hostOf(rule: number): string {
  return `site-${rule}.example.com`;
}

function dayAt(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
