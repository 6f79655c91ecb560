/** From records of older versions to this one's: numbered, in order, each from what is stored to what would be. */

type Raw = Readonly<Record<string, unknown>>;
type Migration = (raw: Raw) => Raw;

/** As far as clocks go, epoch ms. */
const LATEST = 8.64e15;
const DAY_MS = 86_400_000;
/** Until she chooses otherwise. */
const ANY_TIME = {
  on: false,
  ranges: [{ days: [1, 2, 3, 4, 5], fromMinutes: 540, toMinutes: 1_020 }],
};

/** What leads from a version to the next one, by the version that it starts from. */
const MIGRATIONS: Readonly<Record<number, Migration>> = {
  1: fromFirst,
  2: fromSecond,
  3: fromThird,
  4: fromFourth,
  5: fromFifth,
  6: fromSixth,
};

/**
 * The record as the newest version would have written it. It is not checked: what was wrong before is
 * wrong afterwards, for the schema to find.
 */
export function migrated(raw: unknown, version: number, to: number): unknown {
  let record = raw;
  for (let from = version; from < to; from += 1) {
    const migration = MIGRATIONS[from];
    if (migration === undefined || !isRecord(record)) return record;
    record = { ...migration(record), version: from + 1 };
  }
  return record;
}

/** Version 1 grew while it was young; this is what its first records don't have. */
function fromFirst(raw: Raw): Raw {
  return {
    ...raw,
    settings: filled(raw.settings, {
      idleSeconds: 120,
      sentenceVariant: 'usual',
      ownName: '',
      tone: false,
      arrivalSeconds: 120,
      callBy: 'popup',
    }),
    attention: attentionFrom(raw.attention),
    absence: { since: null, asked: null },
    ledger: filled(raw.ledger, { spans: { groups: [], since: 0, rows: [] }, rests: [] }),
    sessions: mapped(raw.sessions, sessionFrom),
    pause: isOfKind(raw.pause, 'due')
      ? filled(raw.pause, { callingSince: null, heldBy: null, notified: false })
      : raw.pause,
    tally: tallyFrom(raw.tally),
    rest: restFrom(raw.rest),
    callSites: [],
    call: { kind: 'none' },
    arrival: { awaySince: null, at: 0 },
    changedAt: raw.changedAt ?? {},
    wayBack: wayBackFrom(raw.wayBack ?? null),
    unfinished: null,
    closedDays: [],
    copiedOn: null,
    practices: [],
    practicesTaken: {},
    letGoes: [],
    asking: { question: { kind: 'none' }, letGoAskedOn: null, restsSinceHelp: 0 },
    recovered: null,
    saved: null,
    winsTotal: null,
    offerAnswered: 0,
  };
}

/** What version 3 has instead of what the records of version 2 say. */
function fromSecond(raw: Raw): Raw {
  const { wayBack, unfinished, copiedOn, closedDays, ...others } = raw;
  return {
    ...others,
    attention: isOfKind(raw.attention, 'on-group')
      ? filled(raw.attention, { site: null })
      : raw.attention,
    // The bounds are found at the first look.
    today: filled(raw.today, { from: LATEST, to: LATEST, quietMs: 0, quietSince: null }),
    ledger: filled(raw.ledger, { openings: {} }),
    absence: isRecord(raw.absence) ? { ...raw.absence, since: null } : raw.absence,
    attended: {},
    // Of a life that is over.
    clock: { at: 0, uptimeMs: 0, life: '' },
    pauseHistory: { due: null, followed: null, waiting: [] },
    closedDays: Array.isArray(closedDays) ? closedDays.map(closedDayFrom) : closedDays,
    ...operationFrom(wayBack, unfinished),
    backedUpOn: copiedOn,
    pause: isOfKind(raw.pause, 'due') ? pauseWithSchedule(raw.pause) : raw.pause,
    tally: filled(raw.tally, { cardTimes: [] }),
    // Since when it goes on was not known. It is seen again within seconds.
    call: isOfKind(raw.call, 'seen') ? { kind: 'none' } : raw.call,
    callSound: null,
    settings: renamed(raw.settings, 'callBy', 'notifyBy'),
    changedAt: renamed(raw.changedAt, 'settings.callBy', 'settings.notifyBy'),
    gainsTold: 0,
    applied: [],
  };
}

/** Version 4 has limits that come to the front, what waits for tomorrow, and time off. */
function fromThird(raw: Raw): Raw {
  return {
    ...raw,
    boundary: {
      passes: {},
      without: {},
      atTheDoor: [],
      waiting: null,
      standing: null,
      leaving: null,
      ours: null,
    },
    call: filled(raw.call, { by: 'sound' }),
    // That she is in mail again is seen within seconds.
    rest: isOfKind(raw.rest, 'resting') ? { ...raw.rest, back: null } : raw.rest,
    settings: filled(raw.settings, { timeOffUntil: null }),
    later: [],
    settling: [],
  };
}

/** Version 5 has calm days: quiet until a date, the healing day, hours for pauses and what suggests itself. */
function fromFourth(raw: Raw): Raw {
  const healing = { now: null, hasBeen: false, asks: null };
  const habits = { suggestion: null, asked: [] };
  const { undo, closedDays } = raw;
  const calm = (record: unknown) => (isRecord(record) ? quietFrom({ healing, ...record }) : record);
  const isDeleted = isRecord(undo) && isRecord(undo.forgotten);
  return {
    ...quietFrom({ healing, ...raw }),
    settings: filled(raw.settings, {
      friendLine: '',
      letGoDaily: true,
      letGoWeekly: true,
      selectionEntry: true,
      pauseHours: ANY_TIME,
    }),
    outsideHoursUntil: null,
    habits,
    closedDays: Array.isArray(closedDays) ? closedDays.map(calm) : closedDays,
    undo: isDeleted ? { ...undo, forgotten: filled(calm(undo.forgotten), { habits }) } : undo,
  };
}

/** Version 6 has what she may ask for beside her wins: a reminder, and a look back at her week. */
function fromFifth(raw: Raw): Raw {
  const reminders = { reminder: null, lookedBackOn: null };
  const { undo } = raw;
  const isDeleted = isRecord(undo) && isRecord(undo.forgotten);
  return {
    ...raw,
    settings: filled(raw.settings, {
      lookBackOn: 'never',
      reminderBy: 'never',
      reminderMinutes: 1_200,
    }),
    reminders,
    undo: isDeleted ? { ...undo, forgotten: filled(undo.forgotten, { reminders }) } : undo,
  };
}

/** Version 7 remembers which of the last pauses she took, and when she was on a call, and has experiments; and it stores in rows what moves with each minute, which whole is what it was. */
function fromSixth(raw: Raw): Raw {
  const { undo, closedDays } = raw;
  const withNew = (record: Raw) => {
    return { experiment: null, ...record, tally: filled(record.tally, { taken: [] }) };
  };
  const withCalls = (ledger: unknown) => filled(ledger, { calls: [] });
  const isUndo = isRecord(undo) && isRecord(undo.before);
  const before = isUndo && {
    ...(undo.before as Raw),
    ledger: withCalls((undo.before as Raw).ledger),
  };
  const forgotten = isUndo && isRecord(undo.forgotten) ? withNew(undo.forgotten) : null;
  return {
    ...withNew(raw),
    ledger: withCalls(raw.ledger),
    closedDays: Array.isArray(closedDays) ? closedDays.map(withCalls) : closedDays,
    undo: isUndo ? { ...undo, before, forgotten } : undo,
  };
}

/** It was an instant, an hour off or the next morning: which of the two doesn't matter to its end. */
function quietFrom({ quietUntil, ...others }: Raw): Raw {
  const quiet = { kind: 'a-while', until: quietUntil, ms: DAY_MS };
  return { ...others, quiet: quietUntil === null ? null : quiet };
}

/** How often she had been called and by which way becomes the schedule. */
function pauseWithSchedule(pause: Raw): Raw {
  const { callingSince, unheard, tabOpened, notified, heldBy, ...rest } = pause;
  const held = heldBy === null ? null : { by: heldBy, since: pause.askAfter, cardsOnly: false };
  const schedule = {
    cards: Math.min(Number(unheard), 3),
    nextAt: 0,
    openingAt: null,
    freeSince: callingSince,
    notification: notified === true ? 'there' : 'not-yet',
    tab: tabOpened === true ? 'there' : 'not-yet',
  };
  return { ...rest, schedule, held };
}

function closedDayFrom(day: unknown): unknown {
  const cup = { wins: 0, rests: 0, shortRests: 0, level: 1 };
  const silence = { offered: 0, silentUntil: null, quietUntil: null, quietMs: 0 };
  return filled(day, { cup, ...silence, openings: {}, isKept: false });
}

/** A way back stood open for a minute: it ends with the update, and a deletion is final. */
function operationFrom(wayBack: unknown, unfinished: unknown): Raw {
  const isDeleted = isRecord(wayBack) && wayBack.why === 'delete';
  const takenAt = isOfKind(unfinished, 'restore') ? Number(unfinished.takenAt) : null;
  const operation = { kind: 'restore', id: 'from-version-2', at: Number(takenAt) + 1, takenAt };
  return {
    operation: takenAt === null ? null : operation,
    undo: null,
    spareBackups: isDeleted ? [wayBack.backup] : [],
  };
}

function tallyFrom(tally: unknown): unknown {
  return filled(tally, { refused: null, fitAsked: null });
}

function wayBackFrom(wayBack: unknown): unknown {
  if (!isRecord(wayBack)) return wayBack;
  const { pauses } = wayBack;
  const told = isRecord(pauses) ? { pauses: { ...pauses, tally: tallyFrom(pauses.tally) } } : {};
  return filled({ ...wayBack, ...told }, { saving: null });
}

function attentionFrom(attention: unknown): unknown {
  return isOfKind(attention, 'away')
    ? filled(attention, { why: 'elsewhere', heardMs: 0 })
    : filled(attention, { reason: 'in-front', heardMs: 0 });
}

function sessionFrom(session: unknown): unknown {
  if (!isRecord(session)) return session;
  const { lastAt, countedMs } = session;
  return filled(session, { beganAt: Number(lastAt) - Number(countedMs) });
}

function restFrom(rest: unknown): unknown {
  if (isOfKind(rest, 'over')) return filled(rest, { practice: null, parked: '' });
  if (!isOfKind(rest, 'resting')) return rest;
  return { practice: null, parked: '', ...rest };
}

/** With what is missing. Something that is no record stays what it is. */
function filled(record: unknown, missing: Raw): unknown {
  return isRecord(record) ? { ...missing, ...record } : record;
}

/** The same under another name, at its place. */
function renamed(record: unknown, from: string, to: string): unknown {
  if (!isRecord(record)) return record;
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key === from ? to : key, value]),
  );
}

function mapped(records: unknown, change: (record: unknown) => unknown): unknown {
  if (!isRecord(records)) return records;
  return Object.fromEntries(Object.entries(records).map(([key, one]) => [key, change(one)]));
}

function isOfKind(record: unknown, kind: string): record is Raw {
  return isRecord(record) && record.kind === kind;
}

function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
